package org.aidflow.model;

import org.aidflow.scenario.ServerCalendar.Kind;
import org.jspecify.annotations.Nullable;

/** What happens to supplies where they arrive: dock, sorter, then a depot's stock or a hospital's. */
final class Receiving {
    private final World world;
    private final Stations stations;
    private final Transport transport;
    private final Places places;
    private final Ledger ledger;
    private final Step docked = this::dock;
    private final Step unloaded = this::unloaded;
    private final Step sorted = this::sorted;

    Receiving(World world, Stations stations, Transport transport, Places places, Ledger ledger) {
        this.world = world;
        this.stations = stations;
        this.transport = transport;
        this.places = places;
        this.ledger = ledger;
    }

    /** A convoy of supplies reached its destination. */
    void arrived(Convoy convoy) {
        Depot depot = places.depot(convoy.destination());
        if (depot == null) {
            dock(convoy);
        } else {
            convoy.served = docked;
            depot.room().join(convoy);
        }
    }

    private void dock(Convoy convoy) {
        serve(Kind.DOCK, convoy, unloaded);
    }

    private void unloaded(Convoy convoy) {
        transport.release(convoy);
        for (Convoy shipment : convoy.part()) {
            serve(Kind.SORTER, shipment, sorted);
        }
    }

    private void serve(Kind kind, Convoy convoy, Step served) {
        ConvoyStation station = stations.at(convoy.destination(), kind);
        if (station == null) {
            served.take(convoy);
        } else {
            station.join(convoy, served);
        }
    }

    private void sorted(Convoy convoy) {
        if (!convoy.lastMile) {
            ledger.stocked(convoy);
        }
        Depot depot = places.depot(convoy.destination());
        Hospital hospital = places.hospital(convoy.destination());
        if (convoy.load().expires() <= world.now()) {
            discard(convoy, depot, hospital);
        } else if (depot != null) {
            depot.store(convoy);
        } else if (hospital != null) {
            deliver(convoy, hospital);
        }
    }

    /** It expired on the way. */
    private void discard(Convoy convoy, @Nullable Depot depot, @Nullable Hospital hospital) {
        if (hospital != null) {
            countArrival(convoy, hospital);
        }
        convoy.expire(convoy.destination(), world);
        if (depot != null) {
            depot.room().empty(convoy.load());
            depot.room().admitWaiting();
        }
    }

    private static void countArrival(Convoy convoy, Hospital hospital) {
        if (convoy.lastMile) {
            hospital.orderArrived(convoy.load().kind(), convoy.load().amount());
        }
    }

    private void deliver(Convoy convoy, Hospital hospital) {
        int item = convoy.load().kind();
        countArrival(convoy, hospital);
        convoy.deliver(world.now());
        world.probe().shipmentDelivered(world.now(), convoy);
        hospital.received(item, convoy.load().amount(), convoy.load().expires());
        hospital.city().bedsChanged(hospital);
    }
}
