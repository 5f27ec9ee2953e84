package org.aidflow.measure;

import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;

/** What hospitals needed of each item and what they reported, in units; only where the two differ by rule. */
final class NeedMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final ItemSums needed;
    private final ItemSums told;

    NeedMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        needed = new ItemSums(scenario);
        told = new ItemSums(scenario);
    }

    @Override
    public void needReported(long now, int city, int item, double need, double reported) {
        needed.add(city, item, need);
        told.add(city, item, reported);
    }

    @Override
    public void runEnded(long now) {
        if (!scenario.materials().orders().reports().isTrue()) {
            needed.report("need_true", results);
            told.report("need_reported", results);
        }
    }
}
