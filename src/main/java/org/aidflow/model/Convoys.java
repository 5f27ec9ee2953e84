package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.policy.Offer;
import org.aidflow.random.SharedStream;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Team;

/** Makes the convoys of a run and keeps them all. */
final class Convoys {
    private final World world;
    private final List<Item> items;
    private final SharedStream shared;
    private final List<Convoy> all = new ArrayList<>();

    Convoys(World world) {
        this.world = world;
        shared = new SharedStream(world.streams());
        items = world.scenario().materials().items();
    }

    /** Returns all of them, to which parts of what is split are added. */
    List<Convoy> all() {
        return all;
    }

    /** Makes a team whose donor is asked when its time comes. */
    Convoy team(Team row, int donor, int recordNode) {
        return add(row.id(), donor, recordNode, new Load.Team(row), new Delay(row.asked(), Stage.DECIDE));
    }

    /** Makes a shipment. */
    Convoy shipment(String id, int donor, int recordNode, int item, long quantity, long expires, Delay delay) {
        Item row = items.get(item);
        Load load = new Load.Shipment(item, quantity, row.massKg(), row.volumeM3(), row.priority(), expires);
        return add(id, donor, recordNode, load, delay);
    }

    private Convoy add(String id, int donor, int recordNode, Load load, Delay delay) {
        String kind = load.kind() == Offer.TEAM ? "" : items.get(load.kind()).id();
        String from = world.scenario().network().node(donor).id();
        long entity = Streams.entity(from, id, kind);
        Convoy convoy = new Convoy(id, donor, recordNode, load, shared, entity, delay);
        all.add(convoy);
        return convoy;
    }
}
