package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.aidflow.stat.Prim;
import org.aidflow.stat.Quantiles;

/**
 * The boxes of factors in which a response is above a threshold, such as relief after day d. A point is of interest if
 * more than half of its values are above the threshold or censored. Without a threshold it is the quantile at 0.75 of
 * all values of all points. Points without values are left out.
 */
public final class Discovery {
    /** Fewer points than this tell no boxes. */
    private static final int LEAST_POINTS = 20;

    private static final double PEELED = 0.05;
    private static final double LEAST_MASS = 0.05;
    private static final int MOST_BOXES = 3;
    private static final double UPPER_QUARTER = 0.75;

    private final List<FactorColumn> factors;
    private final boolean[] isCategory;
    private final double[][] x;

    /**
     * Returns a search among the points, if it makes sense: enough points, of no design with a method of its own, and a
     * factor whose levels are numbers.
     */
    public static Optional<Discovery> of(PointTable points) {
        boolean fits = points.size() >= LEAST_POINTS
                && SensitivityMethod.of(points).stream().anyMatch(Regression.class::isInstance);
        return fits ? Optional.of(new Discovery(points)) : Optional.empty();
    }

    private Discovery(PointTable points) {
        factors = points.varied();
        isCategory = new boolean[factors.size()];
        x = new double[points.size()][factors.size()];
        for (int factor = 0; factor < factors.size(); factor++) {
            FactorColumn column = factors.get(factor);
            isCategory[factor] = !column.numeric();
            List<String> words = column.levels().stream().distinct().toList();
            for (int point = 0; point < x.length; point++) {
                x[point][factor] = column.numeric()
                        ? column.numbers().get(point)
                        : words.indexOf(column.levels().get(point));
            }
        }
    }

    /**
     * Returns the demands of each box.
     *
     * @param samples of the points, in their order
     */
    public List<DiscoveryRow> rows(ResponseName name, List<Sample> samples, OptionalDouble given) {
        int[] used = IntStream.range(0, x.length)
                .filter(point -> samples.get(point).size() > 0)
                .toArray();
        if (used.length < LEAST_POINTS) {
            return List.of();
        }
        double threshold = given.orElseGet(() -> upperQuarter(samples));
        double[][] cases = IntStream.of(used).mapToObj(point -> x[point]).toArray(double[][]::new);
        boolean[] interesting = new boolean[used.length];
        for (int i = 0; i < used.length; i++) {
            interesting[i] = above(samples.get(used[i]), threshold);
        }
        List<Prim.Box> boxes = Prim.boxes(cases, isCategory, interesting, PEELED, LEAST_MASS, MOST_BOXES);
        List<DiscoveryRow> rows = new ArrayList<>();
        for (Prim.Box box : boxes) {
            int number = boxes.indexOf(box) + 1;
            box.restrictions()
                    .forEach(demand -> rows.add(new DiscoveryRow(
                            name,
                            threshold,
                            number,
                            factors.get(demand.factor()).path(),
                            demand.kind(),
                            limits(demand),
                            demand.quasiP(),
                            box.coverage(),
                            box.density(),
                            box.mass(),
                            used.length)));
        }
        return rows;
    }

    private static double upperQuarter(List<Sample> samples) {
        double[] all = samples.stream()
                .flatMapToDouble(sample -> IntStream.range(0, sample.size()).mapToDouble(sample::at))
                .toArray();
        return Quantiles.of(all, UPPER_QUARTER)[0];
    }

    private static boolean above(Sample sample, double threshold) {
        double[] values = sample.values();
        boolean[] censored = sample.censored();
        long above = IntStream.range(0, values.length)
                .filter(i -> values[i] > threshold || censored[i])
                .count();
        return 2 * above > values.length;
    }

    private List<String> limits(Prim.Restriction demand) {
        List<String> words =
                factors.get(demand.factor()).levels().stream().distinct().toList();
        return demand.values().stream()
                .map(value -> demand.kind() == Prim.Kind.AMONG ? words.get(value.intValue()) : String.valueOf(value))
                .toList();
    }
}
