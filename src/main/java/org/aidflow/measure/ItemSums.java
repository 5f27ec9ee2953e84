package org.aidflow.measure;

import java.util.List;
import org.aidflow.scenario.Scenario;

/** Sums by city and item, and for the region, from which responses are made. */
final class ItemSums {
    private final Scenario scenario;

    /** By city, the region last, and item. */
    private final double[][] sums;

    ItemSums(Scenario scenario) {
        this.scenario = scenario;
        sums = new double[scenario.cities().size() + 1]
                [scenario.materials().items().size()];
    }

    /** Adds to a city's sum and to the region's. */
    void add(int city, int item, double value) {
        sums[city][item] += value;
        addToRegion(item, value);
    }

    /** Adds to the region's sum what belongs to no city. */
    void addToRegion(int item, double value) {
        sums[sums.length - 1][item] += value;
    }

    /** Reports each sum as a response. */
    void report(String response, Results results) {
        for (int place = 0; place < sums.length; place++) {
            for (int item = 0; item < sums[place].length; item++) {
                results.response(response, place(place), item(item), sums[place][item]);
            }
        }
    }

    /** Reports each sum's share of another as a response; nothing where the other is 0. */
    void reportShareOf(ItemSums whole, String response, Results results) {
        for (int place = 0; place < sums.length; place++) {
            for (int item = 0; item < sums[place].length; item++) {
                double all = whole.sums[place][item];
                if (all > 0) {
                    results.response(response, place(place), item(item), sums[place][item] / all);
                }
            }
        }
    }

    private String place(int place) {
        List<String> cities = scenario.cities();
        return place < cities.size() ? cities.get(place) : Results.REGION;
    }

    private String item(int item) {
        return scenario.materials().items().get(item).id();
    }
}
