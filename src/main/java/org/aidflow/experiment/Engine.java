package org.aidflow.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.aidflow.engine.Simulator;

/**
 * That which lets the events of replications occur. All engines yield the same results, to the byte. {@link
 * Engines} finds them.
 */
public interface Engine {
    /** Returns the name by which it is chosen. */
    String name();

    /** Returns a simulator at time 0 with nothing scheduled. May be called on any thread. */
    Simulator simulator();

    /**
     * Lets a replication be played on such a simulator, and returns what it does. May be called on several threads at
     * once, each with its own replication.
     *
     * @param replication returns how many events occurred
     */
    default long play(ToLongFunction<Simulator> replication) {
        return replication.applyAsLong(simulator());
    }

    /** Returns what the engine's library says of results in its own words; empty if it says nothing. */
    default Optional<Report> report() {
        return Optional.empty();
    }

    /** A file of results in the words of an engine's library. */
    interface Report {
        /** Returns the name of the file. */
        String file();

        /**
         * Returns what it says of a point.
         *
         * @param responses in the order in which they are reported
         */
        String of(Point point, Map<ResponseName, Sample> responses);
    }
}
