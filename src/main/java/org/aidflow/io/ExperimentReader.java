package org.aidflow.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
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
import org.aidflow.experiment.Selection;
import org.aidflow.experiment.Selection.Procedure;
import org.aidflow.measure.Table;

/** Reads an experiment and the scenario that it varies. */
public final class ExperimentReader {
    static final Set<String> KEYS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "question",
            "scenario",
            "seed",
            "replications",
            "select",
            "factors",
            "design",
            "scenarios",
            "compare",
            "record")));
    private static final Names ANY = new Names("a name", Set.of(), Set.of(), false);

    private final Path file;
    private final Project project;
    private final Overrides overrides;
    private final Faults faults;
    private final SortedMap<String, String> digests = new TreeMap<>();
    private final Settings settings;

    private ExperimentReader(Path file, Overrides overrides, Reach reach, Faults faults) {
        this.file = file;
        project = new Project(file, reach);
        this.overrides = overrides;
        this.faults = faults;
        Optional<SourceFile> source = SourceFile.read(file, YamlReader.LARGEST_MB, faults);
        source.ifPresent(read -> digests.put(String.valueOf(file.getFileName()), read.digest()));
        settings = Settings.read(file, source, KEYS, faults);
    }

    /**
     * Returns the experiment of a file, which names nothing outside its project's folder.
     *
     * @throws BadInputException if anything in the file, the scenario or the overrides is wrong
     */
    public static ExperimentInput read(Path file, Overrides overrides) throws BadInputException {
        return read(file, overrides, Reach.PROJECT);
    }

    /**
     * Returns the experiment of a file.
     *
     * @param reach how far what it names may lie from it
     * @throws BadInputException if anything in the file, the scenario or the overrides is wrong
     */
    public static ExperimentInput read(Path file, Overrides overrides, Reach reach) throws BadInputException {
        Faults faults = new Faults();
        Optional<ExperimentInput> input = read(file, overrides, reach, faults);
        faults.throwIfAny();
        return input.orElseThrow();
    }

    /** Returns the experiment of a file; empty if anything, reported, is wrong. */
    static Optional<ExperimentInput> read(Path file, Overrides overrides, Reach reach, Faults faults) {
        return new ExperimentReader(file, overrides, reach, faults).read();
    }

    private Optional<ExperimentInput> read() {
        String question = settings.need("question").line();
        Cell scenario = settings.need("scenario");
        long written = settings.given("seed")
                .map(cell -> cell.whole(Long.MIN_VALUE, Long.MAX_VALUE))
                .orElse(1L);
        long seed = overrides.seed() == null ? written : overrides.seed();
        Set<Table> record = record();
        Optional<ScenarioReader> reader = scenarioReader(scenario);
        Variants variants = new Variants(project, settings, faults);
        List<Variant> all = variants.read(seed, reader, digests);
        Map<String, Yaml> sets = variants.sets(overrides.sets());
        Names cities = reader.map(ScenarioReader::cities).orElse(ANY);
        Names items = reader.map(ScenarioReader::items).orElse(ANY);
        Replications replications =
                new ReplicationReader(settings, cities, items, faults).read(all.size(), overrides.replications());
        RandomNumbers randomNumbers = randomNumbers(variants, replications);
        List<Point> points =
                reader.map(files -> new Points(files, sets).of(all)).orElse(List.of());
        reader.ifPresent(files -> digests.putAll(files.digests()));
        AnalysisPlan plan = new PlanReader(settings, faults).read(points);
        if (!faults.none()) {
            return Optional.empty();
        }
        return Optional.of(new ExperimentInput(
                new Experiment(
                        slug(),
                        question,
                        scenario.text(),
                        seed,
                        replications,
                        randomNumbers,
                        points,
                        record,
                        plan,
                        variants.description()),
                digests));
    }

    private String slug() {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    /** Procedures that take the points for independent make them so, unless the file says otherwise. */
    private RandomNumbers randomNumbers(Variants variants, Replications replications) {
        Optional<Procedure> procedure = replications.selection().map(Selection::procedure);
        boolean alone = procedure.filter(chosen -> chosen != Procedure.KN).isPresent();
        RandomNumbers numbers = variants.randomNumbers(!alone);
        if (numbers.common() && procedure.filter(Procedure.RINOTT::equals).isPresent()) {
            variants.givenRandomNumbers().ifPresent(cell -> cell.refuse("be independent with procedure rinott"));
        }
        if (numbers.antithetic() && (replications.atLeast() % 2 == 1 || replications.atMost() % 2 == 1)) {
            boolean option = overrides.replications() != null;
            faults.report(
                    option
                            ? Position.option("--replications " + overrides.replications())
                            : settings.position("replications"),
                    "replications",
                    "be even, as design.antithetic makes pairs,",
                    "were " + replications.atLeast() + (replications.fixed() ? "" : " to " + replications.atMost()));
        }
        return numbers;
    }

    private Set<Table> record() {
        Set<Table> record = EnumSet.noneOf(Table.class);
        settings.list("record")
                .ifPresentOrElse(
                        cells -> cells.forEach(cell -> record.add(cell.oneOf(Table.class))),
                        () -> record.addAll(EnumSet.allOf(Table.class)));
        return record;
    }

    private Optional<ScenarioReader> scenarioReader(Cell cell) {
        Optional<Path> named = project.path(cell);
        Optional<Path> folder = named.filter(path -> !cell.text().isEmpty() && Files.isDirectory(path));
        if (named.isPresent() && folder.isEmpty()) {
            cell.refuse("be the folder of a scenario");
        }
        return folder.flatMap(path -> ScenarioFolder.read(path, project, faults))
                .map(read -> new ScenarioReader(read, faults));
    }
}
