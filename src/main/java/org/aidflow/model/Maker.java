package org.aidflow.model;

import java.util.Comparator;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.scenario.Production;

/** One who makes an item: a day's whole units at its end, the fraction is carried over. */
final class Maker {
    private final int donor;
    private final int item;

    /** In order of their dates. */
    private final List<Production> rows;

    private double cumulated;
    private long made;

    Maker(int donor, int item, List<Production> rows) {
        this.donor = donor;
        this.item = item;
        this.rows =
                rows.stream().sorted(Comparator.comparingLong(Production::from)).toList();
    }

    int donor() {
        return donor;
    }

    int item() {
        return item;
    }

    /** Returns all units made so far. */
    long made() {
        return made;
    }

    /** Returns the units made on the day that ends. */
    long endDay(long now) {
        double perDay = 0;
        for (Production row : rows) {
            perDay = row.from() <= now - Time.DAY ? row.perDay() : perDay;
        }
        cumulated += perDay;
        long today = (long) cumulated - made;
        made += today;
        return today;
    }
}
