package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;

/**
 * How depots keep their stock.
 *
 * @param transshipAboveD a depot sends on what exceeds so many days of its city's use; infinite for never
 * @param storage the room of depots whose room is limited
 */
public record StoreRule(double transshipAboveD, List<Storage> storage) {
    /** Nothing is sent on, and room is without limit. */
    public static final StoreRule PLAIN = new StoreRule(Double.POSITIVE_INFINITY, List.of());

    /** Checks the parts and copies the list. */
    public StoreRule {
        storage = List.copyOf(storage);
        Check.that(transshipAboveD >= 0, "transship_above_d", "be >= 0", transshipAboveD);
    }

    /** Returns the room of a depot in cubic metres; infinite without limit. */
    public double roomM3(String depot) {
        return storage.stream()
                .filter(row -> row.depot().equals(depot))
                .mapToDouble(Storage::m3)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns whether depots send on what they can do without. */
    public boolean transships() {
        return transshipAboveD < Double.POSITIVE_INFINITY;
    }
}
