package org.aidflow.measure;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidflow.model.Convoy;
import org.aidflow.model.Load;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.network.Arc;
import org.aidflow.scenario.Scenario;

/**
 * Every leg of every convoy: when it set out, when it arrived, and when it was done with at the end, for the next leg, a
 * depot's stock or its destination. What had not happened when the run ended is left empty. What leaves a stock counts as
 * another convoy than what came into it.
 */
final class LegMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final Map<Convoy, Course> courses = new HashMap<>();
    private final List<Leg> legs = new ArrayList<>();
    private int convoys;

    LegMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
    }

    /** What a convoy has gone so far. */
    private static final class Course {
        private final int convoy;
        private int legs;
        private Leg last = Leg.NONE;

        Course(int convoy) {
            this.convoy = convoy;
        }
    }

    /** One leg. */
    private static final class Leg {
        private static final long NOT_YET = -1;
        private static final Leg NONE = new Leg(List.of(), 0);

        private final List<Object> cells;
        private final long began;
        private long arrived = NOT_YET;
        private long cleared = NOT_YET;

        Leg(List<Object> cells, long began) {
            this.cells = cells;
            this.began = began;
        }
    }

    @Override
    public void legBegan(long now, Convoy convoy, int arc) {
        Course course = courses.computeIfAbsent(convoy, first -> new Course(++convoys));
        clear(now, course);
        course.legs++;
        course.last = new Leg(cells(convoy, course, scenario.network().arc(arc)), now);
        legs.add(course.last);
    }

    private List<Object> cells(Convoy convoy, Course course, Arc arc) {
        boolean supplies = convoy.load() instanceof Load.Shipment;
        return List.of(
                course.convoy,
                course.legs,
                convoy.id(),
                supplies ? "shipment" : "team",
                supplies
                        ? scenario.materials().items().get(convoy.load().kind()).id()
                        : "",
                convoy.load().amount(),
                arc.mode().name().toLowerCase(Locale.ROOT),
                arc.from(),
                arc.to());
    }

    @Override
    public void nodeReached(long now, Convoy convoy, int node) {
        Course course = courses.get(convoy);
        if (course != null) {
            course.last.arrived = now;
        }
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        if (stage == Stage.WAIT_STOCK || stage == Stage.ORIENT) {
            ended(now, convoy);
        }
    }

    @Override
    public void teamReported(long now, Convoy team) {
        ended(now, team);
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        ended(now, shipment);
    }

    @Override
    public void shipmentExpired(long now, Convoy shipment, int node) {
        ended(now, shipment);
    }

    private void ended(long now, Convoy convoy) {
        Course course = courses.remove(convoy);
        if (course != null) {
            clear(now, course);
        }
    }

    private static void clear(long now, Course course) {
        if (course.last.cleared == Leg.NOT_YET) {
            course.last.cleared = now;
        }
    }

    @Override
    public void runEnded(long now) {
        for (Leg leg : legs) {
            List<Object> row = new ArrayList<>(leg.cells);
            row.add(local(leg.began));
            row.add(leg.arrived == Leg.NOT_YET ? "" : local(leg.arrived));
            row.add(leg.cleared == Leg.NOT_YET ? "" : local(leg.cleared));
            results.row(Table.LEGS, row.toArray());
        }
    }

    private LocalDateTime local(long seconds) {
        return scenario.timeline().local(seconds);
    }
}
