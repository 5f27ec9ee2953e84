package org.aidflow.scenario;

import java.util.List;

/** Those who seek a bed: how many by city and day, and how they arrive. */
public record Seekers(List<Demand> rows, DemandRule rule) {
    /** Copies the list. */
    public Seekers {
        rows = List.copyOf(rows);
    }
}
