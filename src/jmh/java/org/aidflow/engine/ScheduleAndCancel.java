package org.aidflow.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds to cancel one of the pending events and to schedule it anew. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ScheduleAndCancel {
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
