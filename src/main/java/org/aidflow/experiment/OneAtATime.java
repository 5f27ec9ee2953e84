package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aidflow.base.Check;

/**
 * A base, and for each factor in turn its other levels with all else as in the base.
 *
 * @param base the level of each factor, which need not be one of its levels
 * @param constraints what all combinations must keep to
 */
public record OneAtATime(List<Factor> factors, List<String> base, List<Constraint> constraints) implements Design {
    /** Checks the parts. */
    public OneAtATime {
        factors = List.copyOf(factors);
        base = List.copyOf(base);
        constraints = List.copyOf(constraints);
        Check.that(base.size() == factors.size(), "base", "have a level of each factor", base);
    }

    @Override
    public long size() {
        return 1
                + factors.stream()
                        .mapToLong(factor -> factor.values().texts().size())
                        .sum();
    }

    @Override
    public List<List<String>> points(RandomGenerator random) {
        List<List<String>> combinations = new ArrayList<>();
        combinations.add(base);
        for (int i = 0; i < factors.size(); i++) {
            for (String level : factors.get(i).values().texts()) {
                List<String> combination = new ArrayList<>(base);
                combination.set(i, level);
                if (!Factor.same(level, base.get(i))) {
                    combinations.add(List.copyOf(combination));
                }
            }
        }
        combinations.removeIf(one -> !constraints.stream().allMatch(constraint -> constraint.holds(one)));
        return combinations;
    }
}
