package org.aidflow.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.random.Exponential;
import org.aidflow.random.Gamma;
import org.aidflow.scenario.AdmissionRule;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.PatientClass.InBed;
import org.aidflow.scenario.PatientClass.Waiting;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.TransferRule;
import org.aidflow.scenario.Ward;

/** Binds what befalls patients in {@code scenario.yaml}. What is empty has been reported. */
final class PatientRules extends Rules {
    /** Up to so much the shares of the severities may miss 1. */
    private static final double ROUNDING = 1e-9;

    private final Faults faults;

    PatientRules(Settings settings, Faults faults) {
        super(settings);
        this.faults = faults;
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

    Optional<AdmissionRule> admission() {
        return settings.build("admission", () -> settings.given("admission.rule")
                .map(cell -> cell.oneOf(AdmissionRule.class))
                .orElse(AdmissionRule.POOLED));
    }

    Optional<TransferRule> transfers() {
        return settings.build(
                "transfers",
                () -> new TransferRule(
                        flag("transfers.within_city", false),
                        flag("transfers.between_cities", false),
                        hours("transfers.review_h", 24),
                        positive("transfers.above", 1),
                        positive("transfers.below", 1)));
    }

    private PatientClass patientClass(String group) {
        Waiting waiting = new Waiting(
                perhaps(group + ".worsens_mean_d"),
                perhaps(group + ".recovers_mean_d"),
                perhaps(group + ".dies_waiting_mean_d"));
        double share = settings.need(group + ".share").share();
        List<Ward> wards = oneOf(settings.needList(group + ".wards"), Ward.class);
        return new PatientClass(share, wards, stay(group), share(group + ".dies_in_bed", 0), waiting, inBed(group));
    }

    private InBed inBed(String group) {
        return new InBed(
                share(group + ".worsens_in_bed", 0),
                perhaps(group + ".worsens_in_bed_mean_d"),
                share(group + ".steps_down", 0),
                NetworkFiles.spread(meanDays(group + ".step_down_stay_mean_d", 0), cv(group + ".step_down_stay_cv")));
    }

    private Distribution stay(String group) {
        StayLaw law = settings.given(group + ".stay_law")
                .map(cell -> cell.oneOf(StayLaw.class))
                .orElse(StayLaw.LOGNORMAL);
        double mean = settings.need(group + ".stay_mean_d").positive();
        double cv = cv(group + ".stay_cv");
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
}
