package org.aidflow.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The future-event list: a radix heap. No two events are ever compared, and nothing is allocated once the arrays are
 * large enough.
 *
 * <p>A key is time and priority, read as four digits of 12 bits. An event waits in the bucket of its level and digit: its
 * level is the place of the highest digit in which its key differs from the present, 0 for the lowest or none, and
 * its digit the one there. So events of a lower level come first, and of one level those of a smaller digit. On level 0
 * all events of a bucket have the same key. When the first bucket lies higher, its first key becomes the present and its
 * events spread over the levels below. As buckets keep the order in which events came, and spread in that order, events
 * of one key stay in the order in which they were scheduled.
 *
 * <p>A bucket is a chain of slots. A cancelled event leaves its slot behind until that comes first or its bucket spreads,
 * or until such slots outnumber the rest and are swept out together.
 *
 * <p>Source: R. K. Ahuja, K. Mehlhorn, J. B. Orlin, R. E. Tarjan, Faster Algorithms for the Shortest Path Problem,
 * Journal of the ACM 37(2), 1990, section 2.
 */
final class FutureEvents {
    private static final int PRIORITY_BITS = 4;
    private static final int DIGIT_BITS = 12;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int LEVELS = 4;
    private static final int WORD_BITS = 6;
    private static final int WORDS = DIGITS >> WORD_BITS;
    private static final int FIRST_CAPACITY = 64;
    private static final int SWEEP_AT_LEAST = 1_024;

    /** No bucket. */
    private static final int NOWHERE = -1;

    /** No slot: what follows the last of a chain, and the last of an empty bucket. */
    private static final int NONE = 0;

    /** By slot; null in the slots of cancelled events and in free slots. */
    private @Nullable Event[] events = new Event[FIRST_CAPACITY];

    /** By slot: the next in its bucket, or the next free one. */
    private int[] next = new int[FIRST_CAPACITY];

    /** Of each bucket the first slot, then the last; the first is void if the last is {@link #NONE}. */
    private final int[] ends = new int[2 * LEVELS * DIGITS];

    /** Which buckets have a chain, a bit for each. */
    private final long[] used = new long[LEVELS * WORDS];

    /** Of each level which words of {@code used} are not 0. */
    private final long[] usedWords = new long[LEVELS];

    /** The first of the slots that are free again, which are a chain. */
    private int free = NONE;

    /** The first slot that was never used. */
    private int unused = NONE + 1;

    private int cancelled;

    /** The first key of the bucket that was spread last; no key that waits is smaller. */
    private long present;

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
        int slot = takeSlot();
        events[slot] = event;
        event.key = key;
        event.number = slot;
        append(bucket(key), slot);
    }

    /** Takes out the first event if its key is not beyond {@code last}; returns null if there is none. */
    @Nullable
    Event takeFirst(long last) {
        for (int bucket = firstBucket(); bucket != NOWHERE; bucket = firstBucket()) {
            long first = firstKey(bucket);
            if (first > last) {
                return null;
            }
            if (bucket >= DIGITS) {
                present = first;
                spread(bucket);
            } else {
                Event event = takeFrom(bucket);
                if (event != null) {
                    event.number = Event.IDLE;
                    return event;
                }
            }
        }
        return null;
    }

    /** Takes out an event if it is scheduled, and returns whether it was. */
    boolean cancel(Event event) {
        if (!event.isScheduled()) {
            return false;
        }
        int slot = event.number;
        if (slot >= events.length || events[slot] != event) {
            throw Conditions.elsewhere(event);
        }
        events[slot] = null;
        event.number = Event.IDLE;
        cancelled++;
        if (cancelled >= SWEEP_AT_LEAST && cancelled > unused / 2) {
            sweep();
        }
        return true;
    }

    /** Returns the bucket of a key. */
    private int bucket(long key) {
        long difference = key ^ present;
        int level = (Long.SIZE - 1 - Long.numberOfLeadingZeros(difference | 1)) / DIGIT_BITS;
        return (level << DIGIT_BITS) | ((int) (key >>> (level * DIGIT_BITS)) & (DIGITS - 1));
    }

    /** Returns the lowest bucket that has a chain, or {@link #NOWHERE}. */
    private int firstBucket() {
        for (int level = 0; level < LEVELS; level++) {
            if (usedWords[level] != 0) {
                int word = level * WORDS + Long.numberOfTrailingZeros(usedWords[level]);
                return (word << WORD_BITS) + Long.numberOfTrailingZeros(used[word]);
            }
        }
        return NOWHERE;
    }

    /** Returns the first key that may be in a bucket. */
    private long firstKey(int bucket) {
        int shift = (bucket >> DIGIT_BITS) * DIGIT_BITS;
        long digit = bucket & (DIGITS - 1);
        return (present & (-(long) DIGITS << shift)) | (digit << shift);
    }

    private void append(int bucket, int slot) {
        int tail = ends[2 * bucket + 1];
        ends[2 * bucket + 1] = slot;
        next[slot] = NONE;
        if (tail == NONE) {
            ends[2 * bucket] = slot;
            used[bucket >> WORD_BITS] |= 1L << bucket;
            usedWords[bucket >> DIGIT_BITS] |= 1L << (bucket >> WORD_BITS);
        } else {
            next[tail] = slot;
        }
    }

    /** Takes the first slot out of a bucket. */
    private @Nullable Event takeFrom(int bucket) {
        int slot = ends[2 * bucket];
        int second = next[slot];
        ends[2 * bucket] = second;
        if (second == NONE) {
            empty(bucket);
        }
        Event event = events[slot];
        release(slot);
        if (event == null) {
            cancelled--;
        }
        return event;
    }

    /** Moves the events of a bucket to where they belong now. */
    private void spread(int bucket) {
        int slot = ends[2 * bucket];
        empty(bucket);
        while (slot != NONE) {
            int second = next[slot];
            Event event = events[slot];
            if (event == null) {
                release(slot);
                cancelled--;
            } else {
                append(bucket(event.key), slot);
            }
            slot = second;
        }
    }

    private void empty(int bucket) {
        ends[2 * bucket + 1] = NONE;
        int word = bucket >> WORD_BITS;
        used[word] &= ~(1L << bucket);
        if (used[word] == 0) {
            usedWords[bucket >> DIGIT_BITS] &= ~(1L << word);
        }
    }

    /** Releases the slots of all cancelled events. */
    private void sweep() {
        for (int word = 0; word < used.length; word++) {
            for (long left = used[word]; left != 0; left &= left - 1) {
                spread((word << WORD_BITS) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    private int takeSlot() {
        int slot = free;
        if (slot == NONE) {
            if (unused == next.length) {
                grow();
            }
            return unused++;
        }
        free = next[slot];
        return slot;
    }

    private void release(int slot) {
        events[slot] = null;
        next[slot] = free;
        free = slot;
    }

    private void grow() {
        int capacity = 2 * next.length;
        events = Arrays.copyOf(events, capacity);
        next = Arrays.copyOf(next, capacity);
    }
}
