package org.aidflow.jsl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jsl.simulation.EventActionIfc;
import jsl.simulation.Executive;
import jsl.simulation.JSLEvent;
import jsl.simulation.ModelElement;
import org.aidflow.engine.Event;
import org.aidflow.engine.LibrarySimulator;
import org.jspecify.annotations.Nullable;

/**
 * The port, filled by JSL's executive, which has time in seconds as a double: whole seconds to 2^53 are exact. At one
 * instant it goes by priority, smaller first, then by the order of scheduling, as we do.
 *
 * <p>Its events are used again, so that one is made only where more of a priority wait than before, or after a cancel:
 * the executive keeps a cancelled event until its time.
 */
final class JslSimulator extends LibrarySimulator {
    private final Executive executive;
    private final ModelElement element;
    private final List<Twin> twins = new ArrayList<>();

    /** By priority, the twins of no event. */
    private final List<Deque<Twin>> idle = Stream.<Deque<Twin>>generate(ArrayDeque::new)
            .limit(LAST_PRIORITY + 1)
            .toList();

    private long now;
    private long occurred;
    private @Nullable RuntimeException fault;

    /**
     * Makes a simulator.
     *
     * @param executive initialised, at time 0 and with nothing scheduled
     * @param element in whose name events are scheduled
     */
    JslSimulator(Executive executive, ModelElement element) {
        this.executive = executive;
        this.element = element;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    protected int add(Event event, long at, int priority) {
        Twin twin = idle.get(priority).poll();
        if (twin == null) {
            twin = new Twin(priority);
        }
        twin.schedule(event, at);
        return twin.number;
    }

    @Override
    protected boolean remove(Event event, int number) {
        return number < twins.size() && twins.get(number).cancel(event);
    }

    @Override
    protected long advance(long until) {
        long before = occurred;
        for (JSLEvent<?> next = executive.peekNextEvent();
                next != null && next.getTime() <= until;
                next = executive.peekNextEvent()) {
            executive.runNext();
            rethrow();
        }
        now = until;
        return occurred - before;
    }

    /** Throws what an event has thrown; the executive would have logged it. */
    private void rethrow() {
        RuntimeException thrown = fault;
        if (thrown != null) {
            fault = null;
            throw thrown;
        }
    }

    /** What the executive schedules for an event, again and again for others of the same priority. */
    private final class Twin implements EventActionIfc<Object> {
        private final int number = twins.size();
        private final int priority;
        private @Nullable Event event;
        private @Nullable JSLEvent<Object> scheduled;

        Twin(int priority) {
            this.priority = priority;
            twins.add(this);
        }

        void schedule(Event next, long at) {
            event = next;
            double delay = at - executive.getTime();
            if (scheduled == null) {
                scheduled = executive.scheduleEvent(this, delay, priority, null, null, element);
            } else {
                executive.reschedule(scheduled, delay);
            }
        }

        boolean cancel(Event waiting) {
            if (event != waiting || scheduled == null) {
                return false;
            }
            executive.cancel(scheduled);
            scheduled = null;
            release();
            return true;
        }

        private void release() {
            event = null;
            idle.get(priority).push(this);
        }

        @Override
        public void action(JSLEvent<Object> happens) {
            Event happening = Objects.requireNonNull(event);
            now = (long) happens.getTime();
            occurred++;
            release();
            try {
                occur(happening);
            } catch (RuntimeException e) {
                fault = e;
            }
        }
    }
}
