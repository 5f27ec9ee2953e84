package org.aidflow.policy;

import org.aidflow.scenario.Scenario;

/**
 * The rule of 1+16: all donors serve the hub, and those with paired cities serve these first.
 *
 * <p>An offer goes to the city that, among those in the donor's charge at the time that lack its kind, has received least
 * for its share, the first in the file among equals. Where donors may step in, one whose own cities lack nothing then
 * serves the worst of the paired cities that have lacked for long. All else goes to the hub.
 */
final class Hybrid implements Policy {
    private final Charges charges;
    private final int hub;

    Hybrid(Scenario scenario) {
        charges = new Charges(scenario);
        hub = scenario.city(scenario.aid().policy().hub());
    }

    @Override
    public Desk desk() {
        return Desk.PAIR;
    }

    @Override
    public int city(Offer offer, Situation situation) {
        int own = charges.leastServedOfLacking(offer, situation);
        if (own == NOWHERE && charges.allowsStepIn()) {
            own = charges.forsaken(offer, situation);
        }
        return own == NOWHERE ? hub : own;
    }
}
