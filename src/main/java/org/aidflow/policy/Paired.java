package org.aidflow.policy;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.scenario.Pair;
import org.aidflow.scenario.Scenario;

/**
 * Paired assistance: a donor serves the cities that it is charged with, each in proportion to its share.
 *
 * <p>An offer goes to the city that, among those in the donor's charge at the time, has received least for its share;
 * the first in the file among equals. A donor without a charge keeps what it has.
 */
final class Paired implements Policy {
    private final List<List<Charge>> chargesByDonor = new ArrayList<>();

    Paired(Scenario scenario) {
        scenario.network().nodes().forEach(node -> chargesByDonor.add(new ArrayList<>()));
        for (Pair pair : scenario.aid().pairs()) {
            chargesByDonor.get(scenario.network().node(pair.donor())).add(new Charge(pair, scenario.city(pair.city())));
        }
    }

    private record Charge(Pair pair, int city) {}

    @Override
    public Desk desk() {
        return Desk.PAIR;
    }

    @Override
    public int city(Offer offer, Situation situation) {
        int chosen = NOWHERE;
        double least = Double.POSITIVE_INFINITY;
        for (Charge charge : chargesByDonor.get(offer.donor())) {
            double received = situation.sent(offer.kind(), offer.donor(), charge.city) / charge.pair.share();
            if (charge.pair.covers(situation.now()) && received < least) {
                chosen = charge.city;
                least = received;
            }
        }
        return chosen;
    }
}
