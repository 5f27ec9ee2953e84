package org.aidflow.model;

import org.aidflow.engine.Event;
import org.aidflow.network.Itinerary;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.jspecify.annotations.Nullable;

/**
 * What moves as one: a team, or supplies of one item, from the moment the donor is asked for it until it is delivered.
 * It is its own event, with the step that it takes next.
 */
public final class Convoy extends Event {
    /** Not known yet. */
    static final int UNKNOWN = -1;

    private final String id;
    private final int donor;
    private final int recordNode;
    private final Streams streams;
    private final long entity;
    private final Delay delay;
    private final @Nullable Stream[] byStage = new Stream[Stage.COUNT];
    private Load load;
    private int parts;

    /** What it does when its time has come, when a station has served it, and when it has arrived. */
    Step next = convoy -> {};

    Step served = convoy -> {};
    Step arrived = convoy -> {};

    /** The numbers of the city and the node where it goes. */
    int city = UNKNOWN;

    int destination = UNKNOWN;

    /** Whether it left a depot for a hospital. */
    boolean lastMile;

    boolean delivered;

    /** Whether the policy left it with its donor for good. */
    boolean kept;

    /** Its way, and its place on it. */
    Itinerary itinerary = Itinerary.EMPTY;

    int leg;

    /** The vehicles that it has, whose they are, and the seconds that they have travelled with it. */
    int vehicles;

    @Nullable
    VehiclePool pool;

    long travelled;

    /** The stay of the team that this one relieves. */
    @Nullable
    Deployment relieves;

    Convoy(String id, int donor, int recordNode, Load load, Streams streams, long entity, Delay delay) {
        this.id = id;
        this.donor = donor;
        this.recordNode = recordNode;
        this.load = load;
        this.streams = streams;
        this.entity = entity;
        this.delay = delay;
    }

    /** Returns a convoy with a part of the supplies and the same past; this one keeps the rest. */
    Convoy split(long quantity) {
        Load.Shipment whole = (Load.Shipment) load;
        long partEntity = Streams.part(entity, Stage.COUNT + parts);
        parts++;
        Convoy part = new Convoy(id, donor, recordNode, whole.of(quantity), streams, partEntity, delay.copy());
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
        Convoy fresh = new Convoy(name, donor, recordNode, load, streams, freshEntity, undecided);
        fresh.city = city;
        return fresh;
    }

    /** Enters a stage of its way; all beyond a depot count as the last mile. */
    void enter(Stage stage, long now, Probe probe) {
        Stage counted = lastMile ? Stage.LAST_MILE : stage;
        if (counted != delay.stage()) {
            delay.enter(counted, now);
            probe.stageEntered(now, this, counted);
        }
    }

    /** Reached its end: the stopwatch stops. */
    void deliver(long now) {
        delay.stop(now);
        delivered = true;
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

    /** Returns the name of its streams. */
    long entity() {
        return entity;
    }

    int recordNode() {
        return recordNode;
    }

    /** Returns the stream of the stage that the convoy is in; each stage has its own. */
    Stream stream() {
        int stage = delay.stage().ordinal();
        Stream stream = byStage[stage];
        if (stream == null) {
            stream = streams.stream(Purpose.CONVOY, Streams.part(entity, stage));
            byStage[stage] = stream;
        }
        return stream;
    }
}
