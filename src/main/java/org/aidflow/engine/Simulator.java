package org.aidflow.engine;

/**
 * The clock and the future-event list behind it: the port that every engine fills.
 *
 * <p>Time is a count of whole seconds from 0. Events at one instant occur in order of priority (smaller first), then
 * in the order in which they were scheduled; never by chance. A simulator belongs to one thread.
 */
public interface Simulator {
    /** Returns the present time in seconds. */
    long now();

    /**
     * Schedules an event.
     *
     * @param event not scheduled yet
     * @param at when, in seconds; from {@link #now()} to {@link org.aidflow.base.Time#LATEST}
     * @param priority order at one instant, 0 (first) to {@link #LAST_PRIORITY}
     * @throws IllegalArgumentException if {@code at} lies in the past or beyond the latest time, or if the priority
     *     is out of range
     * @throws IllegalStateException if the event is scheduled already
     */
    void schedule(Event event, long at, int priority);

    /**
     * Takes an event out of the list; it may be scheduled again at once.
     *
     * @return whether it was scheduled
     * @throws IllegalStateException if another simulator has scheduled it
     */
    boolean cancel(Event event);

    /**
     * Lets all events up to and including {@code until} occur, then sets the clock to it.
     *
     * <p>If an event throws, the clock stays at that event's time, everything else stays scheduled, and the run may be
     * taken up again.
     *
     * @return how many events occurred
     * @throws IllegalArgumentException if {@code until} lies in the past or beyond the latest time
     * @throws IllegalStateException if an event calls it
     */
    long run(long until);

    /** The largest priority number. */
    int LAST_PRIORITY = 15;
}
