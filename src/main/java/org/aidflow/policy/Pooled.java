package org.aidflow.policy;

/**
 * One pool: the central desk sends every offer to the city that lacks most of its kind, the first in the scenario's
 * order among equals.
 */
final class Pooled implements Policy {
    @Override
    public Desk desk() {
        return Desk.CENTRE;
    }

    @Override
    public int city(Offer offer, Situation situation) {
        int neediest = 0;
        for (int city = 1; city < situation.cities(); city++) {
            if (situation.shortage(offer.kind(), city) > situation.shortage(offer.kind(), neediest)) {
                neediest = city;
            }
        }
        return neediest;
    }
}
