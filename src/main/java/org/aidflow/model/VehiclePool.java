package org.aidflow.model;

import org.aidflow.random.Purpose;
import org.aidflow.random.Variates;
import org.aidflow.scenario.Fleet;

/**
 * The vehicles of one fleet. A convoy waits until all that it needs are free, by priority, then first come; nobody
 * overtakes.
 */
abstract class VehiclePool {
    private static final double KM = 1000;

    final Fleet fleet;
    int free;
    private final WaitingQueue<Convoy> queue = new WaitingQueue<>(Load.PRIORITIES);

    /** Makes a pool with so many vehicles ready. */
    VehiclePool(Fleet fleet, int free) {
        this.fleet = fleet;
        this.free = free;
    }

    Fleet fleet() {
        return fleet;
    }

    /** Returns the most vehicles that one convoy takes; one that is too large for them takes these. */
    abstract int most();

    /** Takes a convoy's vehicles, which it needs no longer. */
    abstract void takeBack(Convoy convoy);

    /** Returns how many vehicles there have been. */
    abstract long total();

    /** Returns how many vehicles are neither free nor with a convoy. */
    abstract long away();

    /** Returns how many vehicles a convoy takes. */
    int needed(Convoy convoy) {
        int persons = convoy.load().persons();
        return (int) Math.min(most(), fleet.needed(convoy.massKg(), convoy.volumeM3(), persons));
    }

    /** Returns the units of a shipment that the most vehicles carry at once. */
    long capacity(Load.Shipment load) {
        double byMass = Math.floor(fleet.vehicle().payloadKg() / load.unitKg());
        double byVolume = Math.floor(fleet.vehicle().volumeM3() / load.unitM3());
        return (long) Math.max(1, most() * Math.min(byMass, byVolume));
    }

    /** Lets a convoy wait for its vehicles; it takes its next step once it has them. */
    void request(Convoy convoy) {
        convoy.pool = this;
        queue.add(convoy, convoy.load().priority());
        grant();
    }

    /** Lets the vehicles go that a convoy came with. */
    void release(Convoy convoy) {
        takeBack(convoy);
        convoy.pool = null;
        convoy.vehicles = 0;
    }

    /** Gives vehicles to those who wait, in order, as far as they reach. */
    void grant() {
        Convoy first = queue.first();
        while (first != null && needed(first) <= free) {
            queue.removeFirst(first);
            first.vehicles = needed(first);
            free -= first.vehicles;
            first.next.take(first);
            first = queue.first();
        }
    }

    /**
     * Returns the time that the breakdowns of a convoy's vehicles take on a leg, in hours. They come as a Poisson
     * process along the way, and all wait for the one that is repaired.
     */
    double repairH(Convoy convoy, double lengthKm) {
        double perKm = fleet.vehicle().breakdownsPer1000Km() / KM * convoy.vehicles;
        if (perKm == 0) {
            return 0;
        }
        return convoy.draw(Purpose.BREAKDOWN, luck -> repairH(luck, perKm, lengthKm));
    }

    private double repairH(Variates luck, double perKm, double lengthKm) {
        double hours = 0;
        for (double km = luck.exponential() / perKm; km < lengthKm; km += luck.exponential() / perKm) {
            hours += fleet.vehicle().repairH().sample(luck);
        }
        return hours;
    }

    /** Returns the vehicles that stand ready. */
    int free() {
        return free;
    }

    /** Returns how many queue. */
    int queued() {
        return queue.size();
    }
}
