package org.aidflow.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The future-event list: a heap of four children a node, of pairs of numbers in one array, so that a comparison
 * touches no object and nothing is allocated once the arrays are large enough.
 *
 * <p>Of a pair the first number is the key, time and priority; the second is the ticket, sequence and slot. The slot
 * tells where the event waits; as sequences differ, slots never decide. A cancelled event leaves its pair behind until
 * that comes first, or until such pairs outnumber the rest and are swept out together.
 *
 * <p>An event that is taken leaves its place at the root vacant while it occurs. Most events schedule a successor,
 * which then sinks from the root: one passage through the heap instead of two.
 */
final class FutureEvents {
    /** The key that is returned when nothing waits; later than every other, and all that lies behind the last pair. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int PRIORITY_BITS = 4;
    private static final int SLOT_BITS = 24;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final int FIRST_CAPACITY = 64;
    private static final int SWEEP_AT_LEAST = 64;

    private long[] heap = new long[0];

    /** Where the last pair ends in the heap. */
    private int end;

    /** By slot; null in the slots of cancelled events and in free slots. */
    private @Nullable Event[] waiting = new Event[0];

    /** The free slots, from {@code slotsInUse} on. */
    private int[] slots = new int[0];

    private int slotsInUse;
    private int cancelled;
    private boolean rootVacant;
    private long sequence;

    FutureEvents() {
        resize(FIRST_CAPACITY);
    }

    /** Returns the key of a time in seconds, 0 to {@link org.aidflow.base.Time#LATEST}, and a priority. */
    static long key(long time, int priority) {
        return time << PRIORITY_BITS | priority;
    }

    /** Returns the time in a key, in seconds. */
    static long time(long key) {
        return key >> PRIORITY_BITS;
    }

    /** Adds an event that is not scheduled. */
    void add(Event event, long key) {
        if (slotsInUse == slots.length) {
            resize(2 * slots.length);
        }
        int slot = slots[slotsInUse++];
        waiting[slot] = event;
        long ticket = sequence++ << SLOT_BITS | slot;
        event.sequence = ticket;
        if (rootVacant) {
            rootVacant = false;
            sink(0, key, ticket);
        } else {
            end += 2;
            rise(end - 2, key, ticket);
        }
    }

    /** Returns the key of the first event, or {@link #NEVER}. */
    long first() {
        if (rootVacant) {
            fillRoot();
        }
        while (cancelled > 0 && waiting[slot(heap[1])] == null) {
            cancelled--;
            release(slot(heap[1]));
            fillRoot();
        }
        return heap[0];
    }

    /** Takes out the event whose key {@link #first()} has just returned. */
    Event takeFirst() {
        int slot = slot(heap[1]);
        Event event = waiting[slot];
        assert event != null;
        release(slot);
        rootVacant = true;
        event.sequence = Event.IDLE;
        return event;
    }

    /** Takes out an event if it is scheduled, and returns whether it was. */
    boolean cancel(Event event) {
        if (!event.isScheduled()) {
            return false;
        }
        int slot = slot(event.sequence);
        if (slot >= waiting.length || waiting[slot] != event) {
            throw Conditions.elsewhere(event);
        }
        waiting[slot] = null;
        event.sequence = Event.IDLE;
        cancelled++;
        if (cancelled >= SWEEP_AT_LEAST && cancelled > end / 4) {
            sweep();
        }
        return true;
    }

    private static int slot(long ticket) {
        return (int) ticket & SLOT_MASK;
    }

    private void release(int slot) {
        waiting[slot] = null;
        slots[--slotsInUse] = slot;
    }

    /** Closes the root's place with the last pair. */
    private void fillRoot() {
        rootVacant = false;
        end -= 2;
        long key = heap[end];
        long ticket = heap[end + 1];
        heap[end] = NEVER;
        if (end > 0) {
            sink(0, key, ticket);
        }
    }

    /** Drops the pairs of all cancelled events and restores the order of the rest. */
    private void sweep() {
        if (rootVacant) {
            fillRoot();
        }
        int kept = 0;
        for (int at = 0; at < end; at += 2) {
            long ticket = heap[at + 1];
            if (waiting[slot(ticket)] == null) {
                release(slot(ticket));
            } else {
                heap[kept] = heap[at];
                heap[kept + 1] = ticket;
                kept += 2;
            }
        }
        Arrays.fill(heap, kept, end, NEVER);
        end = kept;
        cancelled = 0;
        for (int at = parent(end - 2); at >= 0; at -= 2) {
            sink(at, heap[at], heap[at + 1]);
        }
    }

    /** Moves a free place up from {@code at} until the pair may stand there. */
    private void rise(int at, long key, long ticket) {
        long[] pairs = heap;
        int place = at;
        while (place > 0) {
            int parent = parent(place);
            if (before(key, ticket, pairs[parent], pairs[parent + 1]) == 0) {
                break;
            }
            pairs[place] = pairs[parent];
            pairs[place + 1] = pairs[parent + 1];
            place = parent;
        }
        pairs[place] = key;
        pairs[place + 1] = ticket;
    }

    /** Moves a free place down from {@code at} until the pair may stand there. */
    private void sink(int at, long key, long ticket) {
        long[] pairs = heap;
        int place = at;
        for (int child = 4 * place + 2; child < end; child = 4 * place + 2) {
            int least = earlier(pairs, earlier(pairs, child, child + 2), earlier(pairs, child + 4, child + 6));
            if (before(key, ticket, pairs[least], pairs[least + 1]) != 0) {
                break;
            }
            pairs[place] = pairs[least];
            pairs[place + 1] = pairs[least + 1];
            place = least;
        }
        pairs[place] = key;
        pairs[place + 1] = ticket;
    }

    private static int parent(int place) {
        return ((place - 2) >> 3) << 1;
    }

    /** Returns the place of the earlier of two pairs, without a branch that the processor could guess wrong. */
    private static int earlier(long[] pairs, int a, int b) {
        return a + (b - a) * (int) before(pairs[b], pairs[b + 1], pairs[a], pairs[a + 1]);
    }

    /**
     * Returns 1 if the first pair comes before the second, else 0: the borrow of a subtraction of 128 bits. Tickets
     * may wrap round; two of one key are in order as long as they are fewer than 2^39 schedulings apart.
     */
    private static long before(long key, long ticket, long otherKey, long otherTicket) {
        return (key - otherKey - ((ticket - otherTicket) >>> 63)) >>> 63;
    }

    /** Makes room; four places more than pairs, so that the last group of children is always whole. */
    private void resize(int capacity) {
        if (capacity > SLOT_MASK) {
            throw new IllegalStateException(
                    "scheduled events must be at most %d but were more".formatted(slots.length));
        }
        int old = slots.length;
        heap = Arrays.copyOf(heap, 2 * (capacity + 4));
        Arrays.fill(heap, 2 * old, heap.length, NEVER);
        waiting = Arrays.copyOf(waiting, capacity);
        slots = Arrays.copyOf(slots, capacity);
        Arrays.setAll(slots, i -> i < old ? slots[i] : i);
    }
}
