package org.aidflow.io;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.network.Mode;
import org.aidflow.policy.Policies;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.random.Exponential;
import org.aidflow.random.Gamma;
import org.aidflow.scenario.DemandRule;
import org.aidflow.scenario.DemandRule.ArrivalProcess;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.EpidemicRule;
import org.aidflow.scenario.OverloadRule;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.PatientClass.Waiting;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.StaffRule.Care;
import org.aidflow.scenario.SupplyRule;
import org.aidflow.scenario.TeamRule;
import org.aidflow.scenario.Timeline;
import org.aidflow.scenario.Ward;

/** Binds the rules of {@code scenario.yaml}. What is empty has been reported. */
final class ScenarioRules {
    /** Up to so much the shares of the severities may miss 1. */
    private static final double ROUNDING = 1e-9;

    private final Settings settings;
    private final Faults faults;

    ScenarioRules(Settings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    Optional<String> title() {
        return settings.build("", () -> settings.need("title").text());
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
            if (Dates.dateTime(horizon)
                    .filter(date -> !date.isAfter(start.toLocalDateTime()))
                    .isPresent()) {
                horizon.refuse("lie after start");
            }
            long aidStart =
                    settings.given("aid_start").map(dates::secondsWithin).orElse(0L);
            return new Timeline(start, dates.seconds(horizon), aidStart);
        });
    }

    Optional<PolicyChoice> policy() {
        return settings.build(
                "policy",
                () -> new PolicyChoice(
                        settings.need("policy.teams").oneOf(Policies.names()),
                        settings.need("policy.supplies").oneOf(Policies.names())));
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
                        modes("teams.modes", Set.of(Mode.values()))));
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

    Optional<StaffRule> staff() {
        return settings.build(
                "staff",
                () -> new StaffRule(
                        share("staff.local_on_duty_share", 1),
                        settings.given("staff.hours_per_day")
                                .map(cell -> cell.aboveZeroTo(24))
                                .orElse(8.0),
                        hours("staff.shift_h", 8),
                        Arrays.stream(Ward.values()).map(this::care).toList()));
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

    /** Returns the classes of patients; empty if any is wrong. */
    Optional<List<PatientClass>> patients() {
        List<PatientClass> classes = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            String group = "patients." + Cell.name(severity);
            settings.build(group, () -> patientClass(group)).ifPresent(classes::add);
        }
        if (classes.size() < Severity.values().length) {
            return Optional.empty();
        }
        double sum = classes.stream().mapToDouble(PatientClass::share).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            Position culprit = settings.culprit("patients", "patients");
            faults.report(culprit, "shares of patients", "sum to 1", "sum to " + (float) sum);
        }
        return Optional.of(classes);
    }

    private PatientClass patientClass(String group) {
        Waiting waiting = new Waiting(
                perhaps(group + ".worsens_mean_d"),
                perhaps(group + ".recovers_mean_d"),
                perhaps(group + ".dies_waiting_mean_d"));
        double share = settings.need(group + ".share").share();
        List<Ward> wards = oneOf(settings.needList(group + ".wards"), Ward.class);
        return new PatientClass(share, wards, stay(group), share(group + ".dies_in_bed", 0), waiting);
    }

    private Distribution stay(String group) {
        StayLaw law = settings.given(group + ".stay_law")
                .map(cell -> cell.oneOf(StayLaw.class))
                .orElse(StayLaw.LOGNORMAL);
        double mean = settings.need(group + ".stay_mean_d").positive();
        double cv = notNegative(group + ".stay_cv", 0);
        return switch (law) {
            case LOGNORMAL -> NetworkFiles.spread(mean, cv);
            case GAMMA -> cv == 0 ? new Constant(mean) : new Gamma(mean, cv);
            case EXPONENTIAL -> new Exponential(mean);
            case CONSTANT -> new Constant(mean);
        };
    }

    /** The laws that a stay may have. */
    private enum StayLaw {
        LOGNORMAL,
        GAMMA,
        EXPONENTIAL,
        CONSTANT
    }

    private Distribution spread(String path) {
        return NetworkFiles.spread(notNegative(path + "_mean_h", 0), notNegative(path + "_cv", 0));
    }

    private Set<Mode> modes(String path, Set<Mode> standard) {
        return settings.list(path)
                .<Set<Mode>>map(cells -> new LinkedHashSet<>(oneOf(cells, Mode.class)))
                .orElse(standard);
    }

    private static <E extends Enum<E>> List<E> oneOf(List<Cell> cells, Class<E> type) {
        return cells.stream().map(cell -> cell.oneOf(type)).toList();
    }

    private int count(String path, int least, int standard) {
        return settings.given(path).map(cell -> cell.count(least)).orElse(standard);
    }

    private long hours(String path, int standard) {
        return settings.given(path).map(Cell::hours).orElse(standard * Time.HOUR);
    }

    private double positive(String path, double standard) {
        return settings.given(path).map(Cell::positive).orElse(standard);
    }

    private double notNegative(String path, double standard) {
        return settings.given(path).map(Cell::notNegative).orElse(standard);
    }

    private double share(String path, double standard) {
        return settings.given(path).map(Cell::share).orElse(standard);
    }

    /** Returns the mean time of something that never happens where it is not given. */
    private double perhaps(String path) {
        return positive(path, Double.POSITIVE_INFINITY);
    }
}
