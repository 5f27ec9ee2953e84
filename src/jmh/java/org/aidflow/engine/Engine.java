package org.aidflow.engine;

import java.util.function.Supplier;
import org.aidflow.experiment.Engines;

/** The engines that the benchmarks compare. */
public enum Engine {
    /** The default engine. */
    HEAP(HeapSimulator::new),
    /** The referee of the contract test. */
    SSJ(SsjSimulator::new),
    /** The engine of JSL, which is there if its profile is on. */
    JSL(() -> found("jsl"));

    private final Supplier<Simulator> maker;

    Engine(Supplier<Simulator> maker) {
        this.maker = maker;
    }

    Simulator simulator() {
        return maker.get();
    }

    private static Simulator found(String name) {
        return Engines.all().stream()
                .filter(engine -> engine.name().equals(name))
                .map(org.aidflow.experiment.Engine::simulator)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("profile %s must be on but was off".formatted(name)));
    }
}
