package org.aidflow.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidflow.io.ResultRows;

/**
 * One replication leg by leg with the network on which its convoys moved, in few words, so that a page has room: nodes,
 * arcs and items stand once and are named by their places, times are minutes from a start.
 */
final class Journey {
    static final List<String> NODE = List.of("node", "kind", "city", "name", "lat", "lon");
    static final List<String> ARC = List.of("from", "to", "mode");
    static final List<String> LEG =
            List.of("convoy", "name", "item", "quantity", "mode", "from", "to", "departed", "arrived", "cleared");
    static final List<String> DAY =
            List.of("date", "place", "usable_beds", "in_bed", "waiting_mild", "waiting_severe", "waiting_critical");

    /** Stands for a time that did not come. */
    private static final int NEVER = -1;

    private final String point;
    private final String replication;
    private final Map<String, List<Object>> nodes = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> arcs = new LinkedHashMap<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final Map<String, Course> convoys = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Object>>> days = new LinkedHashMap<>();
    private LocalDate start = LocalDate.MIN;
    private long leftOut;

    Journey(String point, String replication) {
        this.point = point;
        this.replication = replication;
    }

    String replication() {
        return replication;
    }

    /** Returns whether it has no leg. */
    boolean isEmpty() {
        return convoys.isEmpty();
    }

    void addNode(ResultRows row) {
        nodes.put(row.text("node"), NODE.stream().<Object>map(row::text).toList());
    }

    void addArc(ResultRows row) {
        arcs.putIfAbsent(arc(row), arcs.size());
    }

    private static List<Object> arc(ResultRows row) {
        return ARC.stream().<Object>map(row::text).toList();
    }

    /** Adds a leg; those of a convoy come in their order. */
    void addLeg(ResultRows row) {
        Optional<LocalDateTime> departed = row.time("departed");
        if (departed.isPresent()) {
            if (convoys.isEmpty()) {
                start = departed.get().toLocalDate();
            }
            addArc(row);
            convoys.computeIfAbsent(row.text("convoy"), first -> new Course(row))
                    .add(row, departed.get());
        }
    }

    /** A convoy: what it is, then four numbers of each leg. */
    private final class Course {
        private final List<Object> cells;
        private long at;

        Course(ResultRows row) {
            cells = new ArrayList<>(
                    List.of(number(names, row.text("name")), number(items, row.text("item")), row.number("quantity")));
        }

        /** Adds an arc, and the minutes of waiting before, of travel on and of staying after it. */
        void add(ResultRows row, LocalDateTime departed) {
            cells.add(arcs.getOrDefault(arc(row), NEVER));
            cells.add(pass(Optional.of(departed)));
            cells.add(pass(given(row, "arrived")));
            cells.add(pass(given(row, "cleared")));
        }

        private long pass(Optional<LocalDateTime> time) {
            if (time.isEmpty()) {
                return NEVER;
            }
            long before = at;
            at = Duration.between(start.atStartOfDay(), time.get()).toMinutes();
            return at - before;
        }
    }

    private static int number(Map<String, Integer> numbers, String text) {
        return numbers.computeIfAbsent(text, first -> numbers.size());
    }

    private static Optional<LocalDateTime> given(ResultRows row, String column) {
        return row.text(column).isEmpty() ? Optional.empty() : row.time(column);
    }

    /** Counts a leg that there is no room for. */
    void leaveOut() {
        leftOut++;
    }

    void addDay(ResultRows row) {
        days.computeIfAbsent(row.text("place"), place -> new LinkedHashMap<>())
                .put(row.text("date"), List.of(row.number("usable_beds"), row.number("in_bed"), row.waiting()));
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("point", point);
        content.put("replication", replication);
        content.put("start", start.toString());
        content.put("nodes", nodes.values());
        content.put("arcs", arcs.keySet());
        content.put("names", names.keySet());
        content.put("items", items.keySet());
        content.put(
                "convoys", convoys.values().stream().map(course -> course.cells).toList());
        content.put("days", days);
        content.put("leftOut", leftOut);
        return content;
    }
}
