package org.aidflow.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Events that schedule, cancel and reschedule each other at random. All chance comes from the seed and from the order
 * in which events occur, so two engines tell the same story only if they agree at every step.
 */
final class RandomWorld {
    private static final int MOST_ACTIONS = 4_000;

    private final SplittableRandom chance;
    private final Diary diary;
    private final List<Event> events;
    private final int longestDelay;
    private final double cancelShare;

    private RandomWorld(Simulator simulator, long seed) {
        chance = new SplittableRandom(seed);
        diary = new Diary(simulator);
        int size = 1 << chance.nextInt(1, 11);
        events = IntStream.range(0, size)
                .mapToObj(i -> diary.event("event " + i, this::act))
                .toList();
        // Short delays make ties, long ones a deep list.
        longestDelay = 1 << chance.nextInt(1, 26);
        cancelShare = chance.nextDouble(0.7);
    }

    /** Returns the whole story of the world with that seed. */
    static List<String> story(Simulator simulator, long seed) {
        return new RandomWorld(simulator, seed).live();
    }

    private List<String> live() {
        for (int part = 0; diary.lines.size() < MOST_ACTIONS; part++) {
            events.forEach(event -> doSomething());
            long occurred = diary.simulator.run(diary.simulator.now() + chance.nextInt(2 * longestDelay));
            diary.lines.add("part %d ends at %d after %d".formatted(part, diary.simulator.now(), occurred));
        }
        return diary.lines;
    }

    private void act() {
        int actions = diary.lines.size() < MOST_ACTIONS ? chance.nextInt(4) : 0;
        for (int i = 0; i < actions; i++) {
            doSomething();
        }
    }

    private void doSomething() {
        Event event = events.get(chance.nextInt(events.size()));
        boolean cancel = chance.nextDouble() < cancelShare;
        if (cancel) {
            diary.lines.add("cancel %s: %s".formatted(event, diary.simulator.cancel(event)));
        }
        if (!event.isScheduled() && (!cancel || chance.nextBoolean())) {
            schedule(event, diary.simulator.now() + chance.nextInt(longestDelay), chance.nextInt(16));
        }
    }

    private void schedule(Event event, long at, int priority) {
        diary.simulator.schedule(event, at, priority);
        diary.lines.add("%s at %d with %d".formatted(event, at, priority));
    }
}
