package org.aidflow.policy;

/**
 * What a donor could send now, and a policy decides on.
 *
 * @param donor number of the donor's node
 * @param kind what it is: {@link #TEAM}, or the number of an item
 * @param amount how much of it: persons, or units of the item; &gt; 0
 * @param recordCity number of the city where it went on record; {@link Policy#NOWHERE} if it is on none
 */
public record Offer(int donor, int kind, long amount, int recordCity) {
    /** The kind of a medical team. */
    public static final int TEAM = -1;
}
