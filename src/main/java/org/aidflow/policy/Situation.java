package org.aidflow.policy;

/** What those who decide can see. Read only; cities, donors and kinds are numbers. */
public interface Situation {
    /** Returns the present time, in seconds from the start. */
    long now();

    /** Returns the number of receiving cities. */
    int cities();

    /**
     * Returns how much a city lacks of a kind beyond what it has and what is under way to it. For {@link Offer#TEAM} the
     * persons of the scarcest role that its hospitals lack, 0 where none lacks any; else units of the item, negative
     * where it has more than it needs.
     */
    double shortage(int kind, int city);

    /** Returns how much of a kind a donor has sent to a city so far: staff in persons, or units of the item. */
    long sent(int kind, int donor, int city);
}
