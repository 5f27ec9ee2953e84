package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aidflow.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** The cities, and the hospitals and depots by the number of their node. */
final class Places {
    private final List<City> cities = new ArrayList<>();
    private final @Nullable Hospital[] hospitals;
    private final @Nullable Depot[] depots;
    private final int[] cityByNode;

    Places(World world) {
        Scenario scenario = world.scenario();
        int nodes = scenario.network().nodes().size();
        hospitals = new Hospital[nodes];
        depots = new Depot[nodes];
        cityByNode = IntStream.range(0, nodes).map(scenario.network()::city).toArray();
        for (int city = 0; city < scenario.cities().size(); city++) {
            cities.add(new City(city, world));
        }
        for (org.aidflow.scenario.Hospital row : scenario.treatment().hospitals()) {
            int node = scenario.network().node(row.node());
            hospitals[node] = cityOf(node).add(node, row);
        }
    }

    void add(Depot depot) {
        depots[depot.node()] = depot;
    }

    List<City> cities() {
        return cities;
    }

    /** Returns the city that a hospital's or depot's node belongs to. */
    City cityOf(int node) {
        return cities.get(cityByNode[node]);
    }

    /** Returns whether a node belongs to a receiving city. */
    boolean isInCity(int node) {
        return cityByNode[node] >= 0;
    }

    /** Returns the hospital at a node, or null where there is none. */
    @Nullable
    Hospital hospital(int node) {
        return hospitals[node];
    }

    /** Returns the depot at a node, or null where there is none. */
    @Nullable
    Depot depot(int node) {
        return depots[node];
    }

    /** Returns the depots of a city. */
    List<Depot> depots(City city) {
        List<Depot> found = new ArrayList<>();
        for (Depot depot : depots) {
            if (depot != null && depot.city() == city) {
                found.add(depot);
            }
        }
        return found;
    }
}
