package org.aidflow.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aidflow.base.Check;
import org.aidflow.scenario.Scenario;

/** The policies by name. A new policy is its class and one line here. */
public final class Policies {
    private static final Map<String, Function<Scenario, Policy>> BY_NAME = Map.of(
            "none", scenario -> new None(),
            "historical", scenario -> new Historical(),
            "paired", Paired::new,
            "hybrid", Hybrid::new,
            "pooled", scenario -> new Pooled(),
            "proportional", scenario -> new Proportional(),
            "worst_first", scenario -> new WorstFirst(),
            "nearest", scenario -> new Nearest(),
            "max_min_fair", scenario -> new MaxMinFair(),
            "optimal", scenario -> new Optimal());

    private Policies() {}

    /** Returns the names, in alphabetical order. */
    public static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    /**
     * Returns the policy of that name for a scenario.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Policy named(String name, Scenario scenario) {
        Function<Scenario, Policy> maker = BY_NAME.get(name);
        if (maker == null) {
            throw Check.fault("policy", "be one of " + String.join(", ", names()), name);
        }
        return maker.apply(scenario);
    }
}
