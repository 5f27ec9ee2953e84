package org.aidflow.model;

/**
 * The stopwatch of a delivery. It is in exactly one stage at any time, so that the parts sum to the whole to the
 * second.
 */
public final class Delay {
    private final long began;
    private final long[] spent;
    private Stage stage;
    private long since;

    Delay(long began, Stage stage) {
        this(began, new long[Stage.COUNT], stage, began);
    }

    private Delay(long began, long[] spent, Stage stage, long since) {
        this.began = began;
        this.spent = spent;
        this.stage = stage;
        this.since = since;
    }

    /** Ends the present stage and begins another. */
    void enter(Stage next, long now) {
        stop(now);
        stage = next;
    }

    /** Counts the present stage up to now. */
    void stop(long now) {
        spent[stage.ordinal()] += now - since;
        since = now;
    }

    /** Returns a stopwatch with the same past, for a part that goes its own way. */
    Delay copy() {
        return new Delay(began, spent.clone(), stage, since);
    }

    /** Returns when it began, in seconds. */
    public long began() {
        return began;
    }

    /** Returns the stage it is in. */
    public Stage stage() {
        return stage;
    }

    /** Returns when it was stopped or last entered a stage, in seconds. */
    public long stopped() {
        return since;
    }

    /** Returns the seconds spent in a stage that has ended, as often as it was entered. */
    public long spent(Stage part) {
        return spent[part.ordinal()];
    }

    /** Returns the seconds in all stages that have ended. */
    public long total() {
        long sum = 0;
        for (long part : spent) {
            sum += part;
        }
        return sum;
    }
}
