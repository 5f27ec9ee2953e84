package org.aidflow.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.aidflow.policy.Offer;
import org.aidflow.random.Distribution;
import org.aidflow.random.Purpose;
import org.aidflow.random.SharedStream;
import org.aidflow.random.SharedStream.Place;
import org.aidflow.random.Streams;
import org.aidflow.random.Variates;
import org.jspecify.annotations.Nullable;

/**
 * What moves as one: a team, or supplies of one item, from the moment the donor is asked for it until it is delivered.
 * It is its own event, with the step that it takes next.
 */
public final class Convoy extends Waiter<Convoy> {
    /** Not known yet. */
    static final int UNKNOWN = -1;

    private static final Convoy[] ALONE = {};

    private final String id;
    private final int donor;
    private final int recordNode;
    private final SharedStream shared;
    private final long entity;
    private final Delay delay;

    /** Where its streams go on: by stage, and by other purposes. */
    private final @Nullable Place[] byStage = new Place[Stage.COUNT];

    private @Nullable Map<Purpose, Place> byPurpose;
    private Load load;
    private int parts;

    /** What it does when its time has come, and when a station has served it. */
    Step next = convoy -> {};

    Step served = convoy -> {};

    /** The numbers of the city and the node where it goes. */
    int city = UNKNOWN;

    int destination = UNKNOWN;

    /** Whether it left a depot for a hospital. */
    boolean lastMile;

    boolean delivered;

    /** The donor's stock that it came from, to which it returns if it goes nowhere; null for what was pledged. */
    @Nullable
    Shelf home;

    /** Whether it expired. */
    boolean expired;

    /** Whether the policy left it with its donor for good. */
    boolean kept;

    private @Nullable Trip trip;

    /** The shipments that travel with it, and whether it travels with another so. */
    private Convoy[] companions = ALONE;

    private boolean rides;

    /** The vehicles that it has, whose they are, and the seconds that they have travelled with it. */
    int vehicles;

    @Nullable
    VehiclePool pool;

    long travelled;

    /** The stay of the team that this one relieves. */
    @Nullable
    Deployment relieves;

    Convoy(String id, int donor, int recordNode, Load load, SharedStream shared, long entity, Delay delay) {
        this.id = id;
        this.donor = donor;
        this.recordNode = recordNode;
        this.load = load;
        this.shared = shared;
        this.entity = entity;
        this.delay = delay;
    }

    /** Returns a convoy with a part of the supplies and the same past; this one keeps the rest. */
    Convoy split(long quantity) {
        Load.Shipment whole = (Load.Shipment) load;
        long partEntity = Streams.part(entity, Stage.COUNT + parts);
        parts++;
        Convoy part = new Convoy(id, donor, recordNode, whole.of(quantity), shared, partEntity, delay.copy());
        part.city = city;
        part.destination = destination;
        part.lastMile = lastMile;
        load = whole.of(whole.quantity() - quantity);
        return part;
    }

    /** Returns a team like this one that its donor is asked for now, under a name of its own. */
    Convoy relief(String name, long now) {
        long freshEntity = Streams.part(entity, Stage.COUNT + parts);
        parts++;
        Delay undecided = new Delay(now, Stage.DECIDE);
        Convoy fresh = new Convoy(name, donor, recordNode, load, shared, freshEntity, undecided);
        fresh.city = city;
        return fresh;
    }

    /** Enters a stage of its way; all beyond a depot count as the last mile. */
    void enter(Stage stage, long now, Probe probe) {
        for (Convoy companion : companions) {
            companion.enter(stage, now, probe);
        }
        Stage counted = lastMile ? Stage.LAST_MILE : stage;
        if (counted != delay.stage()) {
            delay.enter(counted, now);
            probe.stageEntered(now, this, counted);
        }
    }

    /** Takes other shipments along, whose stages are its own until they part. */
    void lead(List<Convoy> others) {
        companions = others.toArray(Convoy[]::new);
        others.forEach(companion -> companion.rides = true);
    }

