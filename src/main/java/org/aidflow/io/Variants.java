package org.aidflow.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidflow.experiment.Design;
import org.aidflow.experiment.Factor;
import org.aidflow.io.Yaml.Entry;
import org.aidflow.io.Yaml.Listing;
import org.aidflow.io.Yaml.Mapping;

/** Reads how an experiment and the command line vary a scenario. */
final class Variants {
    /** A path, in whose brackets there may be equals signs, and a value. */
    private static final Pattern SET = Pattern.compile("([^=\\[]*(?:\\[[^\\]]*\\])?[^=\\[]*)=(.*)", Pattern.DOTALL);

    private final Settings settings;
    private final Faults faults;
    private final Set<String> varied = new LinkedHashSet<>();

    Variants(Settings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    /** A point before it is bound: values of the scenario by path. */
    record Variant(String name, Map<String, Yaml> values) {}

    private enum Kind {
        FACTORIAL,
        SCENARIOS
    }

    /** Returns the points that the design makes, in order. */
    List<Variant> read() {
        Kind kind = settings.given("design.kind")
                .map(cell -> cell.oneOf(Kind.class))
                .orElse(Kind.FACTORIAL);
        Map<String, Entry> factors = settings.map("factors");
        Map<String, Entry> named = settings.map("scenarios");
        if (kind == Kind.FACTORIAL) {
            refuseIfAny("scenarios", named, "only be given with design.kind scenarios");
            return factorial(factors);
        }
        refuseIfAny("factors", factors, "only be given with design.kind factorial");
        if (named.isEmpty()) {
            faults.report(settings.position("design.kind"), "scenarios", "have at least one point", "have none");
        }
        List<Variant> variants = new ArrayList<>();
        named.forEach((name, entry) -> variants.add(new Variant(name, values(name, entry.value()))));
        return variants;
    }

    private void refuseIfAny(String what, Map<String, Entry> entries, String be) {
        if (!entries.isEmpty()) {
            faults.report(settings.position(what), what, be, "are given here");
        }
    }

    private List<Variant> factorial(Map<String, Entry> entries) {
        List<Factor> factors = new ArrayList<>();
        Map<String, Map<String, Yaml>> levels = new LinkedHashMap<>();
        entries.forEach((path, entry) -> {
            Map<String, Yaml> byText = levels(path, entry.value());
            varied.add(path);
            if (accept(path, entry.key(), "factor") && !byText.isEmpty()) {
                levels.put(path, byText);
                factors.add(new Factor(path, List.copyOf(byText.keySet())));
            }
        });
        return Design.factorial(factors).stream()
                .map(combination -> variant(combination, levels))
                .toList();
    }

    private static Variant variant(Map<String, String> combination, Map<String, Map<String, Yaml>> levels) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        levels.forEach((path, byText) -> {
            Yaml value = byText.get(combination.get(path));
            if (value != null) {
                values.put(path, value);
            }
        });
        return new Variant(Design.name(combination), values);
    }

    private Map<String, Yaml> levels(String path, Yaml value) {
        Map<String, Yaml> levels = new LinkedHashMap<>();
        if (value instanceof Listing listing && !listing.parts().isEmpty()) {
            for (Yaml level : listing.parts()) {
                if (levels.putIfAbsent(level.text(), level) != null) {
                    faults.report(
                            level.position(),
                            path,
                            "have different levels",
                            "has " + Cell.quoted(level.text()) + " twice");
                }
            }
        } else {
            faults.report(value.position(), path, "be a list of levels", "was " + Cell.quoted(value.text()));
        }
        return levels;
    }

    private Map<String, Yaml> values(String name, Yaml point) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        if (point instanceof Mapping mapping) {
            mapping.entries().forEach((path, entry) -> {
                varied.add(path);
                if (accept(path, entry.key(), "path")) {
                    values.put(path, entry.value());
                }
            });
        } else if (!point.text().isEmpty()) {
            faults.report(
                    point.position(),
                    "scenario " + name,
                    "be a map from paths to values",
                    "was " + Cell.quoted(point.text()));
        }
        return values;
    }

    private boolean accept(String path, Position position, String what) {
        if (TablePath.isMeantBy(path)) {
            return TablePath.parse(path, position, faults).isPresent();
        }
        if (!ScenarioKeys.ALL.contains(path)) {
            faults.report(position, "unknown " + what + " " + Cell.quoted(path) + Nearest.hint(path, ScenarioKeys.ALL));
        } else if (path.equals("start")) {
            faults.report(position, "start", "be the same at all points", "is varied");
        }
        return ScenarioKeys.ALL.contains(path) && !path.equals("start");
    }

    /** Returns the values that {@code --set} options give; to be called after {@link #read}. */
    Map<String, Yaml> sets(List<String> sets) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        for (String set : sets) {
            addSet(set, values);
        }
        return values;
    }

    private void addSet(String set, Map<String, Yaml> values) {
        Matcher sides = SET.matcher(set);
        String option = "--set " + set;
        Position position = Position.option(option);
        if (!sides.matches()) {
            faults.report(position, "--set", "be path=value", "was " + Cell.quoted(set));
            return;
        }
        String path = sides.group(1).strip();
        if (varied.contains(path)) {
            faults.report(position, path, "not be set", "is varied by the experiment");
        } else if (accept(path, position, "path")) {
            Optional<Yaml> value = YamlReader.read(SourceFile.option(option, sides.group(2)), faults);
            value.ifPresent(given -> values.put(path, given));
        }
    }
}
