package org.aidflow.policy;

import java.util.List;

/**
 * A rule that decides where an offer goes. Pure: the same offer in the same situation goes to the same city, and
 * nothing is drawn at random.
 */
public interface Policy {
    /** The answer that an offer goes nowhere. */
    int NOWHERE = -1;

    /** Returns who decides; requests queue there. */
    Desk desk();

    /** Returns the number of the city that the offer goes to, or {@link #NOWHERE}. */
    int city(Offer offer, Situation situation);

    /** Returns where offers go that are decided on together, in their order; by default each as if it were alone. */
    default int[] cities(List<Offer> offers, Situation situation) {
        return offers.stream().mapToInt(offer -> city(offer, situation)).toArray();
    }

    /** Where decisions are taken. */
    enum Desk {
        /** Nowhere: the answer is known and costs no time. */
        NONE,
        /** At a desk of each pair of donor and city. */
        PAIR,
        /** At one desk for all. */
        CENTRE,
        /** At that desk, and then together with all others of the same epoch at its end. */
        EPOCH
    }
}
