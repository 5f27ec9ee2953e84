package org.aidflow.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidflow.experiment.Factor;
import org.aidflow.experiment.Law;
import org.aidflow.experiment.Levels;
import org.aidflow.experiment.Range;
import org.aidflow.experiment.Values;
import org.aidflow.io.Yaml.Entry;
import org.aidflow.io.Yaml.Listing;
import org.aidflow.io.Yaml.Mapping;
import org.aidflow.io.Yaml.Scalar;

/** Reads the factors of an experiment, and what stands in the file for their values. */
final class FactorReader {
    private static final String FORMS = "be a list of levels, or a map with levels, with low and high, or with a law";
    private static final List<String> KEYS = List.of("levels", "low", "high", "law", "type", "unit");

    private final VariedPaths paths;
    private final Faults faults;
    private final Map<String, Factor> factors = new LinkedHashMap<>();
    private final Map<String, Position> positions = new HashMap<>();
    private final Map<String, Map<String, Yaml>> written = new HashMap<>();

    FactorReader(VariedPaths paths, Faults faults) {
        this.paths = paths;
        this.faults = faults;
    }

    private enum Type {
        NUMBER,
        WHOLE
    }

    /** Returns the factors of a map, without those that are wrong. */
    List<Factor> read(Map<String, Entry> entries) {
        entries.forEach(
                (name, entry) -> paths.accept(name, entry.key(), "factor").ifPresent(path -> {
                    if (positions.putIfAbsent(path, entry.value().position()) == null) {
                        factor(name, path, entry.value()).ifPresent(factor -> factors.put(path, factor));
                    } else {
                        faults.report(entry.key(), path, "be given once", "is given twice");
                    }
                }));
        return List.copyOf(factors.values());
    }

    /** Returns the one way in which this program writes a path; a text that is no path as it is. */
    static String canonical(String text) {
        return TablePath.isMeantBy(text)
                ? TablePath.parse(text, Position.start(""), new Faults())
                        .map(TablePath::text)
                        .orElse(text)
                : text;
    }

    /** Returns where a factor's values stand. */
    Position position(Factor factor) {
        return positions.getOrDefault(factor.path(), Position.start(""));
    }

    private Optional<Factor> factor(String name, String path, Yaml value) {
        if (value instanceof Listing) {
            return levels(name, path, value).map(levels -> new Factor(path, levels, ""));
        }
        if (!(value instanceof Mapping)) {
            faults.report(value.position(), name, FORMS, "was " + Cell.quoted(value.text()));
            return Optional.empty();
        }
        Settings settings = Settings.of(name, value, keys(name), faults);
        String unit = settings.given(name + ".unit").map(Cell::text).orElse("");
        return values(name, path, settings).map(values -> new Factor(path, values, unit));
    }

    private static Set<String> keys(String name) {
        return KEYS.stream().map(key -> name + "." + key).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<? extends Values> values(String name, String path, Settings settings) {
        boolean levels = settings.yaml(name + ".levels").isPresent();
        boolean law = settings.yaml(name + ".law").isPresent();
        boolean range = settings.yaml(name + ".low").isPresent()
                || settings.yaml(name + ".high").isPresent();
        boolean whole = settings.given(name + ".type")
                .map(cell -> cell.oneOf(Type.class) == Type.WHOLE)
                .orElse(false);
        int before = faults.reports();
        if ((levels ? 1 : 0) + (law ? 1 : 0) + (range ? 1 : 0) != 1) {
            faults.report(settings.position(name), name, FORMS, levels || law || range ? "has several" : "has none");
            return Optional.empty();
        }
        Optional<? extends Values> values = levels
                ? settings.yaml(name + ".levels").flatMap(given -> levels(name, path, given))
                : settings.build(
                        name, () -> law ? law(name, path, settings, whole) : range(name, path, settings, whole));
        settings.yaml(name + ".levels").ifPresent(given -> checkType(name, given, settings, whole));
        faults.keepFirst(settings.position(name));
        return faults.reports() == before ? values : Optional.empty();
    }

    /** Reports levels that are not of the type that is named, if any is. */
    private void checkType(String name, Yaml levels, Settings settings, boolean whole) {
        if (levels instanceof Listing listing && settings.given(name + ".type").isPresent()) {
            for (Yaml level : listing.parts()) {
                boolean fits = Factor.number(level.text()).isPresent()
                        && (!whole || Factor.number(level.text()).getAsDouble() % 1 == 0);
                if (!fits) {
                    String be = whole ? "be whole numbers, as type says," : "be numbers, as type says,";
                    faults.report(level.position(), name + ".levels", be, "was " + Cell.quoted(level.text()));
                }
            }
        }
    }

    private Optional<Levels> levels(String name, String path, Yaml value) {
        Map<String, Yaml> levels = new LinkedHashMap<>();
        List<Yaml> parts = value instanceof Listing listing ? listing.parts() : List.of();
        if (parts.isEmpty()) {
            faults.report(value.position(), name, "be a list of levels", "was " + Cell.quoted(value.text()));
        }
        for (Yaml level : parts) {
            if (levels.putIfAbsent(level.text(), level) != null) {
                String twice = "has " + Cell.quoted(level.text()) + " twice";
                faults.report(level.position(), name, "have different levels", twice);
            }
        }
        written.put(path, levels);
        return levels.isEmpty() ? Optional.empty() : Optional.of(new Levels(new ArrayList<>(levels.keySet())));
    }

    private Values law(String name, String path, Settings settings, boolean whole) {
        Cell cell = settings.need(name + ".law");
        boolean multiple = isMultiple(cell, path);
        String text = multiple ? cell.text().substring(1).strip() : cell.text();
        Cell law = new Cell(cell.position(), name + ".law", text, faults);
        return new Law(text, Laws.parse(law), whole, multiple);
    }

    private Values range(String name, String path, Settings settings, boolean whole) {
        Cell low = settings.need(name + ".low");
        Cell high = settings.need(name + ".high");
        boolean multiple = isMultiple(low, path);
        if (multiple != isMultiple(high, path)) {
            high.refuse(multiple ? "be a multiple as low is" : "be no multiple as low is none");
        }
        return new Range(number(low, name + ".low"), number(high, name + ".high"), whole, multiple);
    }

    private boolean isMultiple(Cell cell, String path) {
        boolean multiple = cell.text().startsWith("x");
        if (multiple && !TablePath.isMeantBy(path)) {
            cell.refuse("be no multiple, which only cells of tables may have,");
        }
        return multiple;
    }

    private double number(Cell cell, String name) {
        String text = cell.text().startsWith("x") ? cell.text().substring(1) : cell.text();
        return new Cell(cell.position(), name, text, faults).finite();
    }

    /** Keeps what stands somewhere else for a value of a factor, unless a level says the same. */
    void write(String path, Yaml value) {
        written.computeIfAbsent(path, any -> new HashMap<>()).putIfAbsent(value.text(), value);
    }

    /** Returns what stands for the values of the factors in a combination. */
    Map<String, Yaml> values(List<Factor> of, List<String> combination) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        for (int i = 0; i < of.size(); i++) {
            Factor factor = of.get(i);
            String text = combination.get(i);
            Yaml stands = written.getOrDefault(factor.path(), Map.of()).get(text);
            values.put(factor.path(), stands == null ? new Scalar(position(factor), text) : stands);
        }
        return values;
    }
}
