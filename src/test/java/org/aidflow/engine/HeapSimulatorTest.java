package org.aidflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.aidflow.base.Time;
import org.junit.jupiter.api.Test;

class HeapSimulatorTest extends SimulatorContractTest {
    @Override
    Simulator simulator() {
        return new HeapSimulator();
    }

    @Test
    void onceGrownItAllocatesNothing() {
        Simulator simulator = simulator();
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            Event bystander = new Diary(simulator).event("bystander");
            Event ticking = new Event() {
                @Override
                protected void occur() {
                    simulator.cancel(bystander);
                    simulator.schedule(bystander, simulator.now() + 1_000, 1);
                    simulator.schedule(this, simulator.now() + chance.nextInt(100), 0);
                }
            };
            simulator.schedule(ticking, 0, 0);
        }
        simulator.run(1_000);
        long before = allocatedBytes();
        long occurred = simulator.run(20_000);
        long allocated = allocatedBytes() - before;
        assertThat(occurred).isGreaterThan(100_000);
        assertThat(allocated).isLessThan(occurred / 10);
    }

    @Test
    void cancelledEventsDoNotPileUp() {
        Simulator simulator = simulator();
        Event event = new Diary(simulator).event("never");
        long before = allocatedBytes();
        for (int i = 0; i < 1_000_000; i++) {
            simulator.schedule(event, Time.LATEST - i, 0);
            simulator.cancel(event);
        }
        assertThat(allocatedBytes() - before).isLessThan(100_000);
        assertThat(simulator.run(Time.LATEST)).isZero();
    }

    @Test
    void cancelledEventsDoNotPileUpBetweenOthers() {
        Simulator simulator = simulator();
        Diary diary = new Diary(simulator);
        Event[] events = new Event[20];
        Arrays.setAll(events, i -> diary.event("event " + i));
        for (Event event : events) {
            simulator.schedule(event, Time.LATEST, 0);
        }
        long before = allocatedBytes();
        for (int i = 0; i < 1_000_000; i++) {
            Event event = events[i * 7 % events.length];
            simulator.cancel(event);
            simulator.schedule(event, Time.LATEST - i % 3, 0);
        }
        assertThat(allocatedBytes() - before).isLessThan(100_000);
        assertThat(simulator.run(Time.LATEST)).isEqualTo(events.length);
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
