package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * All combinations of levels that keep to all constraints. The first factor varies slowest. Without factors there is
 * one combination, which is empty.
 */
public record Factorial(List<Factor> factors, List<Constraint> constraints) implements Design {
    /** Copies the lists. */
    public Factorial {
        factors = List.copyOf(factors);
        constraints = List.copyOf(constraints);
    }

    @Override
    public long size() {
        return factors.stream()
                .mapToLong(factor -> factor.values().texts().size())
                .reduce(1, Design::times);
    }

    @Override
    public List<List<String>> points(RandomGenerator random) {
        List<List<String>> combinations = new ArrayList<>();
        long size = size();
        for (long number = 0; number < size; number++) {
            List<String> combination = combination(number);
            if (constraints.stream().allMatch(constraint -> constraint.holds(combination))) {
                combinations.add(combination);
            }
        }
        return combinations;
    }

    private List<String> combination(long number) {
        String[] levels = new String[factors.size()];
        long left = number;
        for (int i = levels.length - 1; i >= 0; i--) {
            List<String> texts = factors.get(i).values().texts();
            levels[i] = texts.get((int) (left % texts.size()));
            left /= texts.size();
        }
        return List.of(levels);
    }

    @Override
    public String note() {
        return constraints.isEmpty() ? "" : "those of " + size() + " combinations that keep to the constraints";
    }
}
