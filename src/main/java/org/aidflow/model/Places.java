package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** The cities, and the hospitals and depots by the number of their node. */
final class Places {
    private final List<City> cities = new ArrayList<>();
    private final @Nullable Hospital[] hospitals;
    private final @Nullable Depot[] depots;
    private final List<List<Depot>> depotsByCity = new ArrayList<>();
    private final int[] cityByNode;
    private final Shortages shortages;

    Places(World world) {
        Scenario scenario = world.scenario();
        int nodes = scenario.network().nodes().size();
        hospitals = new Hospital[nodes];
        depots = new Depot[nodes];
        cityByNode = IntStream.range(0, nodes).map(scenario.network()::city).toArray();
        shortages = new Shortages(
                scenario.materials().items().size(), scenario.cities().size());
        Fates fates = new Fates(scenario.treatment().patients(), world.streams());
        for (int city = 0; city < scenario.cities().size(); city++) {
            cities.add(new City(city, world, fates, shortages));
            depotsByCity.add(new ArrayList<>());
        }
        Map<String, List<Beds>> calendars =
                scenario.treatment().beds().stream().collect(Collectors.groupingBy(Beds::hospital));
        for (org.aidflow.scenario.Hospital row : scenario.treatment().hospitals()) {
            int node = scenario.network().node(row.node());
            hospitals[node] = cityOf(node).add(node, row, calendars.getOrDefault(row.node(), List.of()));
        }
    }

    /** Adds a depot; those of a city in the order of their nodes. */
    void add(Depot depot) {
        depots[depot.node()] = depot;
        depotsByCity.get(depot.city().number()).add(depot);
    }

    List<City> cities() {
        return cities;
    }

    /** Returns what cities were found to lack of items. */
    Shortages shortages() {
        return shortages;
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

    /** Returns the depots of a city, in the order of their nodes. */
    List<Depot> depots(City city) {
        return depotsByCity.get(city.number());
    }
}