    /** Returns all who travel together, itself first. */
    List<Convoy> all() {
        List<Convoy> all = new ArrayList<>(List.of(this));
        Collections.addAll(all, companions);
        return all;
    }

    /** Parts from those who travelled with it; returns all of them, itself first. */
    List<Convoy> part() {
        List<Convoy> all = all();
        for (Convoy companion : companions) {
            companion.rides = false;
        }
        companions = ALONE;
        return all;
    }

    /** Returns whether it travels with another shipment that leads. */
    boolean rides() {
        return rides;
    }

    /** Returns the mass that moves with it, in kilograms, persons not counted. */
    public double massKg() {
        double mass = load.massKg();
        for (Convoy companion : companions) {
            mass += companion.massKg();
        }
        return mass;
    }

    /** Returns the volume that moves with it, in cubic metres, persons not counted. */
    public double volumeM3() {
        double volume = load.volumeM3();
        for (Convoy companion : companions) {
            volume += companion.volumeM3();
        }
        return volume;
    }

    /** Adds the units that move with it, so many times, to sums by item; -1 takes them out. */
    void countUnits(long[] byItem, int times) {
        if (load.kind() != Offer.TEAM) {
            byItem[load.kind()] += times * load.amount();
        }
        for (Convoy companion : companions) {
            companion.countUnits(byItem, times);
        }
    }

    /** Sets out on a leg. */
    void leave(int arc, long now, Probe probe) {
        probe.legBegan(now, this, arc);
        for (Convoy companion : companions) {
            companion.leave(arc, now, probe);
        }
    }

    /** Passes the end of a leg. */
    void reach(int node, long now, Probe probe) {
        probe.nodeReached(now, this, node);
        for (Convoy companion : companions) {
            companion.reach(node, now, probe);
        }
    }

    /** Sets out. */
    void start(Trip setOut) {
        trip = setOut;
    }

    /** Returns the trip that it is on. */
    Trip trip() {
        return Objects.requireNonNull(trip);
    }

    /** Reached its end: the stopwatch stops. */
    void deliver(long now) {
        delay.stop(now);
        delivered = true;
    }

    /** Goes nowhere: it stays with the donor, and what came from the donor's stock goes back there. */
    void keep() {
        kept = true;
        if (home != null) {
            home.put(load.amount(), load.expires());
            load = ((Load.Shipment) load).of(0);
        }
    }

    /** Has expired at a node and is thrown away. */
    void expire(int node, World world) {
        delay.stop(world.now());
        expired = true;
        world.probe().shipmentExpired(world.now(), this, node);
    }

    @Override
    protected void occur() {
        next.take(this);
    }

    /** Returns the name of the team or consignment in the scenario. */
    public String id() {
        return id;
    }

    /** Returns the number of the node that sends it. */
    public int donor() {
        return donor;
    }

    /** Returns what it carries. */
    public Load load() {
        return load;
    }

    /** Returns the number of the node where it ends, or -1 while nobody has decided. */
    public int destination() {
        return destination;
    }

    /** Returns its stopwatch. */
    public Delay delay() {
        return delay;
    }

    /** Returns how many vehicles of a fleet it has; 0 also where there is no limit to them. */
    public int vehicles() {
        return vehicles;
    }

    /** Returns the name of its streams. */
    long entity() {
        return entity;
    }

    int recordNode() {
        return recordNode;
    }

    /** Returns what is drawn for a purpose apart from all stages, each of which has a stream of its own. */
    double draw(Purpose purpose, ToDoubleFunction<Variates> law) {
        if (byPurpose == null) {
            byPurpose = new EnumMap<>(Purpose.class);
        }
        return shared.draw(byPurpose.computeIfAbsent(purpose, named -> shared.begin(named, entity)), law);
    }

    /** Returns a draw for the stage that the convoy is in; each has a stream of its own. */
    double draw(Distribution law) {
        int stage = delay.stage().ordinal();
        Place place = byStage[stage];
        if (place == null) {
            place = shared.begin(Purpose.CONVOY, Streams.part(entity, stage));
            byStage[stage] = place;
        }
        return shared.draw(place, law::sample);
    }
}
