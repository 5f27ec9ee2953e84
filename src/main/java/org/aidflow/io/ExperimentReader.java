package org.aidflow.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aidflow.experiment.AnalysisPlan;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.RandomNumbers;
import org.aidflow.experiment.Replications;
import org.aidflow.io.Variants.Variant;
import org.aidflow.measure.Table;

/** Reads an experiment and the scenario that it varies. */
public final class ExperimentReader {
    private static final Set<String> KEYS = Collections.unmodifiableSet(new LinkedHashSet<>(
            List.of("question", "scenario", "seed", "replications", "factors", "design.kind", "scenarios", "record")));
    private static final int REPLICATIONS = 30;

    private final Path file;
    private final Overrides overrides;
    private final Faults faults;
    private final SortedMap<String, String> digests = new TreeMap<>();
    private final Settings settings;

    private ExperimentReader(Path file, Overrides overrides, Faults faults) {
        this.file = file;
        this.overrides = overrides;
        this.faults = faults;
        Optional<SourceFile> source = SourceFile.read(file, faults);
        source.ifPresent(read -> digests.put(String.valueOf(file.getFileName()), read.digest()));
        settings = Settings.read(file, source, KEYS, faults);
    }

    /**
     * Returns the experiment of a file.
     *
     * @throws BadInputException if anything in the file, the scenario or the overrides is wrong
     */
    public static ExperimentInput read(Path file, Overrides overrides) throws BadInputException {
        Faults faults = new Faults();
        Optional<ExperimentInput> input = read(file, overrides, faults);
        faults.throwIfAny();
        return input.orElseThrow();
    }

    /** Returns the experiment of a file; empty if anything, reported, is wrong. */
    static Optional<ExperimentInput> read(Path file, Overrides overrides, Faults faults) {
        return new ExperimentReader(file, overrides, faults).read();
    }

    private Optional<ExperimentInput> read() {
        String question = settings.need("question").text();
        Cell scenario = settings.need("scenario");
        long seed = settings.given("seed")
                .map(cell -> cell.whole(Long.MIN_VALUE, Long.MAX_VALUE))
                .orElse(1L);
        int replications = replications();
        Set<Table> record = record();
        List<Point> points = points(scenario);
        if (!faults.none()) {
            return Optional.empty();
        }
        long finalSeed = overrides.seed() == null ? seed : overrides.seed();
        return Optional.of(new ExperimentInput(
                new Experiment(
                        slug(),
                        question,
                        scenario.text(),
                        finalSeed,
                        Replications.fixed(replications),
                        RandomNumbers.COMMON,
                        points,
                        record,
                        AnalysisPlan.STANDARD),
                digests));
    }

    private String slug() {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    private int replications() {
        int written = settings.given("replications").map(cell -> cell.count(1)).orElse(REPLICATIONS);
        Integer instead = overrides.replications();
        if (instead != null && instead < 1) {
            Position position = Position.option("--replications " + instead);
            faults.report(position, "replications", "be a whole number >= 1", "was " + Cell.quoted("" + instead));
        }
        return instead == null ? written : instead;
    }

    private Set<Table> record() {
        Set<Table> record = EnumSet.noneOf(Table.class);
        settings.list("record")
                .ifPresentOrElse(
                        cells -> cells.forEach(cell -> record.add(cell.oneOf(Table.class))),
                        () -> record.addAll(EnumSet.allOf(Table.class)));
        return record;
    }

    private List<Point> points(Cell scenario) {
        Variants variants = new Variants(settings, faults);
        List<Variant> all = variants.read();
        Map<String, Yaml> sets = variants.sets(overrides.sets());
        List<Point> points = new ArrayList<>();
        scenarioReader(scenario).ifPresent(reader -> {
            for (Variant variant : all) {
                point(points.size() + 1, variant, sets, reader).ifPresent(points::add);
            }
            digests.putAll(reader.digests());
        });
        return points;
    }

    private Optional<ScenarioReader> scenarioReader(Cell cell) {
        Path folder = file.resolveSibling(cell.text()).normalize();
        if (cell.text().isEmpty() || !Files.isDirectory(folder)) {
            cell.refuse("be the folder of a scenario");
            return Optional.empty();
        }
        return ScenarioFolder.read(folder, faults).map(read -> new ScenarioReader(read, faults));
    }

    private static Optional<Point> point(int number, Variant variant, Map<String, Yaml> sets, ScenarioReader reader) {
        Map<String, Yaml> overlay = new LinkedHashMap<>(sets);
        overlay.putAll(variant.values());
        Map<String, String> levels = new LinkedHashMap<>();
        variant.values().forEach((path, value) -> levels.put(path, value.text()));
        return reader.bind(overlay).map(scenario -> Point.of(number, variant.name(), levels, () -> scenario));
    }
}
