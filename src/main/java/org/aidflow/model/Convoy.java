package org.aidflow.model;

import org.aidflow.engine.Event;
import org.aidflow.network.Itinerary;
import org.aidflow.random.Stream;
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
    private final Stream stream;
    private final Delay delay;
    private Load load;

    Step next = convoy -> {};
    Step served = convoy -> {};
    Step arrived = convoy -> {};
    int city = UNKNOWN;
    int destination = UNKNOWN;
    boolean lastMile;
    boolean delivered;

    Itinerary itinerary = Itinerary.EMPTY;
    int leg;
    long runTravel;

    @Nullable
    VehiclePool pool;

    int vehicles;

    Convoy(String id, int donor, int recordNode, Load load, Stream stream, Delay delay) {
        this.id = id;
        this.donor = donor;
        this.recordNode = recordNode;
        this.load = load;
        this.stream = stream;
        this.delay = delay;
    }

    /** Returns a convoy with a part of the supplies and the same past; this one keeps the rest. */
    Convoy split(long quantity, Stream partStream) {
        Load.Shipment whole = (Load.Shipment) load;
        Convoy part = new Convoy(id, donor, recordNode, whole.of(quantity), partStream, delay.copy());
        part.city = city;
        part.destination = destination;
        load = whole.of(whole.quantity() - quantity);
        return part;
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

    int recordNode() {
        return recordNode;
    }

    Stream stream() {
        return stream;
    }
}
