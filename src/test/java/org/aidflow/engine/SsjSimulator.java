package org.aidflow.engine;

import java.util.HashMap;
import java.util.Map;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** The referee: the same port, filled by the event list of SSJ. */
public final class SsjSimulator extends LibrarySimulator {
    private final umontreal.ssj.simevents.Simulator ssj = new umontreal.ssj.simevents.Simulator(new SplayTree());
    private final Map<Event, Twin> twins = new HashMap<>();
    private long sequence;
    private long occurred;

    @Override
    public long now() {
        return (long) ssj.time();
    }

    @Override
    protected int add(Event event, long at, int priority) {
        Twin twin = new Twin(priority) {
            @Override
            public void actions() {
                twins.remove(event);
                occurred++;
                occur(event);
            }
        };
        twins.put(event, twin);
        twin.schedule((double) at - now());
        return 0;
    }

    @Override
    protected boolean remove(Event event, int number) {
        Twin twin = twins.remove(event);
        return twin != null && twin.cancel();
    }

    @Override
    protected long advance(long until) {
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
