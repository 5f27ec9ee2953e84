package org.aidflow.policy;

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

    /** Where decisions are taken. */
    enum Desk {
        /** Nowhere: the answer is known and costs no time. */
        NONE,
        /** At a desk of each pair of donor and city. */
        PAIR,
        /** At one desk for all. */
        CENTRE
    }
}
