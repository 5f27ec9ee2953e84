package org.aidflow.policy;

/** One pool: the most urgent city is the one that lacks most. */
final class Pooled extends ByUrgency {
    @Override
    double urgency(Offer offer, Situation situation, int city, double shortage) {
        return shortage;
    }
}
