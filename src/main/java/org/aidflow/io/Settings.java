package org.aidflow.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.aidflow.io.Yaml.Entry;
import org.aidflow.io.Yaml.Listing;
import org.aidflow.io.Yaml.Mapping;
import org.aidflow.io.Yaml.Scalar;

/** The values of a YAML file by their paths, such as {@code policy.teams}. */
final class Settings {
    private final Set<String> paths;

    /** Whether the file is there and a map; if not, nothing more is said about what is missing. */
    private final boolean readable;

    private final Map<String, Yaml> values;
    private final Map<String, Position> groups;
    private final Set<String> overlaid;
    private final Faults faults;

    private Settings(
            Set<String> paths,
            boolean readable,
            Map<String, Yaml> values,
            Map<String, Position> groups,
            Set<String> overlaid,
            Faults faults) {
        this.paths = paths;
        this.readable = readable;
        this.values = values;
        this.groups = groups;
        this.overlaid = overlaid;
        this.faults = faults;
    }

    /** Reads the settings of a file, of which {@code paths} are the valid ones. */
    static Settings read(Path file, Optional<SourceFile> source, Set<String> paths, Faults faults) {
        Optional<Yaml> content = source.flatMap(text -> YamlReader.read(text, faults));
        boolean readable = content.filter(Mapping.class::isInstance).isPresent();
        Settings settings = new Settings(paths, readable, new LinkedHashMap<>(), new HashMap<>(), Set.of(), faults);
        settings.groups.put("", Position.start(SourceFile.name(file)));
        content.ifPresent(root -> settings.collectGroup("", root));
        return settings;
    }

    /** Returns the settings of a group that is a value elsewhere; {@code paths} begin with its name. */
    static Settings of(String group, Yaml value, Set<String> paths, Faults faults) {
        boolean readable = value instanceof Mapping;
        Settings settings = new Settings(paths, readable, new LinkedHashMap<>(), new HashMap<>(), Set.of(), faults);
        settings.groups.put("", value.position());
        settings.groups.put(group, value.position());
        settings.collectGroup(group, value);
        return settings;
    }

    /** Returns these settings with some values instead of their own. */
    Settings with(Map<String, Yaml> overlay) {
        Map<String, Yaml> both = new HashMap<>(values);
        both.putAll(overlay);
        return new Settings(paths, readable, both, groups, overlay.keySet(), faults);
    }

    private void collectGroup(String path, Yaml value) {
        if (value instanceof Mapping mapping) {
            mapping.entries().forEach((name, entry) -> collect(path.isEmpty() ? name : path + "." + name, entry));
        } else if (path.isEmpty() || !value.text().isEmpty()) {
            faults.report(value.position(), path.isEmpty() ? "the file" : path, "be a map of keys", was(value));
        }
    }

    private static String was(Yaml value) {
        return value.text().isEmpty() ? "is empty" : "was " + Cell.quoted(value.text());
    }

    private void collect(String path, Entry entry) {
        if (paths.contains(path)) {
            values.putIfAbsent(path, entry.value());
        } else if (paths.stream().anyMatch(valid -> valid.startsWith(path + "."))) {
            groups.putIfAbsent(path, entry.key());
            collectGroup(path, entry.value());
        } else {
            reportUnknown(path, entry.key());
        }
    }

    private void reportUnknown(String path, Position position) {
        String prefix = path.substring(0, path.lastIndexOf('.') + 1);
        Set<String> siblings = new TreeSet<>();
        for (String valid : paths) {
            if (valid.startsWith(prefix)) {
                siblings.add(valid.substring(prefix.length()).split("\\.", 2)[0]);
            }
        }
        String name = path.substring(prefix.length());
        faults.report(position, "unknown key " + Cell.quoted(name) + Nearest.hintOrList(name, siblings));
    }

    /** Returns where a value stands, or else where its group or the file begins. */
    Position position(String path) {
        Yaml value = values.get(path);
        if (value != null) {
            return value.position();
        }
        Position group = groups.get(path);
        return group != null ? group : position(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
    }

    /** Returns what stands at a path, whatever it is; empty if nothing does. */
    Optional<Yaml> yaml(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /** Returns the value of a path that must be given; a blank cell, reported, if it is not. */
    Cell need(String path) {
        return given(path).orElseGet(() -> {
            reportIfMissing(path);
            return new Cell(position(path), path, "", faults);
        });
    }

    private void reportIfMissing(String path) {
        if (readable && !values.containsKey(path)) {
            faults.report(position(path), path, "be given", "is missing");
        }
    }

    /** Returns the value of a path if it is given as one. */
    Optional<Cell> given(String path) {
        Yaml value = values.get(path);
        return value == null ? Optional.empty() : one(path, value);
    }

    private Optional<Cell> one(String path, Yaml value) {
        if (value instanceof Scalar scalar && !scalar.text().isEmpty()) {
            return Optional.of(new Cell(scalar.position(), path, scalar.text(), faults));
        }
        faults.report(value.position(), path, "be one value", was(value));
        return Optional.empty();
    }

    /** Returns the values of a path that is a list; empty if it is not given. */
    Optional<List<Cell>> list(String path) {
        return Optional.ofNullable(values.get(path)).map(value -> cells(path, value));
    }

    /** Returns the values of a path that is a list, which may be empty; none if it is not given. */
    List<Cell> listOrNone(String path) {
        boolean empty =
                values.get(path) instanceof Listing listing && listing.parts().isEmpty();
        return empty ? List.of() : list(path).orElse(List.of());
    }

    /** Returns the values of a path that must be given and a list; none, reported, if it is not. */
    List<Cell> needList(String path) {
        reportIfMissing(path);
        return list(path).orElse(List.of());
    }

    private List<Cell> cells(String path, Yaml value) {
        List<Cell> cells = new ArrayList<>();
        if (value instanceof Listing listing && !listing.parts().isEmpty()) {
            listing.parts().forEach(part -> one(path, part).ifPresent(cells::add));
        } else {
            faults.report(value.position(), path, "be a list of at least one value", was(value));
        }
        return cells;
    }

    /** Returns the keys and values of a path that is a map; empty if it is not given. */
    Map<String, Entry> map(String path) {
        Yaml value = values.get(path);
        if (value == null || value instanceof Mapping) {
            return value instanceof Mapping mapping ? mapping.entries() : Map.of();
        }
        faults.report(value.position(), path, "be a map", was(value));
        return Map.of();
    }

    /**
     * Returns what {@code make} makes from the values of a group; empty if any of them was wrong. If the parts are
     * valid but not together, that is reported where the part stands that the message begins with.
     */
    <T> Optional<T> build(String group, Supplier<T> make) {
        int before = faults.reports();
        try {
            T made = make.get();
            return readable && faults.reports() == before ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException e) {
            if (readable && faults.reports() == before) {
                reportSelfCheck(group, String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }

    private void reportSelfCheck(String group, String message) {
        String path = (group.isEmpty() ? "" : group + ".") + message.split(" ", 2)[0];
        boolean known = paths.contains(path);
        String prefix = group.isEmpty() ? "" : group + (known ? "." : ": ");
        faults.report(culprit(known ? path : group, group), prefix + message);
    }

    /** Returns where a value stands that breaks a rule of its group, or else the group's varied value. */
    Position culprit(String path, String group) {
        return overlaid.stream()
                .filter(varied -> varied.startsWith(group + ".") && !overlaid.contains(path))
                .findFirst()
                .map(this::position)
                .orElseGet(() -> position(path));
    }
}
