package org.aidflow.jsl;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.aidflow.engine.Simulator;
import org.aidflow.experiment.Engine;

/** The engine that JSL is: its executive lets all events occur, its simulation counts replications. */
public final class JslEngine implements Engine {
    /** Makes the engine. */
    public JslEngine() {}

    @Override
    public String name() {
        return "jsl";
    }

    @Override
    public Simulator simulator() {
        return Simulations.alone();
    }

    @Override
    public long play(ToLongFunction<Simulator> replication) {
        return JslReplications.ofThread().play(replication);
    }

    @Override
    public Optional<Report> report() {
        return Optional.of(new JslReport());
    }
}
