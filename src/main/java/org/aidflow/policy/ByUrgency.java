package org.aidflow.policy;

/**
 * A central desk that sends every offer to the most urgent of the cities that lack its kind, the first in the scenario's
 * order among equals; where no city lacks any, the offer goes where it went on record. What is urgent is the policy's
 * own.
 */
abstract class ByUrgency implements Policy {
    @Override
    public final Desk desk() {
        return Desk.CENTRE;
    }

    @Override
    public final int city(Offer offer, Situation situation) {
        int chosen = offer.recordCity();
        double most = Double.NEGATIVE_INFINITY;
        for (int city = 0; city < situation.cities(); city++) {
            double shortage = situation.shortage(offer.kind(), city);
            if (shortage > 0) {
                double urgency = urgency(offer, situation, city, shortage);
                if (urgency > most) {
                    chosen = city;
                    most = urgency;
                }
            }
        }
        return chosen;
    }

    /** Returns how urgent a city is that has some {@code shortage} of the offer's kind; above minus infinity. */
    abstract double urgency(Offer offer, Situation situation, int city, double shortage);
}
