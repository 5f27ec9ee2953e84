package org.aidflow.engine;

/**
 * The default engine. Allocates nothing once its future-event list has grown to the number of pending events.
 */
public final class HeapSimulator implements Simulator {
    private final FutureEvents events = new FutureEvents();
    private long now;
    private boolean running;

    /** Makes a simulator at time 0 with nothing scheduled. */
    public HeapSimulator() {}

    @Override
    public long now() {
        return now;
    }

    @Override
    public void schedule(Event event, long at, int priority) {
        Conditions.checkSchedule(event, now, at, priority);
        events.add(event, FutureEvents.key(at, priority));
    }

    @Override
    public boolean cancel(Event event) {
        return events.cancel(event);
    }

    @Override
    public long run(long until) {
        Conditions.checkRun(running, now, until);
        running = true;
        try {
            return advance(until);
        } finally {
            running = false;
        }
    }

    private long advance(long until) {
        long last = FutureEvents.key(until, LAST_PRIORITY);
        long occurred = 0;
        for (Event event = events.takeFirst(last); event != null; event = events.takeFirst(last)) {
            now = FutureEvents.time(event.key);
            event.occur();
            occurred++;
        }
        now = until;
        return occurred;
    }
}
