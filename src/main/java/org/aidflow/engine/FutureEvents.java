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
 * <p>A bucket is a chain of blocks of places, which are numbers, so that the events of a bucket are read side by side and not each
 * from the one before. A cancelled event leaves its place empty, and a block that is empty leaves its bucket.
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

    /** The places of a block. */
    private static final int BLOCK = 16;

    private static final int FIRST_BLOCKS = 64;

    /** No bucket, block or place; the place after it would be the first of a block. */
    private static final int NONE = -1;

    /** By place, the blocks one after the other; null where no event is. */
    private @Nullable Event[] events = new Event[FIRST_BLOCKS * BLOCK];

    /** Of each block the next in its bucket; of a free one the next free one. */
    private int[] nextBlocks = new int[FIRST_BLOCKS];

    /** Of each block but the first of a bucket the one before. */
    private int[] previousBlocks = new int[FIRST_BLOCKS];

    /** By bucket its first place, if it is not empty. */
    private final int[] firsts = new int[BUCKETS];

    /** By bucket its last place; {@link #NONE} if it is empty. */
    private final int[] lasts = new int[BUCKETS];

    /** The keys of a block that is spread. */
    private final long[] keys = new long[BLOCK];

    /** Which buckets are not empty, a bit for each. */
    private final long[] used = new long[LEVELS * WORDS];

    /** Of each level which words of {@code used} are not 0. */
    private final long[] usedWords = new long[LEVELS];

    /** The first of the blocks that are free again. */
    private int free = NONE;

    /** The first block that was never used. */
    private int unused;

    /** The first key of the bucket that was spread last, so its last digit is 0; no key that waits is smaller. */
    private long present;

    FutureEvents() {
        Arrays.fill(lasts, NONE);
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
        event.key = key;
        append(bucket(key), event);
    }

    /** Takes out the first event if its key is not beyond {@code last}; returns null if there is none. */
    @Nullable
    Event takeFirst(long last) {
        for (int bucket = firstBucket(); bucket != NONE; bucket = firstBucket()) {
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
        if (event.number >= events.length || events[event.number] != event) {
            throw Conditions.elsewhere(event);
        }
        int block = event.number / BLOCK;
        events[event.number] = null;
        event.number = Event.IDLE;
        if (isEmpty(block)) {
            unlink(block, bucket(event.key));
        }
        return true;
    }

    private boolean isEmpty(int block) {
        for (int place = block * BLOCK; place < (block + 1) * BLOCK; place++) {
            if (events[place] != null) {
                return false;
            }
        }
        return true;
    }

    /** Takes a block without events out of its bucket. */
    private void unlink(int block, int bucket) {
        boolean isFirst = firsts[bucket] / BLOCK == block;
        boolean isLast = lasts[bucket] / BLOCK == block;
        int next = nextBlocks[block];
        int previous = previousBlocks[block];
        if (isFirst && isLast) {
            empty(bucket);
        } else if (isFirst) {
            firsts[bucket] = next * BLOCK;
        } else if (isLast) {
            lasts[bucket] = previous * BLOCK + BLOCK - 1;
        } else {
            link(previous, next);
        }
        giveBack(block);
    }

    private void link(int block, int next) {
        nextBlocks[block] = next;
        previousBlocks[next] = block;
    }

    /** Takes the event out of the first place of a bucket; null if that was cancelled. */
    private @Nullable Event takeFrom(int bucket) {
        int place = firsts[bucket];
        Event event = events[place];
        events[place] = null;
        if (place == lasts[bucket]) {
            empty(bucket);
            giveBack(place / BLOCK);
        } else {
            firsts[bucket] = next(place);
        }
        return event;
    }

    /** Returns the bucket where an event of a key belongs now, and where it waits if it is scheduled. */
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

    /** Lets an event be the last in a bucket. */
    private void append(int bucket, Event event) {
        int last = lasts[bucket];
        int place = last + 1;
        if (place % BLOCK == 0) {
            place = takeBlock() * BLOCK;
            if (last == NONE) {
                begin(bucket, place);
            } else {
                link(last / BLOCK, place / BLOCK);
            }
        }
        lasts[bucket] = place;
        events[place] = event;
        event.number = place;
    }

    /** Moves the events of a bucket to where they belong now. */
    private void spread(int bucket) {
        int place = firsts[bucket];
        int last = lasts[bucket];
        empty(bucket);
        while (place / BLOCK != last / BLOCK) {
            spread(place, BLOCK);
            place = next(place + BLOCK - 1);
        }
        spread(place, last - place + 1);
        giveBack(last / BLOCK);
    }

    /** Moves the events of some places of a block. Reads all keys before, so that the processor fetches many events at once. */
    private void spread(int from, int number) {
        for (int at = 0; at < number; at++) {
            Event event = events[from + at];
            keys[at] = event == null ? 0 : event.key;
        }
        for (int at = 0; at < number; at++) {
            Event event = events[from + at];
            if (event != null) {
                events[from + at] = null;
                append(bucket(keys[at]), event);
            }
        }
    }

    /** Notes that a bucket is not empty any more. */
    private void begin(int bucket, int place) {
        firsts[bucket] = place;
        used[bucket >> WORD_BITS] |= 1L << bucket;
        usedWords[bucket >> DIGIT_BITS] |= 1L << (bucket >> WORD_BITS);
    }

    /** Notes that a bucket is empty now. */
    private void empty(int bucket) {
        lasts[bucket] = NONE;
        int word = bucket >> WORD_BITS;
        used[word] &= ~(1L << bucket);
        if (used[word] == 0) {
            usedWords[bucket >> DIGIT_BITS] &= ~(1L << word);
        }
    }

    /** Returns the place after one that is not the last of its bucket; gives back a block that ends there. */
    private int next(int place) {
        int next = place + 1;
        if (next % BLOCK == 0) {
            int block = place / BLOCK;
            next = nextBlocks[block] * BLOCK;
            giveBack(block);
        }
        return next;
    }

    private int takeBlock() {
        int block = free;
        if (block == NONE) {
            if (unused == nextBlocks.length) {
                events = Arrays.copyOf(events, 2 * events.length);
                nextBlocks = Arrays.copyOf(nextBlocks, 2 * unused);
                previousBlocks = Arrays.copyOf(previousBlocks, 2 * unused);
            }
            return unused++;
        }
        free = nextBlocks[block];
        return block;
    }

    private void giveBack(int block) {
        assert isEmpty(block) : "a block that is given back still holds events";
        nextBlocks[block] = free;
        free = block;
    }
}
