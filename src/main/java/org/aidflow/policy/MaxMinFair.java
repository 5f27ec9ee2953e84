package org.aidflow.policy;

/**
 * Raises the least: the most urgent city is the one of whose need the largest share is not covered by what it has and
 * what is under way, its own means counted like aid.
 *
 * <p>Max-min fairness; source: D. Bertsekas, R. Gallager, Data Networks, 2nd ed., Prentice Hall 1992, section 6.5.
 */
final class MaxMinFair extends ByUrgency {
    @Override
    double urgency(Offer offer, Situation situation, int city, double shortage) {
        return shortage / situation.need(offer.kind(), city);
    }
}
