package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;
import org.aidflow.network.Network;

/**
 * All input of one replication. Immutable; shared by the threads that run its replications.
 *
 * <p>Rows name nodes, cities and items; every name must be one that {@link #network} or {@link #materials} defines.
 */
public record Scenario(
        String title,
        Timeline timeline,
        Network network,
        Logistics logistics,
        Materials materials,
        Treatment treatment,
        StaffRule staff,
        Seekers demand,
        AidPlan aid,
        OverloadRule overload,
        Assessment assessment) {
    /** Returns the receiving cities in the order of their numbers. */
    public List<String> cities() {
        return network.cities();
    }

    /**
     * Returns the number of a city: its place among {@link #cities()}.
     *
     * @throws IllegalArgumentException if there is no such city
     */
    public int city(String name) {
        int number = cities().indexOf(name);
        Check.that(number >= 0, "city", "have a hospital", name);
        return number;
    }
}
