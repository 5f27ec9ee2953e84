package org.aidflow.model;

import java.util.List;
import org.aidflow.network.Itineraries;
import org.aidflow.network.Itinerary;
import org.aidflow.network.Network;
import org.aidflow.policy.Offer;
import org.aidflow.scenario.Scenario;

/** How far cities are from donors: for teams to the city's first hospital, for supplies to the node that receives them. */
final class Distances {
    /** The most that counts, also where there is no way: a year. */
    private static final double MOST_H = 365 * 24;

    private final World world;
    private final Itineraries teamWays;
    private final Itineraries supplyWays;
    private final int[] hospitals;
    private final int[] receivers;

    Distances(World world) {
        this.world = world;
        Scenario scenario = world.scenario();
        Network network = scenario.network();
        teamWays = network.itineraries(scenario.aid().teamRule().modes());
        supplyWays = network.itineraries(scenario.materials().rule().modes());
        List<String> cities = scenario.cities();
        hospitals = cities.stream().mapToInt(network::firstHospital).toArray();
        receivers = cities.stream().mapToInt(network::receiver).toArray();
    }

    /** Returns the hours on the way of least expected time, as the network is now; at most a year, also if there is no way. */
    double expectedH(int kind, int donor, int city) {
        Itineraries ways = kind == Offer.TEAM ? teamWays : supplyWays;
        int to = kind == Offer.TEAM ? hospitals[city] : receivers[city];
        int state = world.scenario().network().states().at(world.now());
        Itinerary way = ways.in(state).find(donor, to);
        return way == null ? MOST_H : Math.min(way.expectedH(), MOST_H);
    }
}
