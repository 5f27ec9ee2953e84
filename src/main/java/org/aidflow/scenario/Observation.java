package org.aidflow.scenario;

import java.util.Optional;
import org.aidflow.base.Check;

/**
 * Something that happened in reality, with which runs are compared.
 *
 * @param id its name; several may share one
 * @param use what it may be used for
 * @param place a city or the region
 * @param item for quantities of an item
 * @param ward if one kind only is meant
 * @param day its number; 0 where the comparison needs no date
 * @param value the level; 0 where the comparison needs none
 * @param tolerance how far the model's median may be from what was observed; if empty, the model's band must cover it
 */
public record Observation(
        String id,
        Use use,
        Quantity quantity,
        String place,
        Optional<String> item,
        Optional<Ward> ward,
        Comparison comparison,
        int day,
        double value,
        Optional<Double> tolerance) {
    /** Checks the parts. */
    public Observation {
        Check.notBlank(id, "id");
        Check.atLeast(day, 0, "date");
        Check.notNegative(value, "value");
        Check.that(item.isPresent() == quantity.isOfItem(), "item", "be given if " + quantity + " is of one", item);
        Check.that(ward.isEmpty() || quantity.canBeOfWard(), "ward", "be empty, " + quantity + " being of all", ward);
    }

    /** What an observation may be used for. */
    public enum Use {
        /** To test the model, which has not seen it. */
        TEST,
        /** To calibrate the model; that it fits proves little. */
        CALIBRATION,
        /** The number is put into the model; that it comes out again proves nothing. */
        INPUT
    }

    /** Returns what was observed: a level, or a day's number. */
    public double observed() {
        return comparison.isOfDays() ? day : value;
    }
}
