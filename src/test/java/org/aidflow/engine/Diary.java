package org.aidflow.engine;

import java.util.ArrayList;
import java.util.List;

/** A simulator with named events that write down when they occur. */
final class Diary {
    final Simulator simulator;
    final List<String> lines = new ArrayList<>();

    Diary(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Returns an event that writes down its time and name. */
    Event event(String name) {
        return event(name, () -> {});
    }

    /** Returns an event that writes down its time and name, then does something more. */
    Event event(String name, Runnable then) {
        return new Event() {
            @Override
            protected void occur() {
                lines.add(simulator.now() + " " + name);
                then.run();
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
