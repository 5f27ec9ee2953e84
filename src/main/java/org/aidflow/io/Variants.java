package org.aidflow.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.aidflow.experiment.Design;
import org.aidflow.experiment.DesignDescription;
import org.aidflow.experiment.Factor;
import org.aidflow.experiment.RandomNumbers;
import org.aidflow.io.Yaml.Entry;
import org.aidflow.io.Yaml.Mapping;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;

/** Reads how an experiment and the command line vary a scenario. */
final class Variants {
    private final Project project;
    private final Settings settings;
    private final Faults faults;
    private final VariedPaths paths;
    private final FactorReader factorReader;
    private final DesignReader design;
    private final List<Factor> factors;
    private String note = "";

    /** Reads an experiment of a project, whose values are {@code settings}. */
    Variants(Project project, Settings settings, Faults faults) {
        this.project = project;
        this.settings = settings;
        this.faults = faults;
        paths = new VariedPaths(faults);
        factorReader = new FactorReader(paths, faults);
        design = new DesignReader(settings, factorReader, faults);
        factors = factorReader.read(settings.map("factors"));
    }

    /**
     * Returns the points that the design makes, in order.
     *
     * @param seed of what the design draws
     * @param scenario what the scenario's files say; none where they cannot be read
     * @param digests to which that of a file with points is added
     */
    List<Variant> read(long seed, Optional<ScenarioReader> scenario, SortedMap<String, String> digests) {
        if (design.kind() != DesignKind.SCENARIOS) {
            refuseIfAny("scenarios", "only be given with design.kind scenarios");
        }
        if (design.kind().hasFactors()) {
            return factorsAreSound() || design.isPlain() ? designed(seed, scenario) : List.of();
        }
        refuseIfAny("factors", "not be given with design.kind " + Cell.name(design.kind()));
        return design.kind() == DesignKind.POINTS ? fromFile(digests) : named();
    }

    private void refuseIfAny(String what, String be) {
        if (!settings.map(what).isEmpty()) {
            faults.report(settings.position(what), what, be, "are given here");
        }
    }

    private boolean factorsAreSound() {
        return factors.size() == settings.map("factors").size();
    }

    private List<Variant> designed(long seed, Optional<ScenarioReader> scenario) {
        List<Variant> variants = new ArrayList<>();
        design.read(factors, scenario).ifPresent(chosen -> {
            Stream random = new Streams(seed, 0).stream(Purpose.DESIGN, 0);
            List<String> paths = factors.stream().map(Factor::path).toList();
            for (List<String> combination : chosen.points(random)) {
                variants.add(
                        new Variant(Design.name(paths, combination), () -> factorReader.values(factors, combination)));
            }
            if (variants.isEmpty()) {
                faults.report(design.position(), "design.constraints", "leave at least one point", "leave none");
            }
            note = chosen.note();
        });
        return variants;
    }

    private List<Variant> fromFile(SortedMap<String, String> digests) {
        Cell name = design.file();
        if (name.text().isEmpty()) {
            return List.of();
        }
        Optional<SourceFile> points = project.path(name).flatMap(path -> SourceFile.read(path, faults));
        points.ifPresent(read -> digests.put(name.text(), read.digest()));
        return points.map(read -> new PointsFile(read, faults).read(paths)).orElse(List.of());
    }

    private List<Variant> named() {
        List<Variant> variants = new ArrayList<>();
        Map<String, Entry> entries = settings.map("scenarios");
        if (entries.isEmpty()) {
            faults.report(design.position(), "scenarios", "have at least one point", "have none");
        }
        entries.forEach((name, entry) -> {
            new Cell(entry.key(), "the name of a scenario", name, faults).newName();
            Map<String, Yaml> values = values(name, entry.value());
            variants.add(new Variant(name, () -> values));
        });
        return variants;
    }

    private Map<String, Yaml> values(String name, Yaml point) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        if (point instanceof Mapping mapping) {
            mapping.entries().forEach((path, entry) -> paths.accept(path, entry.key(), "path")
                    .ifPresent(accepted -> values.put(accepted, entry.value())));
        } else if (!point.text().isEmpty()) {
            faults.report(
                    point.position(),
                    "scenario " + name,
                    "be a map from paths to values",
                    "was " + Cell.quoted(point.text()));
        }
        return values;
    }

    /** Returns the values that {@code --set} options give; to be called after {@link #read}. */
    Map<String, Yaml> sets(List<String> sets) {
        return paths.sets(sets);
    }

    /** Returns the design in words; to be called after {@link #read}. */
    DesignDescription description() {
        List<Factor> varied = design.kind().hasFactors() ? factors : List.of();
        return new DesignDescription(Cell.name(design.kind()), varied, note);
    }

    /** Returns what the file says of random numbers. */
    Optional<Cell> givenRandomNumbers() {
        return design.givenRandomNumbers();
    }

    /** Returns how replications draw; {@code standard} says whether points share numbers where the file does not. */
    RandomNumbers randomNumbers(boolean standard) {
        return design.randomNumbers(standard);
    }
}
