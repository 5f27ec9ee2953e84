package org.aidflow.io;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.aidflow.measure.Stages;

/** The names of the responses that the measures yield. A test holds them to docs/files.md. */
final class ResponseNames {
    private static final String NAMES = "time_to_relief_d overload_avoided overload_spells overload_onset_d"
            + " overload_duration_d overload_depth_beds infected patients_at_start patients admitted waiting_patient_days"
            + " wait_for_bed_mean_h discharged died_in_bed recovered_waiting died_waiting unmet_need_share"
            + " unmet_need_above_share unmet_need_worst_city unmet_need_gini transferred worsened_in_bed stepped_down"
            + " misplaced_patient_days binding_share delivered undelivered delivery_delay_mean_h need_true need_reported"
            + " order_fill_share backlog_unit_days transshipped expired staff_reported staff_not_reported staff_left"
            + " staff_infected staff_isolated_days donor_effort_mean team_delay_mean_h";

    /** The one whose items are limits, not supplies. */
    static final String OF_LIMITS = "binding_share";

    /** All of them. */
    static final Set<String> ALL = all();

    private ResponseNames() {}

    private static Set<String> all() {
        Set<String> names = new TreeSet<>(Set.of(NAMES.split(" ", -1)));
        Stages.OF_SUPPLIES.forEach(stage -> names.add("delay_" + stage.name().toLowerCase(Locale.ROOT) + "_mean_h"));
        return names;
    }

    /** Reports a name that is none. */
    static String checked(Cell cell) {
        if (!ALL.contains(cell.text())) {
            cell.refuse("be a response", Nearest.hint(cell.text(), ALL));
        }
        return cell.text();
    }
}
