package org.aidflow.model;

import java.util.Arrays;
import org.aidflow.scenario.Level;
import org.aidflow.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** The levels of those who order by units, by node and item. */
final class Levels {
    /** Nodes that have none share one row. */
    private final @Nullable Level[][] byNodeAndItem;

    Levels(Scenario scenario) {
        int items = scenario.materials().items().size();
        byNodeAndItem = new Level[scenario.network().nodes().size()][];
        @Nullable Level[] none = new Level[items];
        Arrays.fill(byNodeAndItem, none);
        for (Level level : scenario.materials().orders().levels()) {
            int node = scenario.network().node(level.node());
            byNodeAndItem[node] = byNodeAndItem[node] == none ? new Level[items] : byNodeAndItem[node];
            byNodeAndItem[node][scenario.materials().item(level.item())] = level;
        }
    }

    /** Returns the levels of a node, or null where it orders by days of use. */
    @Nullable
    Level at(int node, int item) {
        return byNodeAndItem[node][item];
    }
}
