package org.aidflow.policy;

/** Sends nothing: the cities are left to themselves. */
final class None implements Policy {
    @Override
    public Desk desk() {
        return Desk.NONE;
    }

    @Override
    public int city(Offer offer, Situation situation) {
        return NOWHERE;
    }
}
