package org.aidflow.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A response as a quadratic polynomial of factors, fitted by least squares to single runs.
 *
 * <p>Terms are tried in this order: intercept, factors, squares, products of two factors, each in the order of the
 * factors. A term is left out if those before it explain it to within 1e-9 of its variance over the runs: so a constant
 * factor, a square at two levels, a product that equals a factor. Its effect, if any, counts as theirs. Runs are taken
 * for independent with equal variance, so runs at different points should not share random numbers.
 *
 * <p>With n runs, p terms, residuals e and leverages h, s² = Σ e² / (n - p), and a coefficient has standard error
 * s √(its diagonal element of the inverse of the products of the terms).
 *
 * <p>Source: R. H. Myers, D. C. Montgomery, C. M. Anderson-Cook, Response Surface Methodology, 4th ed. (2016), chapter
 * 2; Kleijnen, Design and Analysis of Simulation Experiments, 2nd ed. (2015), chapters 2 and 3.
 *
 * @param coefficients of the terms kept, in order, the intercept first
 * @param leftOut the terms left out, in order
 * @param residualSd s, in the unit of the response
 * @param degreesOfFreedom n - p
 * @param rSquared 1 - Σ e² / T, where T is the sum of squared deviations of the runs from their mean
 * @param adjustedRSquared 1 - (n - 1) s² / T
 * @param predictedRSquared 1 - Σ (e / (1 - h))² / T, each run predicted from all others; empty if a run alone decides
 *     some term (1 - h is 1e-9 or less)
 * @param largestStudentisedResidual the greatest |e| / (s √(1 - h)), s with the run itself; empty likewise, or if s is 0
 * @param lackOfFit whether the places depart from the polynomial by more than their runs vary, where points with the
 *     same factors are one place; empty if no place has two runs, if these do not vary, or if there are not more places
 *     than terms
 */
