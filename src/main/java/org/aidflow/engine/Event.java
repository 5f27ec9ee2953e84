package org.aidflow.engine;

/**
 * Something that will happen. The moving thing is its own event: it is scheduled, occurs, and is scheduled again.
 *
 * <p>An event can be in the future-event list once at a time.
 */
public abstract class Event {
    /** The number by which its future-event list knows it, or {@link #IDLE}. Owned by the list. */
    int number = IDLE;

    /** When it is scheduled, in the form of the default engine. Owned by the list. */
    long key;

    static final int IDLE = -1;

    /** Makes an event that is not scheduled. */
    protected Event() {}

    /** Happens, at the simulator's present time. */
    protected abstract void occur();

    /** Returns what kind of event it is. Faults name it, and must say the same in every run. */
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    /** Returns whether it waits in a future-event list. */
    public final boolean isScheduled() {
        return number != IDLE;
    }
}
