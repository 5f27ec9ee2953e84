package org.aidflow.invariants;

import java.util.List;
import java.util.Random;
import org.aidflow.base.Time;
import org.aidflow.network.Arc;
import org.aidflow.network.Closure;
import org.aidflow.network.Closure.Place;
import org.aidflow.network.Mode;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.random.Constant;
import org.aidflow.random.Exponential;
import org.aidflow.scenario.Departure;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Fleet.Quarantine;
import org.aidflow.scenario.Fleet.Use;
import org.aidflow.scenario.Fleet.Vehicle;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.ServerCalendar;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers;
import org.aidflow.scenario.Servers.Per;

/** What may hinder transport in a {@link RandomWorld}; each part is on in some worlds only. */
final class RandomTransport {
    private final Random random;

    RandomTransport(long seed) {
        random = new Random(~seed);
    }

    void drawClosures(List<Node> nodes, List<Arc> arcs, int days, List<Closure> closures) {
        if (random.nextBoolean()) {
            return;
        }
        for (int number = 1 + random.nextInt(12); number > 0; number--) {
            long from = random.nextLong(days * Time.DAY);
            long until = random.nextInt(4) == 0 ? Time.LATEST : from + 1 + random.nextLong(4 * Time.DAY);
            double factor = random.nextBoolean() ? 0 : 0.1 + 0.8 * random.nextDouble();
            if (random.nextBoolean()) {
                closures.add(new Closure(Place.ARC, anyOf(arcs).id(), null, from, until, factor));
            } else {
                Mode mode = random.nextBoolean() ? null : Mode.values()[random.nextInt(Mode.values().length)];
                closures.add(new Closure(Place.NODE, anyOf(nodes).id(), mode, from, until, factor));
            }
        }
    }

    void drawAprons(List<Node> nodes, List<ServerCalendar> stations) {
        for (Node node : nodes) {
            if (node.kind() == NodeKind.HUB && random.nextInt(3) == 0) {
                Servers servers = new Servers(0, 1, 0, Time.DAY, new Exponential(0.5), Per.VEHICLE);
                stations.add(new ServerCalendar(node.id(), Kind.APRON, servers));
            }
        }
    }

    /** Lets some arcs take few vehicles at once. */
    void narrow(List<Arc> arcs) {
        if (random.nextBoolean()) {
            return;
        }
        arcs.replaceAll(arc -> random.nextInt(4) > 0
                ? arc
                : new Arc(
                        arc.id(),
                        arc.from(),
                        arc.to(),
                        arc.mode(),
                        arc.lengthKm(),
                        arc.travelH(),
                        1 + random.nextInt(5)));
    }

    void addVolume(List<Item> items) {
        boolean bulky = random.nextBoolean();
        items.replaceAll(item -> new Item(
                item.id(),
                item.massKg(),
                bulky ? random.nextDouble() / 100 : 0,
                item.priority(),
                item.perShift(),
                item.perPatientDay(),
                item.shelfLife()));
    }

    long drawConsolidation() {
        return random.nextBoolean() ? 0 : (1 + random.nextInt(24)) * Time.HOUR;
    }

    /** Lets some fleets leave by a timetable, and those of some worlds break down and their drivers go into quarantine. */
    void changeFleets(List<Fleet> fleets, int days, List<Departure> departures) {
        boolean wear = random.nextBoolean();
        fleets.replaceAll(fleet -> {
            if (fleet.use() == Use.AMBULANCE) {
                return fleet;
            }
            boolean scheduled = random.nextInt(4) == 0;
            if (scheduled) {
                drawTimetable(fleet, days, departures);
            }
            Vehicle was = fleet.vehicle();
            return new Fleet(
                    fleet.node(),
                    fleet.mode(),
                    scheduled ? Fleet.SCHEDULED : fleet.vehicles(),
                    wear
                            ? new Vehicle(was.payloadKg(), 1 + random.nextInt(9), was.seats(), 1, new Exponential(3))
                            : was,
                    fleet.loadH(),
                    fleet.turnroundH(),
                    new Quarantine(new Constant(wear ? 24 : 0), days * Time.DAY / 2),
                    Use.FREIGHT);
        });
    }

    private void drawTimetable(Fleet fleet, int days, List<Departure> departures) {
        for (int row = 1 + random.nextInt(3); row > 0; row--) {
            long departs = random.nextLong(days * Time.DAY / 2);
            long every = random.nextBoolean() ? 0 : Time.HOUR * (1 + random.nextInt(48));
            long until = departs + 1 + random.nextLong(days * Time.DAY);
            departures.add(new Departure(fleet.node(), fleet.mode(), departs, 1 + random.nextInt(4), every, until));
        }
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
