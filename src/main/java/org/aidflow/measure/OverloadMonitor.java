package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.scenario.OverloadRule;

/**
 * Finds the spells of overload of one place from its load = patients / usable beds.
 *
 * <p>A spell begins when the load has been above {@code on} for {@code onFor} and is dated back to the crossing; it ends
 * when the load has been at or below {@code off} for {@code offFor}, dated back likewise. States that last for no time
 * do not count. With no usable bed, any patient is overload.
 */
final class OverloadMonitor {
    private static final long NEVER = Long.MAX_VALUE;

    private final OverloadRule rule;
    private final List<Spell> spells = new ArrayList<>();
    private long since;
    private int patients;
    private int usable;
    private long above = NEVER;
    private long below = 0;
    private long began = NEVER;
    private int depth;

    OverloadMonitor(OverloadRule rule) {
        this.rule = rule;
    }

    /**
     * A spell of overload.
     *
     * @param start in seconds
     * @param end in seconds; if censored, the last moment at which it was certainly running
     * @param censored whether its end was not certain at the horizon
     * @param depth largest shortage of beds in it
     */
    record Spell(long start, long end, boolean censored, int depth) {}

    /** The place has so many patients, in bed or waiting, and so many usable beds from now on. */
    void set(long now, int patientsNow, int usableNow) {
        advance(now);
        patients = patientsNow;
        usable = usableNow;
    }

    /** Returns the patients that the place has. */
    int patients() {
        return patients;
    }

    /** Returns the usable beds that it has. */
    int usable() {
        return usable;
    }

    /** Ends the watch at the horizon and returns the spells in order. */
    List<Spell> end(long horizon) {
        advance(horizon);
        if (began != NEVER) {
            spells.add(new Spell(began, below == NEVER ? horizon : below, true, depth));
            began = NEVER;
        }
        return spells;
    }

    /** Counts the state that has held since the last change, if it held for any time. */
    private void advance(long now) {
        if (now == since) {
            return;
        }
        above = patients > rule.on() * usable ? Math.min(above, since) : NEVER;
        below = patients <= rule.off() * usable ? Math.min(below, since) : NEVER;
        if (began == NEVER) {
            tryBegin(now);
        } else {
            tryEnd(now);
        }
        since = now;
    }

    private void tryBegin(long now) {
        depth = above == NEVER ? 0 : Math.max(depth, patients - usable);
        if (above != NEVER && now - above >= rule.onFor()) {
            began = above;
        }
    }

    private void tryEnd(long now) {
        depth = Math.max(depth, patients - usable);
        if (below != NEVER && now - below >= rule.offFor()) {
            spells.add(new Spell(began, below, false, depth));
            began = NEVER;
            depth = 0;
        }
    }
}
