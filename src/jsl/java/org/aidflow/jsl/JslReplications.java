package org.aidflow.jsl;

import java.util.function.ToLongFunction;
import jsl.calendar.PriorityQueueEventCalendar;
import jsl.simulation.Executive;
import jsl.simulation.ModelElement;
import jsl.simulation.Simulation;
import org.aidflow.engine.Simulator;

/** A simulation of JSL whose replications are those that one thread plays, one after another. */
final class JslReplications {
    private static final ThreadLocal<JslReplications> OF_THREAD = ThreadLocal.withInitial(JslReplications::new);

    private final PriorityQueueEventCalendar calendar = new PriorityQueueEventCalendar();
    private final Simulation simulation;
    private ToLongFunction<Simulator> replication = simulator -> 0;
    private long events;

    private JslReplications() {
        simulation = Simulations.make("aidflow", new Executive(calendar), model -> new ModelElement(model, "aid") {
            @Override
            protected void initialize() {
                events = replication.applyAsLong(new JslSimulator(getExecutive(), this));
                // What lies beyond the horizon does not occur.
                calendar.clear();
            }
        });
        simulation.setNumberOfReplications(Integer.MAX_VALUE);
        simulation.setRepLengthWarningMessageOption(false);
        simulation.initialize();
    }

    static JslReplications ofThread() {
        return OF_THREAD.get();
    }

    /** Lets JSL play its next replication, and returns what that returns. */
    long play(ToLongFunction<Simulator> next) {
        replication = next;
        try {
            simulation.runNext();
        } catch (RuntimeException | Error e) {
            // JSL cannot go on after a replication that was cut off.
            OF_THREAD.remove();
            throw e;
        }
        return events;
    }
}
