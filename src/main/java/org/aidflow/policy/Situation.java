package org.aidflow.policy;

/** What those who decide can see. Read only; cities, donors and kinds are numbers. */
public interface Situation {
    /** Returns the present time, in seconds from the start. */
    long now();

    /** Returns the number of receiving cities. */
    int cities();

    /**
     * Returns how much of a kind a city needs in all, whatever it has. For {@link Offer#TEAM} the persons whom its
     * hospitals need of the role that each lacks most; else units of the item. Not negative, and not less than {@link
     * #shortage}.
     */
    double need(int kind, int city);

    /**
     * Returns how much a city lacks of a kind beyond what it has and what is under way to it. For {@link Offer#TEAM} the
     * persons of the scarcest role that its hospitals lack, 0 where none lacks any; else units of the item, negative
     * where it has more than it needs.
     */
    double shortage(int kind, int city);

    /** Returns for how long a city has lacked a kind at every midnight, in seconds; 0 if it lacks none now. */
    long lackedFor(int kind, int city);

    /** Returns how much of a kind a donor has sent to a city so far: staff in persons, or units of the item. */
    long sent(int kind, int donor, int city);

    /** Returns how much of a kind all donors have sent to a city so far: staff in persons, or units of the item. */
    long received(int kind, int city);

    /** Returns a city's patients, in bed and waiting, over its usable beds; infinite where it has patients but no beds. */
    double load(int city);

    /**
     * Returns the expected hours on the way from a donor to where a city receives what is of a kind, as the network is
     * now; at most a year, also where there is no way.
     */
    double expectedH(int kind, int donor, int city);
}
