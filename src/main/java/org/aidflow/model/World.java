package org.aidflow.model;

import org.aidflow.engine.Simulator;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/** What every part of the running system needs. */
record World(Scenario scenario, Simulator simulator, Streams streams, Probe probe) {
    long now() {
        return simulator.now();
    }
}
