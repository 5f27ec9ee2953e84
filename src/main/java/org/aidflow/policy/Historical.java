package org.aidflow.policy;

/** Replays the record: every offer goes where it went, and the record's dates hold the time to decide. */
final class Historical implements Policy {
    @Override
    public Desk desk() {
        return Desk.NONE;
    }

    @Override
    public int city(Offer offer, Situation situation) {
        return offer.recordCity();
    }
}
