package org.aidflow.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.stat.Estimate;
import org.aidflow.stat.Interval;
import org.aidflow.stat.IntervalEstimate;

/**
 * One number that tells how a response depends on factors.
 *
 * @param method that yields it
 * @param index what it is
 * @param factor that it is of; empty where none is meant
 * @param factor2 the second factor of a pair; empty where none is meant
 * @param value empty where it cannot be told
 * @param standardError empty where there is none
 * @param ci95 empty where there is none
 * @param n rows of the design, effects, pairs or points that it rests on
 */
public record SensitivityRow(
        ResponseName name,
        String method,
        String index,
        String factor,
        String factor2,
        OptionalDouble value,
        OptionalDouble standardError,
        Optional<Interval> ci95,
        int n) {

    /** Makes the rows of one method and response. */
    record Maker(ResponseName name, String method, int n) {
        /** Returns a number about no factor and without an interval. */
        SensitivityRow plain(String index, double value) {
            return plain(index, OptionalDouble.of(value));
        }

        SensitivityRow plain(String index, OptionalDouble value) {
            return row(index, "", "", value, OptionalDouble.empty(), Optional.empty());
        }

        /** Returns a number with its interval. */
        SensitivityRow estimate(String index, String factor, String factor2, Optional<IntervalEstimate> estimate) {
            OptionalDouble value =
                    estimate.map(found -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty());
            return row(index, factor, factor2, value, OptionalDouble.empty(), estimate.map(IntervalEstimate::interval));
        }

        SensitivityRow coefficient(String index, String factor, String factor2, Estimate estimate, Interval interval) {
            OptionalDouble error = OptionalDouble.of(estimate.standardError());
            return row(index, factor, factor2, OptionalDouble.of(estimate.value()), error, Optional.of(interval));
        }

        SensitivityRow row(
                String index,
                String factor,
                String factor2,
                OptionalDouble value,
                OptionalDouble standardError,
                Optional<Interval> ci95) {
            return new SensitivityRow(name, method, index, factor, factor2, value, standardError, ci95, n);
        }
    }
}
