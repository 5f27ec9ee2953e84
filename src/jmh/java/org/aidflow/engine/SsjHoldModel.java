package org.aidflow.engine;

import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.RedblackTree;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** {@link HoldModel} on SSJ as its users write it, without our port between, by its event lists. */
public class SsjHoldModel extends NanosecondBenchmark {
    private static final int EVENTS = 1_000;

    @Param({"100", "10000", "1000000"})
    int pending;

    @Param
    Kind list;

    private Simulator simulator;
    private Event stop;

    /** The event lists of SSJ but the linked one, which takes time in proportion to the pending events. */
    public enum Kind {
        SPLAY(SplayTree::new),
        HENRIKSEN(Henriksen::new),
        RED_BLACK(RedblackTree::new),
        BINARY(BinaryTree::new);

        private final Supplier<EventList> maker;

        Kind(Supplier<EventList> maker) {
            this.maker = maker;
        }
    }

    @Setup
    public void schedule() {
        simulator = new Simulator(list.maker.get());
        simulator.init();
        Delays delays = new Delays(pending);
        for (int i = 0; i < pending; i++) {
            Event tick = new Event(simulator) {
                @Override
                public void actions() {
                    schedule(delays.next());
                }
            };
            tick.setPriority(i % 4);
            tick.schedule(delays.next());
        }
        stop = new Event(simulator) {
            @Override
            public void actions() {
                simulator.stop();
            }
        };
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double hold() {
        stop.schedule(EVENTS);
        simulator.start();
        return simulator.time();
    }
}
