package org.aidflow.policy;

/**
 * Aid in proportion to claims: a city's claim is what it has received and what it lacks still; the most urgent city is
 * the one that has received the smallest share of its claim.
 *
 * <p>The proportional rule for conflicting claims; source: W. Thomson, Axiomatic and game-theoretic analysis of
 * bankruptcy and taxation problems: a survey, Mathematical Social Sciences 45 (2003), 249-297.
 */
final class Proportional extends ByUrgency {
    @Override
    double urgency(Offer offer, Situation situation, int city, double shortage) {
        double received = situation.received(offer.kind(), city);
        return -received / (received + shortage);
    }
}
