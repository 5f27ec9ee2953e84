package org.aidflow.policy;

/** Triage of cities: the most urgent is the one whose patients are most for its usable beds. */
final class WorstFirst extends ByUrgency {
    @Override
    double urgency(Offer offer, Situation situation, int city, double shortage) {
        return situation.load(city);
    }
}
