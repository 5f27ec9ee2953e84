package org.aidflow.policy;

import org.aidflow.scenario.Scenario;

/**
 * Paired assistance: a donor serves the cities that it is charged with, each in proportion to its share.
 *
 * <p>An offer goes to the city that, among those in the donor's charge at the time, has received least for its share;
 * the first in the file among equals. Where donors may step in, one whose own cities lack nothing serves the worst of the
 * paired cities that have lacked for long. A donor without a city to serve keeps what it has.
 */
final class Paired implements Policy {
    private final Charges charges;

    Paired(Scenario scenario) {
        charges = new Charges(scenario);
    }

    @Override
    public Desk desk() {
        return Desk.PAIR;
    }

    @Override
    public int city(Offer offer, Situation situation) {
        int forsaken = mayStepIn(offer, situation) ? charges.forsaken(offer, situation) : NOWHERE;
        return forsaken == NOWHERE ? charges.leastServed(offer, situation) : forsaken;
    }

    private boolean mayStepIn(Offer offer, Situation situation) {
        return charges.allowsStepIn() && charges.leastServedOfLacking(offer, situation) == NOWHERE;
    }
}
