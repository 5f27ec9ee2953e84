package org.aidflow.experiment;

import java.util.List;
import org.aidflow.stat.Prim.Kind;

/**
 * What a box demands of one factor, and what the box is worth.
 *
 * @param threshold above which a value is of interest, in the unit of the response
 * @param box its number, from 1, in the order found
 * @param limits one number; or for {@link Kind#AMONG} the levels, as written
 * @param quasiP of the demand
 * @param coverage share of the points of interest that are in the box
 * @param density share of the points in the box that are of interest
 * @param mass share of the points that are in the box
 * @param n points that have values
 */
public record DiscoveryRow(
        ResponseName name,
        double threshold,
        int box,
        String factor,
        Kind kind,
        List<String> limits,
        double quasiP,
        double coverage,
        double density,
        double mass,
        int n) {
    /** Copies the list. */
    public DiscoveryRow {
        limits = List.copyOf(limits);
    }
}
