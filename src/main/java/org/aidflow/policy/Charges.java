package org.aidflow.policy;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.scenario.Pair;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.Scenario;

/** Which cities a donor is charged with, by the pairing list in force, and when another may step in. */
final class Charges {
    private final List<List<Charge>> byDonor = new ArrayList<>();
    private final List<Charge> all = new ArrayList<>();
    private final PolicyChoice.Pairing rule;

    Charges(Scenario scenario) {
        rule = scenario.aid().policy().pairing();
        scenario.network().nodes().forEach(node -> byDonor.add(new ArrayList<>()));
        for (Pair pair : scenario.aid().pairs()) {
            if (pair.isIn(rule.list())) {
                Charge charge = new Charge(pair, scenario.city(pair.city()));
                byDonor.get(scenario.network().node(pair.donor())).add(charge);
                all.add(charge);
            }
        }
    }

    private record Charge(Pair pair, int city) {}

    /**
     * Returns the city that, among those in the donor's charge now, has received least from him for its share, the first
     * in the file among equals; {@link Policy#NOWHERE} if he has none.
     */
    int leastServed(Offer offer, Situation situation) {
        return leastServed(offer, situation, Double.NEGATIVE_INFINITY);
    }

    /** Returns the same among those that lack some of the offer's kind. */
    int leastServedOfLacking(Offer offer, Situation situation) {
        return leastServed(offer, situation, 0);
    }

    private int leastServed(Offer offer, Situation situation, double lacksAbove) {
        int chosen = Policy.NOWHERE;
        double least = Double.POSITIVE_INFINITY;
        for (Charge charge : byDonor.get(offer.donor())) {
            double received = situation.sent(offer.kind(), offer.donor(), charge.city) / charge.pair.share();
            if (received < least
                    && charge.pair.covers(situation.now())
                    && situation.shortage(offer.kind(), charge.city) > lacksAbove) {
                chosen = charge.city;
                least = received;
            }
        }
        return chosen;
    }

    /**
     * Returns where a donor steps in whose own cities lack nothing: the city of the highest load among those in anybody's
     * charge now that have lacked the offer's kind for long enough, the first in the file among equals; {@link
     * Policy#NOWHERE} if there is none.
     */
    int forsaken(Offer offer, Situation situation) {
        int chosen = Policy.NOWHERE;
        double worst = Double.NEGATIVE_INFINITY;
        for (Charge charge : all) {
            boolean lacks = charge.pair.covers(situation.now()) && situation.shortage(offer.kind(), charge.city) > 0;
            if (lacks
                    && situation.lackedFor(offer.kind(), charge.city) >= rule.stepInAfter()
                    && situation.load(charge.city) > worst) {
                chosen = charge.city;
                worst = situation.load(charge.city);
            }
        }
        return chosen;
    }

    /** Returns whether a donor may step in for another at all. */
    boolean allowsStepIn() {
        return rule.allowsStepIn();
    }
}
