package org.aidflow.engine;

/**
 * A simulator whose events wait in the list of a library: what all such engines share. It holds callers to the
 * conditions of {@link Simulator} and knows which events are scheduled.
 */
public abstract class LibrarySimulator implements Simulator {
    private boolean running;

    /** Makes a simulator of which nothing is scheduled. */
    protected LibrarySimulator() {}

    @Override
    public final void schedule(Event event, long at, int priority) {
        Conditions.checkSchedule(event, now(), at, priority);
        event.number = add(event, at, priority);
    }

    @Override
    public final boolean cancel(Event event) {
        if (!event.isScheduled()) {
            return false;
        }
        if (!remove(event, event.number)) {
            throw Conditions.elsewhere(event);
        }
        event.number = Event.IDLE;
        return true;
    }

    @Override
    public final long run(long until) {
        Conditions.checkRun(running, now(), until);
        running = true;
        try {
            return advance(until);
        } finally {
            running = false;
        }
    }

    /** Lets an event that has been taken out of the list occur. */
    protected final void occur(Event event) {
        event.number = Event.IDLE;
        event.occur();
    }

    /** Adds an event to the list and returns the number, &gt;= 0, by which the list knows it while it waits. */
    protected abstract int add(Event event, long at, int priority);

    /** Takes the event that waits under a number out of the list; returns false if it is another one. */
    protected abstract boolean remove(Event event, int number);

    /** Lets all events up to and including {@code until} occur, sets the clock to it and returns how many they were. */
    protected abstract long advance(long until);
}
