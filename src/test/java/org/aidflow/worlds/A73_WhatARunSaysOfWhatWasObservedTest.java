package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.aidflow.measure.Modelled;
import org.aidflow.random.Constant;
import org.aidflow.scenario.Comparison;
import org.aidflow.scenario.Observation;
import org.aidflow.scenario.Observation.Use;
import org.aidflow.scenario.Quantity;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Runs;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Dry has no beds: 3 patients wait from day 0, 5 from day 2. Green has ten beds; a patient stays a day, so 4 are in bed
 * at the end of day 0 and 6 others at that of day 1. A team and seven masks reach Green after 5 hours; the team reports
 * in after 35.
 */
class A73_WhatARunSaysOfWhatWasObservedTest {
    private final WorldBuilder world = WorldBuilder.world();

    @BeforeEach
    void build() {
        world.days(5)
                .province("P")
                .hospital("D", "Dry", 0, 0)
                .hospital("G", "Green", 3, 0)
                .road("P", "G", 5)
                .road("P", "D", 5)
                .beds("G", 10)
                .patients(Severity.SEVERE, 1, new Constant(1), Ward.GENERAL)
                .demand("Dry", 0, 3)
                .demand("Dry", 2, 2)
                .demand("Green", 0, 4)
                .demand("Green", 1, 6)
                .item("masks", 1)
                .consignment("C", "P", 0, "masks", 7, "G")
                .orientation(WorldBuilder.hours(30))
                .team("T", "P", 0, 4, 8, "Green");
    }

    private void observe(Quantity quantity, String place, Comparison comparison, int day, double value) {
        Optional<String> item = quantity.isOfItem() ? Optional.of("masks") : Optional.empty();
        world.observed(new Observation(
                "O", Use.TEST, quantity, place, item, Optional.empty(), comparison, day, value, Optional.empty()));
    }

    private void runSays(double... values) {
        assertThat(Runs.results(world.build()).modelled())
                .extracting(Modelled::value)
                .containsExactly(Arrays.stream(values).boxed().toArray(Double[]::new));
    }

    @Test
    void levelsAreThoseAtTheEndOfTheDay() {
        observe(Quantity.WAITING, "Dry", Comparison.AT, 2, 0);
        observe(Quantity.WAITING_SERIOUS, "region", Comparison.AT, 1, 0);
        observe(Quantity.WAITING_MILD, "region", Comparison.AT, 1, 0);
        observe(Quantity.IN_BED, "region", Comparison.AT, 1, 0);
        observe(Quantity.ACTIVE, "region", Comparison.AT, 1, 0);
        observe(Quantity.OPEN_BEDS, "Green", Comparison.AT, 1, 0);
        observe(Quantity.USABLE_BEDS, "Green", Comparison.AT, 1, 0);

        runSays(5, 3, 0, 6, 9, 10, 10);
    }

    /** Seven are in bed at the start; four come on day 0 and six on day 1, and all get a bed. */
    @Test
    void whoIsThereAtTheStartCountsAmongThePatients() {
        world.inBedAtStart("G", Ward.GENERAL, Severity.SEVERE, 7);
        observe(Quantity.PATIENTS, "Green", Comparison.AT, 0, 0);
        observe(Quantity.PATIENTS_DAY, "Green", Comparison.AT, 0, 0);
        observe(Quantity.ADMITTED, "Green", Comparison.AT, 1, 0);

        runSays(11, 4, 17);
    }

    @Test
    void ratiosAreThoseOfTheSumsAndThereIsNoneWithoutBeds() {
        observe(Quantity.OCCUPANCY, "Green", Comparison.AT, 1, 0);
        observe(Quantity.OCCUPANCY, "Dry", Comparison.AT, 1, 0);
        observe(Quantity.LOAD, "region", Comparison.AT, 1, 0);

        runSays(0.6, 0.9);
    }

    @Test
    void aWardIsCountedByItself() {
        for (Ward ward : Ward.values()) {
            world.observed(new Observation(
                    "O",
                    Use.TEST,
                    Quantity.IN_BED,
                    "Green",
                    Optional.empty(),
                    Optional.of(ward),
                    Comparison.AT,
                    1,
                    0,
                    Optional.empty()));
        }

        runSays(0, 6, 0);
    }

    @Test
    void peaksAndPassagesAreDays() {
        observe(Quantity.WAITING, "region", Comparison.PEAK_DAY, 0, 0);
        observe(Quantity.WAITING, "region", Comparison.PEAK_LEVEL, 0, 0);
        observe(Quantity.IN_BED, "Green", Comparison.FIRST_DAY_ABOVE, 0, 4);
        observe(Quantity.IN_BED, "Green", Comparison.FIRST_DAY_DOWN_TO, 0, 0);

        runSays(2, 5, 1, 2);
    }

    @Test
    void aDayThatDoesNotComeIsCensoredAfterTheLast() {
        observe(Quantity.WAITING, "Dry", Comparison.FIRST_DAY_DOWN_TO, 0, 0);
        observe(Quantity.WAITING, "Dry", Comparison.FIRST_DAY_ABOVE, 0, 5);
        observe(Quantity.WAITING, "Dry", Comparison.FIRST_DAY_ABOVE, 0, 4);

        assertThat(Runs.results(world.build()).modelled())
                .containsExactly(new Modelled(0, 5, true), new Modelled(1, 5, true), new Modelled(2, 2, false));
    }

    @Test
    void patientsStaffAndSuppliesAddUpFromTheStartOrCountByDay() {
        observe(Quantity.PATIENTS, "region", Comparison.AT, 1, 0);
        observe(Quantity.PATIENTS_DAY, "region", Comparison.AT, 1, 0);
        observe(Quantity.ADMITTED, "Green", Comparison.AT, 1, 0);
        observe(Quantity.CURED, "Green", Comparison.AT, 1, 0);
        observe(Quantity.DIED, "Green", Comparison.AT, 4, 0);
        observe(Quantity.STAFF_ARRIVED, "Green", Comparison.AT, 1, 0);
        observe(Quantity.STAFF_ARRIVED_DAY, "Green", Comparison.AT, 0, 0);
        observe(Quantity.STAFF_ARRIVED_DAY, "Green", Comparison.AT, 1, 0);
        observe(Quantity.DOCTORS_ARRIVED, "region", Comparison.AT, 0, 0);
        observe(Quantity.NURSES_ARRIVED, "region", Comparison.AT, 0, 0);
        observe(Quantity.STAFF_REPORTED, "Green", Comparison.AT, 0, 0);
        observe(Quantity.STAFF_REPORTED, "Green", Comparison.AT, 1, 0);
        observe(Quantity.DOCTORS, "Green", Comparison.AT, 1, 0);
        observe(Quantity.NURSES, "Green", Comparison.AT, 1, 0);
        observe(Quantity.DELIVERED, "region", Comparison.AT, 1, 0);
        observe(Quantity.DELIVERED_DAY, "region", Comparison.AT, 1, 0);

        runSays(13, 6, 10, 4, 0, 12, 12, 0, 4, 8, 0, 12, 7, 8, 7, 0);
    }

    @Test
    void aDateBeyondTheRunHasNoAnswer() {
        observe(Quantity.WAITING, "Dry", Comparison.AT, 5, 0);

        runSays();
    }
}
