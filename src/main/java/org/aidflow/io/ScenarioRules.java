package org.aidflow.io;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.aidflow.network.Mode;
import org.aidflow.policy.Policies;
import org.aidflow.random.Distribution;
import org.aidflow.scenario.Assessment;
import org.aidflow.scenario.DemandRule;
import org.aidflow.scenario.DemandRule.ArrivalProcess;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.EpidemicRule;
import org.aidflow.scenario.GovernanceRule;
import org.aidflow.scenario.Infection;
import org.aidflow.scenario.Limit;
import org.aidflow.scenario.OverloadRule;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.PolicyChoice.Pairing;
import org.aidflow.scenario.Rest;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.StaffRule.Care;
import org.aidflow.scenario.SupplyRule;
import org.aidflow.scenario.TeamRule;
import org.aidflow.scenario.Timeline;
import org.aidflow.scenario.Tour;
import org.aidflow.scenario.Ward;

/** Binds the rules of {@code scenario.yaml}. What is empty has been reported. */
final class ScenarioRules extends Rules {
    private static final int MOST_YEARS = 100;

    ScenarioRules(Settings settings) {
        super(settings);
    }

    Optional<String> title() {
        return settings.build("", () -> settings.need("title").line());
    }

    /** Returns the dates of the period, as far as it is valid. */
    Dates dates() {
        Cell start = settings.need("start");
        Cell horizon = settings.need("horizon");
        return new Dates(Dates.instant(start), Dates.dateTime(horizon));
    }

    Optional<Timeline> timeline() {
        return settings.build("", () -> {
            OffsetDateTime start = Dates.instant(settings.need("start")).orElse(OffsetDateTime.MIN);
            Dates dates = dates();
            Cell horizon = settings.need("horizon");
            LocalDateTime first = start.toLocalDateTime();
            Optional<LocalDateTime> last = Dates.dateTime(horizon);
            if (last.filter(date -> !date.isAfter(first)).isPresent()) {
                horizon.refuse("lie after start");
            }
            boolean started = !start.equals(OffsetDateTime.MIN);
            if (last.filter(date -> started && date.isAfter(first.plusYears(MOST_YEARS)))
                    .isPresent()) {
                horizon.refuse("lie at most %d years after start".formatted(MOST_YEARS));
            }
            long aidStart =
                    settings.given("aid_start").map(dates::secondsWithin).orElse(0L);
            return new Timeline(start, dates.seconds(horizon), aidStart);
        });
    }

    Optional<PolicyChoice> policy(Names cities, Names pairingLists) {
        return settings.build(
                "policy",
                () -> new PolicyChoice(
                        settings.need("policy.teams").oneOf(Policies.names()),
                        settings.need("policy.supplies").oneOf(Policies.names()),
                        settings.given("policy.hub")
                                .map(cell -> cell.oneOf(cities))
                                .orElse(""),
                        hours("policy.epoch_h", 24),
                        pairing(pairingLists)));
    }

    private Pairing pairing(Names lists) {
        return new Pairing(
                settings.given("policy.pairing").map(cell -> cell.oneOf(lists)).orElse(""),
                settings.given("policy.step_in_after_h").map(Cell::hours).orElse(Pairing.NEVER));
    }

    Optional<GovernanceRule> governance() {
        return settings.build(
                "governance",
                () -> new GovernanceRule(
                        share("governance.accountability", 0),
                        share("governance.target_share", 1),
                        hours("governance.target_h", 72),
                        hours("governance.inspection_lag_h", 24),
                        notNegative("governance.competition", 0),
                        share("governance.reserve", 0),
                        notNegative("governance.effort_limit", 3)));
    }

    /** Returns the rule of the desk of that name. */
    Optional<DeskRule> desk(String name) {
        String group = "desks." + name;
        return settings.build(group, () -> new DeskRule(count(group + ".servers", 1, 1), spread(group + ".decide")));
    }

