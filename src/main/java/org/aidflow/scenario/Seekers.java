package org.aidflow.scenario;

import java.util.List;
import org.aidflow.scenario.DemandRule.ArrivalProcess;

/**
 * Those who seek a bed: how many by city and day, how they arrive, and the epidemics that make them instead if the
 * process is {@link ArrivalProcess#SEIR}.
 */
public record Seekers(List<Demand> rows, DemandRule rule, Epidemics epidemics) {
    /** Copies the list. */
    public Seekers {
        rows = List.copyOf(rows);
    }

    /** Returns whether patients come from epidemics. */
    public boolean epidemic() {
        return rule.process() == ArrivalProcess.SEIR;
    }
}
