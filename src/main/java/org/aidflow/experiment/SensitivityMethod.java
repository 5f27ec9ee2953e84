package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.aidflow.random.Purpose;
import org.aidflow.random.Streams;

/** A way to tell how a response depends on the factors, where the points allow it. */
public interface SensitivityMethod {
    /** How many resamples bootstrap intervals draw at most. */
    int MOST_RESAMPLES = 1000;

    /** How many they draw at least. */
    int LEAST_RESAMPLES = 200;

    /** How many observations the resamples hold together if there are fewer than {@link #MOST_RESAMPLES}. */
    int RESAMPLED = 2_000_000;

    /** The seed of all bootstraps, so that the same data have the same intervals. */
    long SEED = 20200123;

    /**
     * Returns what it finds; nothing if too few points have values.
     *
     * @param samples of the points, in their order
     */
    List<SensitivityRow> rows(ResponseName name, List<Sample> samples);

    /**
     * Returns the methods that fit the points, as these themselves tell: Saltelli's design, trajectories, or one factor
     * changed at a time; or else regression on the factors that are numbers, a polynomial if all are, and what lies
     * between the points.
     */
    static List<SensitivityMethod> of(PointTable points) {
        Optional<SensitivityMethod> design = Stream.of(
                        SaltelliDesign.of(points), Trajectories.of(points), Tornado.of(points))
                .flatMap(Optional::stream)
                .findFirst();
        List<SensitivityMethod> methods = new ArrayList<>();
        if (design.isPresent()) {
            methods.add(design.get());
        } else if (!points.numeric().isEmpty()) {
            methods.add(new Regression(points));
            if (points.numeric().equals(points.varied())) {
                methods.add(new Polynomial(points));
            }
            methods.add(new Uncertainty());
        }
        return methods;
    }

    /** Returns how many resamples of so many observations are drawn. */
    static int resamples(int observations) {
        return Math.min(MOST_RESAMPLES, Math.max(LEAST_RESAMPLES, RESAMPLED / Math.max(1, observations)));
    }

    /** Returns the stream that the resamples of a response and method are drawn from. */
    static RandomGenerator random(ResponseName name, String method) {
        long entity = Streams.entity(name.response(), name.place(), name.item(), method);
        return new Streams(SEED, 1).stream(Purpose.BOOTSTRAP, entity);
    }
}
