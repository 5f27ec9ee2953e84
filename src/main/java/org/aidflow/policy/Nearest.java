package org.aidflow.policy;

/** Neighbours first: the most urgent city is the one that is reached soonest. */
final class Nearest extends ByUrgency {
    @Override
    double urgency(Offer offer, Situation situation, int city, double shortage) {
        return -situation.expectedH(offer.kind(), offer.donor(), city);
    }
}
