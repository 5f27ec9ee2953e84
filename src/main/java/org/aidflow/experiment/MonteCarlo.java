package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Independent draws of all factors. Each draw is a point, so that its replications tell the chance within the model
 * from what is not known of its inputs (second-order Monte Carlo).
 */
public record MonteCarlo(List<Factor> factors, int draws) implements Design {
    /** Copies the list. */
    public MonteCarlo {
        factors = List.copyOf(factors);
    }

    @Override
    public long size() {
        return draws;
    }

    @Override
    public List<List<String>> points(RandomGenerator random) {
        List<List<String>> combinations = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            combinations.add(
                    Design.quantiles(factors, random.doubles(factors.size()).toArray()));
        }
        return combinations;
    }
}
