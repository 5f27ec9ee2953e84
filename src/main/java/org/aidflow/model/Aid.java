package org.aidflow.model;

import java.util.List;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.network.Itineraries;
import org.aidflow.network.Mode;
import org.aidflow.policy.Offer;
import org.aidflow.policy.Policies;
import org.aidflow.policy.Policy;
import org.aidflow.random.Distribution;

/**
 * One kind of aid, teams or supplies, from the donors' side: each offer is decided on at a desk, made ready and sent
 * on its way.
 */
abstract class Aid {
    final World world;
    final Places places;
    private final Ledger ledger;
    private final Donors donors;
    private final Desks desks;
    private final Transport transport;
    private final Policy policy;

    /** For donors in a receiving city: what they send is no aid and takes its usual way under every policy. */
    private final Policy usual;

    private final Itineraries ways;
    private final Distribution preparationH;
    private final Epoch epoch;
    private final Step asked = this::asked;
    private final Step released = this::released;
    private final Step decided = this::decided;
    private final Step promised = this::prepare;
    private final Step ready = this::ready;
    private final Step reached = this::reached;

    Aid(Context context, String policy, Set<Mode> modes, Distribution preparationH) {
        world = context.world();
        places = context.places();
        ledger = context.ledger();
        donors = context.donors();
        desks = context.desks();
        transport = context.transport();
        this.policy = Policies.named(policy, world.scenario());
        usual = Policies.named("historical", world.scenario());
        this.ways = world.scenario().network().itineraries(modes);
        this.preparationH = preparationH;
        epoch = new Epoch(world, this::decidedTogether);
    }

    /** What both kinds of aid share. */
    record Context(World world, Places places, Ledger ledger, Donors donors, Desks desks, Transport transport) {}

    /** Lets the donor be asked for a convoy when its time comes. */
    void offer(Convoy convoy) {
        convoy.next = asked;
        world.simulator().schedule(convoy, convoy.delay().began(), Order.MOVEMENT);
    }

    /** Lets a donor be asked, now, for a convoy that nobody need decide on. */
    void send(Convoy convoy) {
        world.probe().stageEntered(world.now(), convoy, Stage.DECIDE);
        prepare(convoy);
    }

    /** Returns how many offers wait for the end of an epoch. */
    int waiting() {
        return epoch.waiting();
    }

    /** Returns the node where a convoy for its city goes, and books it there. */
    abstract int place(Convoy convoy);

    /** A convoy reached its destination, its vehicles still with it. */
    abstract void arrived(Convoy convoy);

    private void asked(Convoy convoy) {
        world.probe().stageEntered(world.now(), convoy, Stage.DECIDE);
        convoy.next = released;
        donors.asked(convoy);
    }

    /** The donor is willing: asks for a decision. */
    private void released(Convoy convoy) {
        switch (policyFor(convoy.donor()).desk()) {
            case NONE -> decided(convoy);
            case CENTRE -> desks.centre().join(convoy, decided);
            case EPOCH -> desks.centre().join(convoy, epoch::join);
            case PAIR -> {
                if (promise(convoy)) {
                    desks.pair(convoy.donor(), convoy.city).join(convoy, promised);
                }
            }
        }
    }

    private void decided(Convoy convoy) {
        if (promise(convoy)) {
            prepare(convoy);
        }
    }

    private void decidedTogether(List<Convoy> together) {
        together.forEach(this::endEarmark);
        int[] cities = policy.cities(together.stream().map(this::terms).toList(), ledger);
        for (int i = 0; i < cities.length; i++) {
            if (promise(together.get(i), cities[i])) {
                prepare(together.get(i));
            }
        }
    }

    /** Lets the policy choose the city; returns whether it chose one. */
    private boolean promise(Convoy convoy) {
        endEarmark(convoy);
        return promise(convoy, choose(terms(convoy)));
    }

    private boolean promise(Convoy convoy, int city) {
        convoy.city = city;
        if (city == Policy.NOWHERE) {
            donors.keep(convoy);
            return false;
        }
        ledger.promised(convoy);
        return true;
    }

    private void endEarmark(Convoy convoy) {
        if (convoy.city != Convoy.UNKNOWN) {
            ledger.endEarmark(convoy);
        }
    }

    private Offer terms(Convoy convoy) {
        return terms(convoy.donor(), convoy.load().kind(), convoy.load().amount(), convoy.recordNode());
    }

    /** Returns the terms of an offer. */
    final Offer terms(int donor, int kind, long amount, int recordNode) {
        int recordCity = recordNode == Convoy.UNKNOWN
                ? Policy.NOWHERE
                : places.cityOf(recordNode).number();
        return new Offer(donor, kind, amount, recordCity);
    }

    /** Returns the number of the city where an offer would go now, or {@link Policy#NOWHERE}. */
    final int choose(Offer offer) {
        return policyFor(offer.donor()).city(offer, ledger);
    }

    private Policy policyFor(int donor) {
        return places.isInCity(donor) ? usual : policy;
    }

    private void prepare(Convoy convoy) {
        convoy.destination = place(convoy);
        convoy.enter(Stage.PREPARE, world.now(), world.probe());
        convoy.next = ready;
        long preparation = Time.ofHours(convoy.draw(preparationH) / donors.effort(convoy.donor()));
        world.simulator().schedule(convoy, world.now() + preparation, Order.MOVEMENT);
    }

    private void ready(Convoy convoy) {
        transport.carry(convoy, convoy.donor(), ways, reached);
    }

    private void reached(Convoy convoy) {
        if (convoy.relieves == null) {
            donors.arrived(convoy);
        }
        arrived(convoy);
    }
}
