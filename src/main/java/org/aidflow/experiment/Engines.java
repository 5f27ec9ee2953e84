package org.aidflow.experiment;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.aidflow.engine.HeapSimulator;
import org.aidflow.engine.Simulator;

/** The engines that are there. */
public final class Engines {
    /** The engine where none is named. */
    public static final Engine DEFAULT = new Heap();

    private Engines() {}

    /** Returns all of them: the default, then those that {@link ServiceLoader} finds. */
    public static List<Engine> all() {
        Stream<Engine> found = ServiceLoader.load(Engine.class).stream().map(ServiceLoader.Provider::get);
        return Stream.concat(Stream.of(DEFAULT), found).toList();
    }

    private static final class Heap implements Engine {
        @Override
        public String name() {
            return "heap";
        }

        @Override
        public Simulator simulator() {
            return new HeapSimulator();
        }
    }
}
