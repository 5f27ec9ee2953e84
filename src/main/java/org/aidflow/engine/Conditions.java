package org.aidflow.engine;

import org.aidflow.base.Check;
import org.aidflow.base.Time;

/** What every engine demands of its callers, in one wording: the conditions that {@link Simulator} states. */
final class Conditions {
    private Conditions() {}

    /** Throws unless the event may be scheduled. */
    static void checkSchedule(Event event, long now, long at, int priority) {
        if (at < now || at > Time.LATEST || priority < 0 || priority > Simulator.LAST_PRIORITY || event.isScheduled()) {
            throw scheduleFault(event, now, at, priority);
        }
    }

    private static RuntimeException scheduleFault(Event event, long now, long at, int priority) {
        if (event.isScheduled()) {
            return new IllegalStateException(
                    "event to schedule must not be scheduled yet but %s was; asked for %d s, priority %d"
                            .formatted(event, at, priority));
        }
        if (at < now || at > Time.LATEST) {
            return timeFault("time of %s".formatted(event), now, at);
        }
        return Check.fault("priority of %s".formatted(event), "be from 0 to " + Simulator.LAST_PRIORITY, priority);
    }

    /** Throws unless a run may begin. */
    static void checkRun(boolean running, long now, long until) {
        if (running) {
            throw new IllegalStateException("run must not be called by an event but was, at %d s".formatted(now));
        }
        if (until < now || until > Time.LATEST) {
            throw timeFault("end of run", now, until);
        }
    }

    /** Returns the fault that an event is to be cancelled which waits in another simulator. */
    static IllegalStateException elsewhere(Event event) {
        return new IllegalStateException(
                "event to cancel must be scheduled in this simulator but %s was in another".formatted(event));
    }

    private static IllegalArgumentException timeFault(String what, long now, long was) {
        return Check.fault(what, "be from %d s (now) to %d s".formatted(now, Time.LATEST), was + " s");
    }
}
