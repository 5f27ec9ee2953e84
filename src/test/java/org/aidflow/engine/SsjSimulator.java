package org.aidflow.engine;

import java.util.HashMap;
import java.util.Map;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** The referee: the same port, filled by the event list of SSJ. */
public final class SsjSimulator implements Simulator {
    private final umontreal.ssj.simevents.Simulator ssj = new umontreal.ssj.simevents.Simulator(new SplayTree());
    private final Map<Event, Twin> twins = new HashMap<>();
    private long sequence;
    private long occurred;

    @Override
    public long now() {
        return (long) ssj.time();
    }

    @Override
    public void schedule(Event event, long at, int priority) {
        Conditions.checkSchedule(event, now(), at, priority);
        Twin twin = new Twin(priority) {
            @Override
            public void actions() {
                twins.remove(event);
                occurred++;
                event.sequence = Event.IDLE;
                event.occur();
            }
        };
        twins.put(event, twin);
        event.sequence = twin.number;
        twin.schedule((double) at - now());
    }

    @Override
    public boolean cancel(Event event) {
        if (!event.isScheduled()) {
            return false;
        }
        Twin twin = twins.remove(event);
        if (twin == null) {
            throw new IllegalStateException(
                    "event to cancel must be scheduled in this simulator but %s was in another".formatted(event));
        }
        event.sequence = Event.IDLE;
        return twin.cancel();
    }

    @Override
    public long run(long until) {
        Conditions.checkRun(ssj.isSimulating(), now(), until);
        long before = occurred;
        Twin stop = new Twin(LAST_PRIORITY + 1) {
            @Override
            public void actions() {
                ssj.stop();
            }
        };
        stop.schedule((double) until - now());
        try {
            ssj.start();
        } finally {
            stop.cancel();
        }
        return occurred - before;
    }

    /** What SSJ schedules for an event. SSJ leaves the order of equal priorities open; here it is that of the numbers. */
    private abstract class Twin extends umontreal.ssj.simevents.Event {
        private final long number = sequence++;

        Twin(int priority) {
            super(ssj);
            setPriority(priority);
        }

        @Override
        public int compareTo(umontreal.ssj.simevents.Event other) {
            int order = super.compareTo(other);
            return order == 0 && other instanceof Twin twin ? Long.compare(number, twin.number) : order;
        }
    }
}
