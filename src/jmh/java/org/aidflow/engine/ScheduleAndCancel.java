package org.aidflow.engine;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Nanoseconds to cancel one of the pending events and to schedule it anew. */
public class ScheduleAndCancel extends NanosecondBenchmark {
    @Param({"100", "10000"})
    int pending;

    @Param({"HEAP", "SSJ"})
    Engine engine;

    private Simulator simulator;
    private Delays delays;
    private Event[] events;
    private int next;

    @Setup
    public void schedule() {
        simulator = engine.simulator();
        delays = new Delays(pending);
        events = new Event[pending];
        for (int i = 0; i < pending; i++) {
            events[i] = new Nothing();
            simulator.schedule(events[i], delays.next(), 0);
        }
    }

    @Benchmark
    public boolean cancelAndSchedule() {
        next = next + 1 < pending ? next + 1 : 0;
        boolean cancelled = simulator.cancel(events[next]);
        simulator.schedule(events[next], delays.next(), 0);
        return cancelled;
    }

    private static final class Nothing extends Event {
        @Override
        protected void occur() {}
    }
}
