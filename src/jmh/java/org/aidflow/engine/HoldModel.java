package org.aidflow.engine;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Nanoseconds an event, when each event schedules itself again and the number of pending events stays the same. */
public class HoldModel extends NanosecondBenchmark {
    private static final int EVENTS = 1_000;

    @Param({"100", "10000", "1000000"})
    int pending;

    @Param({"HEAP", "SSJ"})
    Engine engine;

    private Simulator simulator;

    @Setup
    public void schedule() {
        simulator = engine.simulator();
        // As many seconds in the mean as events: one event a second.
        Delays delays = new Delays(pending);
        for (int i = 0; i < pending; i++) {
            Tick tick = new Tick(simulator, delays, i % 4);
            simulator.schedule(tick, delays.next(), tick.priority);
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long hold() {
        return simulator.run(simulator.now() + EVENTS);
    }

    private static final class Tick extends Event {
        private final Simulator simulator;
        private final Delays delays;
        private final int priority;

        Tick(Simulator simulator, Delays delays, int priority) {
            this.simulator = simulator;
            this.delays = delays;
            this.priority = priority;
        }

        @Override
        protected void occur() {
            simulator.schedule(this, simulator.now() + delays.next(), priority);
        }
    }
}
