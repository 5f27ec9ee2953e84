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
 * <p>Each event has a slot, which is a number. A bucket is a ring of slots, which the bucket itself closes: it is numbered
 * with them, before them. Rings are numbers in one array, as references that change cost the garbage collector time.
 *
 * <p>Source: R. K. Ahuja, K. Mehlhorn, J. B. Orlin, R. E. Tarjan, Faster Algorithms for the Shortest Path Problem,
 * Journal of the ACM 37(2), 1990, section 2.
 */
final class FutureEvents {
    private static final int PRIORITY_BITS = 4;
    private static final int DIGIT_BITS = 12;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int LEVELS = 4;
    private static final int BUCKETS = LEVELS * DIGITS;
    private static final int WORD_BITS = 6;
    private static final int WORDS = DIGITS >> WORD_BITS;
    private static final int FIRST_CAPACITY = 64;

    /** No bucket, or no slot. */
    private static final int NONE = -1;

    /** By slot; null in free ones. */
    private @Nullable Event[] events = new Event[BUCKETS + FIRST_CAPACITY];

    /** Of each bucket and each slot the next and the previous in its ring; of a free slot the next free one. */
    private int[] links = new int[2 * events.length];

    /** Which buckets are not empty, a bit for each. */
    private final long[] used = new long[LEVELS * WORDS];

    /** Of each level which words of {@code used} are not 0. */
    private final long[] usedWords = new long[LEVELS];

    /** The first of the slots that are free again. */
    private int free = NONE;

    /** The first slot that was never used. */
    private int unused = BUCKETS;

    /** The first key of the bucket that was spread last, so its last digit is 0; no key that waits is smaller. */
    private long present;

    FutureEvents() {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            link(bucket, bucket);
        }
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
        int slot = takeSlot();
        events[slot] = event;
        event.key = key;
        event.number = slot;
        append(bucket(key), slot);
    }

    /** Takes out the first event if its key is not beyond {@code last}; returns null if there is none. */
    @Nullable
    Event takeFirst(long last) {
        for (int bucket = firstBucket(); bucket != NONE; bucket = firstBucket()) {
            long first = firstKey(bucket);
            if (first > last) {
                return null;
            }
            if (bucket < DIGITS) {
                return take(next(bucket));
            }
            present = first;
            spread(bucket);
        }
        return null;
    }

    /** Takes out an event if it is scheduled, and returns whether it was. */
    boolean cancel(Event event) {
        if (!event.isScheduled()) {
            return false;
        }
        if (event.number >= events.length || events[event.number] != event) {
            throw Conditions.elsewhere(event);
        }
        take(event.number);
        return true;
    }

    /** Takes the event out of a slot. */
    private Event take(int slot) {
        Event event = events[slot];
        assert event != null;
        event.number = Event.IDLE;
        events[slot] = null;
        int next = next(slot);
        int previous = previous(slot);
        link(previous, next);
        if (previous == next) {
            empty(next);
        }
        links[2 * slot] = free;
        free = slot;
        return event;
    }

    /** Returns the bucket of a key. */
    private int bucket(long key) {
        long difference = key ^ present;
        if (difference < DIGITS) {
            return (int) difference;
        }
        int level = (Long.SIZE - 1 - Long.numberOfLeadingZeros(difference)) / DIGIT_BITS;
        return (level << DIGIT_BITS) | ((int) (key >>> (level * DIGIT_BITS)) & (DIGITS - 1));
    }

    /** Returns the first bucket that is not empty, or {@link #NONE}. */
    private int firstBucket() {
        for (int level = 0; level < LEVELS; level++) {
            if (usedWords[level] != 0) {
                int word = level * WORDS + Long.numberOfTrailingZeros(usedWords[level]);
                return (word << WORD_BITS) + Long.numberOfTrailingZeros(used[word]);
            }
        }
        return NONE;
    }

    /** Returns the first key that may be in a bucket. */
    private long firstKey(int bucket) {
        if (bucket < DIGITS) {
            return present | bucket;
        }
        int shift = (bucket >> DIGIT_BITS) * DIGIT_BITS;
        long digit = bucket & (DIGITS - 1);
        return (present & (-(long) DIGITS << shift)) | (digit << shift);
    }

    /** Lets a slot be the last in a bucket. */
    private void append(int bucket, int slot) {
        link(previous(bucket), slot);
        link(slot, bucket);
        used[bucket >> WORD_BITS] |= 1L << bucket;
        usedWords[bucket >> DIGIT_BITS] |= 1L << (bucket >> WORD_BITS);
    }

    /** Moves the events of a bucket to where they belong now. */
    private void spread(int bucket) {
        int slot = next(bucket);
        link(bucket, bucket);
        empty(bucket);
        while (slot != bucket) {
            int next = next(slot);
            Event event = events[slot];
            assert event != null;
            append(bucket(event.key), slot);
            slot = next;
        }
    }

    /** Notes that a bucket is empty now. */
    private void empty(int bucket) {
        int word = bucket >> WORD_BITS;
        used[word] &= ~(1L << bucket);
        if (used[word] == 0) {
            usedWords[bucket >> DIGIT_BITS] &= ~(1L << word);
        }
    }

    private int next(int slot) {
        return links[2 * slot];
    }

    private int previous(int slot) {
        return links[2 * slot + 1];
    }

    private void link(int slot, int next) {
        links[2 * slot] = next;
        links[2 * next + 1] = slot;
    }

    private int takeSlot() {
        int slot = free;
        if (slot == NONE) {
            if (unused == events.length) {
                events = Arrays.copyOf(events, 2 * unused);
                links = Arrays.copyOf(links, 4 * unused);
            }
            return unused++;
        }
        free = next(slot);
        return slot;
    }
}
