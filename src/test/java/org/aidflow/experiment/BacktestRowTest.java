package org.aidflow.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aidflow.measure.Modelled;
import org.aidflow.scenario.Comparison;
import org.aidflow.scenario.Observation;
import org.aidflow.scenario.Observation.Use;
import org.aidflow.scenario.Quantity;
import org.junit.jupiter.api.Test;

class BacktestRowTest {
    private static Observation level(double value, Use use, Optional<Double> tolerance) {
        return new Observation(
                "O",
                use,
                Quantity.IN_BED,
                "region",
                Optional.empty(),
                Optional.empty(),
                Comparison.AT,
                3,
                value,
                tolerance);
    }

    /** 0 to 20: the median is 10, the band from 1 to 19. */
    private static List<Modelled> sample() {
        return IntStream.rangeClosed(0, 20)
                .mapToObj(value -> new Modelled(0, value, false))
                .toList();
    }

    @Test
    void theErrorIsThatOfTheMedianAndTheBandIsOfNineTenths() {
        BacktestRow row = BacktestRow.of(level(12, Use.TEST, Optional.of(2.0)), sample());

        assertThat(row.band()).contains(new BacktestRow.Band(21, 0, 10, 1, 19));
        assertThat(row.error()).contains(-2.0);
        assertThat(row.covered()).contains(true);
        assertThat(row.passed()).contains(true);
    }

    @Test
    void itFailsBeyondTheToleranceThoughTheBandCoversIt() {
        BacktestRow row = BacktestRow.of(level(13, Use.CALIBRATION, Optional.of(2.0)), sample());

        assertThat(row.covered()).contains(true);
        assertThat(row.passed()).contains(false);
    }

    @Test
    void itPassesWithinTheToleranceThoughTheBandDoesNotCoverIt() {
        BacktestRow row = BacktestRow.of(level(20, Use.TEST, Optional.of(10.0)), sample());

        assertThat(row.covered()).contains(false);
        assertThat(row.passed()).contains(true);
    }

    @Test
    void withoutAToleranceTheBandDecides() {
        assertThat(BacktestRow.of(level(19, Use.TEST, Optional.empty()), sample())
                        .passed())
                .contains(true);
        assertThat(BacktestRow.of(level(19.5, Use.TEST, Optional.empty()), sample())
                        .passed())
                .contains(false);
    }

    @Test
    void anInputIsComparedButNeverPasses() {
        BacktestRow row = BacktestRow.of(level(10, Use.INPUT, Optional.of(5.0)), sample());

        assertThat(row.error()).contains(0.0);
        assertThat(row.passed()).isEmpty();
    }

    @Test
    void whatNoReplicationSaysAnythingOfIsNotJudged() {
        BacktestRow row = BacktestRow.of(level(10, Use.TEST, Optional.empty()), List.of());

        assertThat(Arrays.asList(row.band(), row.error(), row.covered(), row.passed()))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void aMedianThatIsCensoredDoesNotPass() {
        Observation day = new Observation(
                "O",
                Use.TEST,
                Quantity.WAITING,
                "region",
                Optional.empty(),
                Optional.empty(),
                Comparison.FIRST_DAY_DOWN_TO,
                9,
                0,
                Optional.of(3.0));

        Modelled seen = new Modelled(0, 9, false);
        Modelled unseen = new Modelled(0, 10, true);
        assertThat(BacktestRow.of(day, List.of(seen, seen, unseen)).passed()).contains(true);
        assertThat(BacktestRow.of(day, List.of(seen, unseen)).passed()).contains(false);
    }
}
