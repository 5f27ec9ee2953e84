package org.aidflow.io;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the paths of values of the scenario that an experiment or the command line changes. */
final class VariedPaths {
    /** A path, in whose brackets there may be equals signs, and a value. */
    private static final Pattern SET = Pattern.compile("([^=\\[]*(?:\\[[^\\]]*\\])?[^=\\[]*)=(.*)", Pattern.DOTALL);

    private final Faults faults;
    private final Set<String> varied = new LinkedHashSet<>();

    VariedPaths(Faults faults) {
        this.faults = faults;
    }

    /** Returns the one way in which this program writes a path; empty, and reported, if it means nothing. */
    Optional<String> accept(String path, Position position, String what) {
        Optional<String> accepted = TablePath.isMeantBy(path)
                ? TablePath.parse(path, position, faults).map(TablePath::text)
                : setting(path, position, what);
        varied.add(accepted.orElse(path));
        return accepted;
    }

    private Optional<String> setting(String path, Position position, String what) {
        if (!ScenarioKeys.ALL.contains(path)) {
            faults.report(position, "unknown " + what + " " + Cell.quoted(path) + Nearest.hint(path, ScenarioKeys.ALL));
        } else if (path.equals("start")) {
            faults.report(position, "start", "be the same at all points", "is varied");
        } else {
            return Optional.of(path);
        }
        return Optional.empty();
    }

    /** Returns the values that {@code --set} options give; to be called when all that varies has been accepted. */
    Map<String, Yaml> sets(List<String> sets) {
        Set<String> ofExperiment = Set.copyOf(varied);
        Map<String, Yaml> values = new LinkedHashMap<>();
        sets.forEach(set -> addSet(set, ofExperiment, values));
        return values;
    }

    private void addSet(String set, Set<String> ofExperiment, Map<String, Yaml> values) {
        Matcher sides = SET.matcher(set);
        String option = "--set " + set;
        Position position = Position.option(option);
        if (!sides.matches()) {
            faults.report(position, "--set", "be path=value", "was " + Cell.quoted(set));
            return;
        }
        accept(sides.group(1).strip(), position, "path").ifPresent(path -> {
            if (ofExperiment.contains(path)) {
                faults.report(position, path, "not be set", "is varied by the experiment");
            } else {
                YamlReader.read(SourceFile.option(option, sides.group(2)), faults)
                        .ifPresent(given -> values.put(path, given));
            }
        });
    }
}