    Optional<TeamRule> teams() {
        return settings.build(
                "teams",
                () -> new TeamRule(
                        spread("teams.mobilisation"),
                        spread("teams.orientation"),
                        hours("teams.lookahead_h", 0),
                        modes("teams.modes", Set.of(Mode.values())),
                        tour()));
    }

    private Tour tour() {
        double cv = cv("teams.tour_cv");
        return new Tour(
                settings.given("teams.tour_mean_d")
                        .map(cell -> NetworkFiles.spread(cell.positive(), cv))
                        .orElse(null),
                flag("teams.relief", false),
                hours("teams.relief_lead_h", 72));
    }

    Optional<SupplyRule> supplies() {
        return settings.build(
                "supplies",
                () -> new SupplyRule(
                        spread("supplies.preparation"),
                        modes("supplies.modes", Set.of(Mode.ROAD)),
                        hours("supplies.review_h", 24),
                        notNegative("supplies.reorder_d", 3),
                        notNegative("supplies.cover_d", 7)));
    }

    Optional<Long> consolidate() {
        return settings.build("supplies", () -> hours("supplies.consolidate_h", 0));
    }

    Optional<StaffRule> staff() {
        return settings.build(
                "staff",
                () -> new StaffRule(
                        share("staff.local_on_duty_share", 1),
                        settings.given("staff.hours_per_day")
                                .map(cell -> cell.aboveZeroTo(24))
                                .orElse(8.0),
                        hours("staff.shift_h", 8),
                        Arrays.stream(Ward.values()).map(this::care).toList(),
                        share("staff.care.intensive.skilled_share", 0),
                        new Rest(count("staff.work_days", 1, 1), count("staff.rest_days", 0, 0)),
                        infection()));
    }

    private Infection infection() {
        double covered = notNegative("staff.infection_per_day", 0);
        Distribution isolationD = NetworkFiles.spread(meanDays("staff.isolation_mean_d", 14), cv("staff.isolation_cv"));
        return new Infection(
                covered,
                notNegative("staff.infection_per_day_bare", covered),
                notNegative("staff.infection_aid_factor", 1),
                isolationD);
    }

    private Care care(Ward ward) {
        String group = "staff.care." + Cell.name(ward);
        return new Care(notNegative(group + ".doctor_h", 0), notNegative(group + ".nurse_h", 0));
    }

    Optional<Integer> rationShifts() {
        return settings.build("protection", () -> count("protection.ration_shifts", 1, 1));
    }

    Optional<DemandRule> demand() {
        return settings.build(
                "demand",
                () -> new DemandRule(
                        settings.given("demand.process")
                                .map(cell -> cell.oneOf(ArrivalProcess.class))
                                .orElse(ArrivalProcess.POISSON),
                        notNegative("demand.scale", 1)));
    }

    Optional<EpidemicRule> epidemic() {
        return settings.build(
                "epidemic",
                () -> new EpidemicRule(
                        notNegative("epidemic.latent_d", 0),
                        notNegative("epidemic.to_seek_d", 0),
                        share("epidemic.reported_share", 1),
                        notNegative("epidemic.waiting_infectious", 1),
                        hours("epidemic.step_h", 24)));
    }

    Optional<OverloadRule> overload() {
        return settings.build(
                "overload",
                () -> new OverloadRule(
                        positive("overload.on", 1),
                        hours("overload.on_for_h", 24),
                        positive("overload.off", 0.95),
                        hours("overload.off_for_h", 72)));
    }

    /** Returns the limits that are lifted. */
    Optional<Set<Limit>> relaxed() {
        return settings.build("", () -> Set.copyOf(oneOf(settings.listOrNone("relax"), Limit.class)));
    }

    Optional<Double> unmetThreshold() {
        return settings.build("equity", () -> share("equity.threshold", Assessment.STANDARD.unmetThreshold()));
    }
}