public record QuadraticMetamodel(
        List<Coefficient> coefficients,
        List<Term> leftOut,
        double residualSd,
        int degreesOfFreedom,
        double rSquared,
        double adjustedRSquared,
        OptionalDouble predictedRSquared,
        OptionalDouble largestStudentisedResidual,
        Optional<LackOfFit> lackOfFit) {
    private static final double TOLERANCE = 1e-9;

    /** Copies the lists. */
    public QuadraticMetamodel {
        coefficients = List.copyOf(coefficients);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A product of factors.
     *
     * @param factors their numbers, from 0: none for the intercept, one, the same twice for a square, or two ascending
     */
    public record Term(List<Integer> factors) {
        /** Copies the list. */
        public Term {
            factors = List.copyOf(factors);
        }

        /** Returns its value where the factors have the values {@code x}. */
        public double at(double[] x) {
            double product = 1;
            for (int factor : factors) {
                product *= x[factor];
            }
            return product;
        }
    }

    /**
     * A term with its coefficient, in the unit of the response per unit of the term.
     *
     * @param interval Student's, with n - p degrees of freedom
     */
    public record Coefficient(Term term, Estimate estimate, Interval interval) {}

    /**
     * The F test of lack of fit.
     *
     * @param f mean square of the means of the places about the polynomial over that of the runs about these means
     * @param degreesOfFit places - p
     * @param degreesOfError runs - places
     * @param p the probability of an F as great if the polynomial is right
     */
    public record LackOfFit(double f, int degreesOfFit, int degreesOfError, double p) {}

    /**
     * Fits the polynomial. Empty if the response does not vary, or so little that its squared deviations sum up to 0, or
     * if there are not more runs than terms kept.
     *
     * @param x by point and factor, coded by the caller, say to [-1, 1]: coefficients are per unit of x; finite
     * @param y by point and run, one run or more a point; finite
     * @param level of the intervals
     * @throws IllegalArgumentException if a number is out of range or lengths differ
     */
    public static Optional<QuadraticMetamodel> of(double[][] x, double[][] y, double level) {
        Check.that(level > 0 && level < 1, "confidence level", "be > 0 and < 1", level);
        Check.that(x.length == y.length, "count of points with runs", "be " + x.length, y.length);
        Check.atLeast(x.length, 1, "count of points");
        List<double[]> places = new ArrayList<>();
        List<Double> responses = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            Check.that(x[i].length == x[0].length, "count of factors", "be " + x[0].length, x[i].length);
            Check.atLeast(y[i].length, 1, "count of runs of a point");
            Arrays.stream(x[i]).forEach(value -> checkFinite(value, "factor"));
            for (double response : y[i]) {
                checkFinite(response, "response");
                places.add(x[i]);
                responses.add(response);
            }
        }
        boolean varies = responses.stream().distinct().count() > 1;
        return varies ? new Fit(places, responses).model(level) : Optional.empty();
    }

    private static void checkFinite(double value, String what) {
        Check.that(Double.isFinite(value), what, "be a finite number", value);
    }

    /** Returns the response that the polynomial predicts at {@code x}, coded as for the fit. */
    public double at(double[] x) {
        return coefficients.stream()
                .mapToDouble(c -> c.estimate().value() * c.term().at(x))
                .sum();
    }

    /** All terms but the intercept, in order. */
    private static List<Term> terms(int factors) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            terms.add(new Term(List.of(i)));
        }
        for (int i = 0; i < factors; i++) {
            terms.add(new Term(List.of(i, i)));
        }
        for (int i = 0; i < factors; i++) {
            for (int j = i + 1; j < factors; j++) {
                terms.add(new Term(List.of(i, j)));
            }
        }
        return terms;
    }

    /** A column of the regression: a term, or the response, less its mean and divided by its length. */
    private static final class Column {
        private final double mean;
        private final double length;
        private final double[] unit;

        Column(double[] values) {
            mean = values[0]
                    + Arrays.stream(values)
                            .map(value -> value - values[0])
                            .average()
                            .orElseThrow();
            double[] centred = Arrays.stream(values).map(value -> value - mean).toArray();
            length = Math.sqrt(product(centred, centred));
            unit = length == 0
                    ? centred
                    : Arrays.stream(centred).map(c -> c / length).toArray();
        }

        static double product(double[] u, double[] v) {
            return IntStream.range(0, u.length).mapToDouble(i -> u[i] * v[i]).sum();
        }
    }

    /** The regression of centred columns, from which the intercept follows. */
    private static final class Fit {
        private final int runs;
        private final Column response;
        /** The runs of each place; points at the same place are one. */
        private final List<double[]> byPlace;

        private final List<Term> terms = new ArrayList<>();
        private final List<Column> columns = new ArrayList<>();
        private final List<Term> leftOut = new ArrayList<>();
        /** By term kept: its coefficient on unit columns. */
        private final double[] slopes;
        /** By two terms kept: the inverse of the products of unit columns. */
        private final double[][] inverse;

        private final double[] residuals;
        private final double residualSquares;

        Fit(List<double[]> places, List<Double> responses) {
            runs = places.size();
            response = new Column(responses.stream().mapToDouble(y -> y).toArray());
            byPlace = byPlace(places, responses);
            List<Term> tried = terms(places.get(0).length);
            List<Column> all = new ArrayList<>();
            tried.forEach(term ->
                    all.add(new Column(places.stream().mapToDouble(term::at).toArray())));
            all.add(response);
            double[][] swept = products(all);
            List<Integer> kept = new ArrayList<>();
            for (int i = 0; i < tried.size(); i++) {
                if (Sweep.column(swept, i)) {
                    kept.add(i);
                    terms.add(tried.get(i));
                    columns.add(all.get(i));
                } else {
                    leftOut.add(tried.get(i));
                }
            }
            int last = tried.size();
            slopes = kept.stream().mapToDouble(i -> swept[i][last]).toArray();
            inverse = kept.stream()
                    .map(i -> kept.stream().mapToDouble(j -> swept[i][j]).toArray())
                    .toArray(double[][]::new);
            residuals = IntStream.range(0, runs)
                    .mapToDouble(run -> response.length * (response.unit[run] - Column.product(slopes, row(run))))
                    .toArray();
            residualSquares = Column.product(residuals, residuals);
        }

        private static List<double[]> byPlace(List<double[]> places, List<Double> responses) {
            Map<List<Double>, List<Double>> runs = new LinkedHashMap<>();
            for (int i = 0; i < places.size(); i++) {
                List<Double> place = Arrays.stream(places.get(i)).boxed().toList();
                runs.computeIfAbsent(place, any -> new ArrayList<>()).add(responses.get(i));
            }
            return runs.values().stream()
                    .map(some -> some.stream().mapToDouble(y -> y).toArray())
                    .toList();
        }

        private static double[][] products(List<Column> columns) {
            return columns.stream()
                    .map(one -> columns.stream()
                            .mapToDouble(other -> Column.product(one.unit, other.unit))
                            .toArray())
                    .toArray(double[][]::new);
        }

        private double[] row(int run) {
            return columns.stream().mapToDouble(column -> column.unit[run]).toArray();
        }

        private int degrees() {
            return runs - terms.size() - 1;
        }

        Optional<QuadraticMetamodel> model(double level) {
            double total = response.length * response.length;
            if (degrees() < 1 || total == 0) {
                return Optional.empty();
            }
            double sd = Math.sqrt(residualSquares / degrees());
            double[] own = IntStream.range(0, runs)
                    .mapToDouble(run -> 1 - leverage(run))
                    .toArray();
            boolean noneAlone = Arrays.stream(own).allMatch(share -> share > TOLERANCE);
            return Optional.of(new QuadraticMetamodel(
                    coefficients(sd, level),
                    leftOut,
                    sd,
                    degrees(),
                    1 - residualSquares / total,
                    1 - (runs - 1) * sd * sd / total,
                    noneAlone ? OptionalDouble.of(1 - press(own) / total) : OptionalDouble.empty(),
                    noneAlone && sd > 0 ? OptionalDouble.of(largest(own) / sd) : OptionalDouble.empty(),
                    lackOfFit()));
        }

        private double leverage(int run) {
            double[] row = row(run);
            return 1.0 / runs + quadraticForm(row);
        }

        private double quadraticForm(double[] v) {
            return IntStream.range(0, v.length)
                    .mapToDouble(i -> v[i] * Column.product(inverse[i], v))
                    .sum();
        }

        private double press(double[] own) {
            return IntStream.range(0, runs)
                    .mapToDouble(run -> Math.pow(residuals[run] / own[run], 2))
                    .sum();
        }

        private double largest(double[] own) {
            return IntStream.range(0, runs)
                    .mapToDouble(run -> Math.abs(residuals[run]) / Math.sqrt(own[run]))
                    .max()
                    .orElseThrow();
        }

        private List<Coefficient> coefficients(double sd, double level) {
            double t = TDistribution.of(degrees()).inverseSurvivalProbability((1 - level) / 2);
            double[] means =
                    columns.stream().mapToDouble(c -> c.mean / c.length).toArray();
            List<Coefficient> coefficients = new ArrayList<>();
            coefficients.add(coefficient(
                    new Term(List.of()),
                    response.mean - response.length * Column.product(slopes, means),
                    sd * Math.sqrt(1.0 / runs + quadraticForm(means)),
                    t));
            for (int i = 0; i < slopes.length; i++) {
                double length = columns.get(i).length;
                coefficients.add(coefficient(
                        terms.get(i), slopes[i] * response.length / length, sd * Math.sqrt(inverse[i][i]) / length, t));
            }
            return coefficients;
        }

        private static Coefficient coefficient(Term term, double value, double standardError, double t) {
            return new Coefficient(term, new Estimate(value, standardError), Interval.around(value, t * standardError));
        }

        private Optional<LackOfFit> lackOfFit() {
            double error = byPlace.stream()
                    .mapToDouble(runsOfPlace -> Math.pow(new Column(runsOfPlace).length, 2))
                    .sum();
            int ofFit = byPlace.size() - terms.size() - 1;
            int ofError = runs - byPlace.size();
            if (ofFit < 1 || error == 0) {
                return Optional.empty();
            }
            double f = Math.max(0, residualSquares - error) / ofFit / (error / ofError);
            double p = FDistribution.of(ofFit, ofError).survivalProbability(f);
            return Optional.of(new LackOfFit(f, ofFit, ofError, p));
        }
    }
}
