package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Goal;
import org.aidflow.experiment.RandomNumbers;
import org.aidflow.experiment.Replications;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Selection;
import org.aidflow.measure.Table;
import org.junit.jupiter.api.Test;

class StressDesTest {
    private static final Path LINE = Path.of("experiments/line-mobilisation.yaml");

    private static String text(Replications replications, RandomNumbers randomNumbers) throws BadInputException {
        ExperimentInput input = ExperimentReader.read(LINE, Overrides.NONE);
        Experiment read = input.experiment();
        Experiment experiment = new Experiment(
                read.slug(),
                read.question(),
                read.scenario(),
                read.seed(),
                replications,
                randomNumbers,
                read.points(),
                EnumSet.allOf(Table.class),
                read.plan(),
                read.design());
        Manifest manifest = new Manifest(
                "0.1.0",
                "aidflow run line",
                experiment,
                List.of(),
                new TreeMap<>(input.digests()),
                Provenance.of(Path.of("networks/hubei-2020")));
        return StressDes.of(new StressDes.Study(manifest, List.of(ResultTables.RUNS)));
    }

    private static String text() throws BadInputException {
        return text(Replications.fixed(20), RandomNumbers.COMMON);
    }

    @Test
    void itHasTheTwentyItemsInTheirOrderAndNoneIsEmpty() throws Exception {
        List<String> items = text().lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.split(" ", -1)[1])
                .toList();

        assertThat(items)
                .containsExactly(
                        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "3.3", "3.4", "4.1",
                        "4.2", "4.3", "5.1", "5.2", "5.3", "5.4", "6.1");
        assertThat(text().split("### ", -1)).allMatch(item -> item.lines().count() >= 3);
    }

    @Test
    void itTellsWhatTheInputsTell() throws Exception {
        assertThat(text())
                .contains(
                        "How much sooner does relief come if teams leave sooner?",
                        "chosen as factorial of 2 factors: 4.",
                        "* `policy.teams`: none | historical\n",
                        "* `teams.mobilisation_mean_h`: 12 | 48\n",
                        "* `runs.csv`: How each replication went.",
                        "| `beds.csv` | 2178 | ",
                        "* `line/arcs.csv` ",
                        "From 2020-01-01T00:00+08:00 for ",
                        "20 of each point",
                        "seed 1.",
                        "Common random numbers")
                .doesNotContain("null", "Optional");
    }

    @Test
    void itTellsHowReplicationsEndAndDraw() throws Exception {
        ResponseName deaths = new ResponseName("died_waiting", "region", "");
        Goal mean = new Goal(deaths, OptionalDouble.empty(), 0.1, true);
        Goal quantile = new Goal(new ResponseName("delivered", "region", "suit"), OptionalDouble.of(0.9), 5, false);
        Replications until = new Replications(10, 200, 0.9, List.of(mean, quantile), Optional.empty());
        Selection selection = new Selection(Selection.Procedure.RINOTT, deaths, true, 3, 0.95, 0);
        Replications search = new Replications(10, 200, 0.9, List.of(), Optional.of(selection));

        assertThat(text(until, new RandomNumbers(false, true)))
                .contains(
                        "10 to 200 of a point, until these half-widths hold at joint confidence 0.9: "
                                + "mean of died_waiting at region within 0.1 of itself; "
                                + "quantile 0.9 of delivered at region (suit) within 5.0.",
                        "antithetic pairs",
                        "Points draw independently");
        assertThat(text(search, RandomNumbers.COMMON))
                .contains("(RINOTT, lowest mean of died_waiting at region, indifference 3.0, confidence 0.95)");
    }
}
