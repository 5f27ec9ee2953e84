package org.aidflow.testing;

import org.aidflow.base.Time;
import org.aidflow.network.Mode;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Fleet.Quarantine;
import org.aidflow.scenario.Fleet.Use;
import org.aidflow.scenario.Fleet.Vehicle;

/** Fleets for tests. */
public final class Fleets {
    private static final Distribution NO_TIME = new Constant(0);

    private Fleets() {}

    /** Returns a fleet without quarantine, of vehicles that never break down and take any volume. */
    public static Fleet plain(
            String node,
            Mode mode,
            int vehicles,
            double payloadKg,
            int seats,
            Distribution loadH,
            Distribution turnroundH) {
        Vehicle vehicle = new Vehicle(payloadKg, Double.POSITIVE_INFINITY, seats, 0, NO_TIME);
        Quarantine never = new Quarantine(NO_TIME, Time.LATEST);
        return new Fleet(node, mode, vehicles, vehicle, loadH, turnroundH, never, Use.FREIGHT);
    }
}
