package org.aidflow.policy;

/**
 * One pool: the central desk sends every offer to the city that lacks most of its kind, the first in the scenario's
 * order among equals; where no city lacks any, the offer goes where it went on record.
 */
final class Pooled implements Policy {
    @Override
    public Desk desk() {
        return Desk.CENTRE;
    }

    @Override
    public int city(Offer offer, Situation situation) {
        int neediest = offer.recordCity();
        double most = 0;
        for (int city = 0; city < situation.cities(); city++) {
            double shortage = situation.shortage(offer.kind(), city);
            if (shortage > most) {
                neediest = city;
                most = shortage;
            }
        }
        return neediest;
    }
}
