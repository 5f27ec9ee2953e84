package org.aidflow.model;

import org.aidflow.scenario.Level;
import org.aidflow.scenario.OrderRule;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.SupplyRule;

/**
 * What hospitals order: one whose stock and orders are below its reorder level orders up to its cover level. Both are
 * days of reported use, or units where it has levels. What depots could not send stays on order with a backlog;
 * without, it lapses.
 */
final class Orders {
    private final SupplyRule rule;
    private final OrderRule how;
    private final Levels levels;

    Orders(Scenario scenario) {
        rule = scenario.materials().rule();
        how = scenario.materials().orders();
        levels = new Levels(scenario);
    }

    /** Returns the units that a hospital wants to have of an item. */
    double target(Hospital hospital, int item) {
        Level level = levels.at(hospital.node(), item);
        return level == null ? rule.coverD() * hospital.reportedUse(item) : level.upTo();
    }

    /** Returns the units that a depot wants to have of an item: none without levels, or while it has enough. */
    long target(Depot depot, int item) {
        Level level = levels.at(depot.node(), item);
        return level != null && depot.stock(item) < level.reorder() ? level.upTo() : 0;
    }

    /** Returns the units of an item that a depot keeps for its own city: what it orders up to. */
    long kept(Depot depot, int item) {
        Level level = levels.at(depot.node(), item);
        return level == null ? 0 : level.upTo();
    }

    /** Lets the hospitals of a city place their orders of an item, if orders stand. */
    void place(City city, int item) {
        for (Hospital hospital : city.hospitals()) {
            if (how.backlog()) {
                hospital.supplies().owe(item, order(hospital, item));
            }
        }
    }

    /** Returns the units of an item that a hospital is to be sent now. */
    long due(Hospital hospital, int item) {
        return how.backlog() ? hospital.supplies().owed(item) : order(hospital, item);
    }

    /** So many units of an item left for a hospital. */
    void sent(Hospital hospital, int item, long quantity) {
        hospital.order(item, quantity);
        if (how.backlog()) {
            hospital.supplies().owe(item, -quantity);
        }
    }

    private long order(Hospital hospital, int item) {
        long have = hospital.supplies().position(item);
        return have < reorder(hospital, item) ? Math.max(0, (long) target(hospital, item) - have) : 0;
    }

    private double reorder(Hospital hospital, int item) {
        Level level = levels.at(hospital.node(), item);
        return level == null ? rule.reorderD() * hospital.reportedUse(item) : level.reorder();
    }
}
