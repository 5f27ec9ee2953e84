package org.aidflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidflow.experiment.Engines;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Runner;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.Overrides;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Holds the epidemic of Hubei 2020 to the demand on record, to which it is fitted, and relief to common sense. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HubeiEpidemicTest {
    private static final int REPLICATIONS = 4;

    /** Mean over the replications of those who seek a bed in the region, by point. */
    private final Map<String, Double> seekers = new HashMap<>();

    HubeiEpidemicTest() throws Exception {
        Experiment experiment = ExperimentReader.read(Path.of("experiments/hubei-epidemic.yaml"), Overrides.NONE)
                .experiment();
        Runner runner = new Runner(experiment, Engines.DEFAULT);
        experiment.points().forEach(point -> {
            for (int replication = 1; replication <= REPLICATIONS; replication++) {
                Run run = runner.play(point, replication);
                assertThat(run.fault()).isEmpty();
                seekers.merge(point.name(), patients(run) / REPLICATIONS, Double::sum);
            }
        });
    }

    private static double patients(Run run) {
        return run.results().rows(Table.RESPONSES).stream()
                .filter(row -> row.subList(0, 2).equals(List.of("patients", Results.REGION)))
                .mapToDouble(row -> (Double) row.get(3))
                .sum();
    }

    private double seekers(String point) {
        return Objects.requireNonNull(seekers.get(point), point);
    }

    @Test
    void underTheHistoricalPolicyAboutAsManySeekABedAsOnRecord() {
        double onRecord = seekers("demand on record, historical");
        assertThat(seekers("epidemic, historical")).isCloseTo(onRecord, within(0.1 * onRecord));
    }

    @Test
    void withoutAidMoreFallIllButOnlyWhereReliefCanChangeTheCurve() {
        assertThat(seekers("epidemic, none")).isGreaterThan(1.03 * seekers("epidemic, historical"));
        assertThat(seekers("demand on record, none")).isEqualTo(seekers("demand on record, historical"));
    }
}
