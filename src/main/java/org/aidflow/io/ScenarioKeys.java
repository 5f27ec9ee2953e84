package org.aidflow.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;

/** The valid paths of {@code scenario.yaml}. */
final class ScenarioKeys {
    private static final List<String> PLAIN = List.of(
            "title",
            "start",
            "horizon",
            "aid_start",
            "policy.teams",
            "policy.supplies",
            "policy.hub",
            "policy.epoch_h",
            "policy.pairing",
            "policy.step_in_after_h",
            "governance.accountability",
            "governance.target_share",
            "governance.target_h",
            "governance.inspection_lag_h",
            "governance.competition",
            "governance.reserve",
            "governance.effort_limit",
            "desks.centre.servers",
            "desks.centre.decide_mean_h",
            "desks.centre.decide_cv",
            "desks.pair.servers",
            "desks.pair.decide_mean_h",
            "desks.pair.decide_cv",
            "teams.mobilisation_mean_h",
            "teams.mobilisation_cv",
            "teams.orientation_mean_h",
            "teams.orientation_cv",
            "teams.lookahead_h",
            "teams.modes",
            "teams.tour_mean_d",
            "teams.tour_cv",
            "teams.relief",
            "teams.relief_lead_h",
            "supplies.preparation_mean_h",
            "supplies.preparation_cv",
            "supplies.modes",
            "supplies.review_h",
            "supplies.reorder_d",
            "supplies.cover_d",
            "supplies.reporting_lag_h",
            "supplies.reporting_share",
            "supplies.transship_above_d",
            "supplies.backlog",
            "supplies.shipping",
            "supplies.ship_every_h",
            "supplies.lot_units",
            "supplies.partial_fill",
            "supplies.consolidate_h",
            "staff.local_on_duty_share",
            "staff.hours_per_day",
            "staff.shift_h",
            "staff.work_days",
            "staff.rest_days",
            "staff.infection_per_day",
            "staff.infection_per_day_bare",
            "staff.infection_aid_factor",
            "staff.isolation_mean_d",
            "staff.isolation_cv",
            "protection.ration_shifts",
            "admission.rule",
            "transfers.within_city",
            "transfers.between_cities",
            "transfers.review_h",
            "transfers.above",
            "transfers.below",
            "demand.process",
            "demand.scale",
            "epidemic.latent_d",
            "epidemic.to_seek_d",
            "epidemic.reported_share",
            "epidemic.waiting_infectious",
            "epidemic.step_h",
            "overload.on",
            "overload.on_for_h",
            "overload.off",
            "overload.off_for_h",
            "equity.threshold",
            "relax");

    private static final List<String> OF_WARD = List.of("doctor_h", "nurse_h");

    private static final List<String> OF_SEVERITY = List.of(
            "share",
            "wards",
            "stay_law",
            "stay_mean_d",
            "stay_cv",
            "dies_in_bed",
            "worsens_in_bed",
            "worsens_in_bed_mean_d",
            "steps_down",
            "step_down_stay_mean_d",
            "step_down_stay_cv",
            "worsens_mean_d",
            "recovers_mean_d",
            "dies_waiting_mean_d");

    private static final List<String> IMPOSSIBLE = List.of(
            "patients.critical.worsens_mean_d",
            "patients.critical.worsens_in_bed",
            "patients.critical.worsens_in_bed_mean_d",
            "patients.mild.steps_down",
            "patients.mild.step_down_stay_mean_d",
            "patients.mild.step_down_stay_cv");

    /** All of them. */
    static final Set<String> ALL = all();

    private ScenarioKeys() {}

    private static Set<String> all() {
        Set<String> all = new LinkedHashSet<>(PLAIN);
        for (String ward : Cell.names(Ward.class)) {
            OF_WARD.forEach(key -> all.add("staff.care." + ward + "." + key));
        }
        all.add("staff.care.intensive.skilled_share");
        for (String severity : Cell.names(Severity.class)) {
            OF_SEVERITY.forEach(key -> all.add("patients." + severity + "." + key));
        }
        all.removeAll(IMPOSSIBLE);
        return all;
    }
}
