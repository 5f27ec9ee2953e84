package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;
import org.aidflow.network.Network;

/**
 * All input of one replication. Immutable; shared by the threads that run its replications.
 *
 * <p>Rows name nodes, cities and items; every name must be one that {@link #network} or {@link #items} defines.
 *
 * @param rationShifts over how many shifts a hospital spreads a stock of protective items that runs short
 * @param patients the classes in the order of {@link Severity}
 */
public record Scenario(
        String title,
        Timeline timeline,
        Network network,
        List<ServerCalendar> stations,
        List<Fleet> fleets,
        List<Hospital> hospitals,
        List<Beds> beds,
        List<Demand> demand,
        List<Team> teams,
        List<Consignment> consignments,
        List<Pair> pairs,
        List<Item> items,
        List<Stock> stock,
        PolicyChoice policy,
        DeskRule centre,
        DeskRule pairDesk,
        TeamRule teamRule,
        SupplyRule supplyRule,
        StaffRule staff,
        int rationShifts,
        DemandRule demandRule,
        List<PatientClass> patients,
        OverloadRule overload) {
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
