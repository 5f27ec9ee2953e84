package org.aidflow.engine;

import java.util.function.Supplier;

/** The engines that the benchmarks compare. */
public enum Engine {
    /** The default engine. */
    HEAP(HeapSimulator::new),
    /** The referee of the contract test. */
    SSJ(SsjSimulator::new);

    private final Supplier<Simulator> maker;

    Engine(Supplier<Simulator> maker) {
        this.maker = maker;
    }

    Simulator simulator() {
        return maker.get();
    }
}
