package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aidflow.stat.Interval;
import org.aidflow.stat.SobolIndices;

/**
 * Saltelli's design: for each base row the points A, AB of each factor, BA of each factor if there are second orders,
 * and B. The levels may be words.
 *
 * <p>Sobol's indices need all points of a base row in the same replications. Where values are missing, replications and
 * base rows are left out so that the table that stays is large: of the replications, those are kept that most base rows
 * have whole, as many of them as make the product of replications and whole base rows largest.
 */
final class SaltelliDesign implements SensitivityMethod {
    private static final String METHOD = "sobol";

    private final List<FactorColumn> factors;
    private final int block;
    private final int rows;

    private SaltelliDesign(List<FactorColumn> factors, int block, int rows) {
        this.factors = factors;
        this.block = block;
        this.rows = rows;
    }

    /** Returns the design if the points are one of at least two base rows. */
    static Optional<SensitivityMethod> of(PointTable points) {
        List<FactorColumn> factors = points.varied();
        int k = factors.size();
        return IntStream.of(2 * k + 2, k + 2)
                .filter(block -> k > 0 && points.size() >= 2 * block && points.size() % block == 0)
                .mapToObj(block -> new SaltelliDesign(factors, block, points.size() / block))
                .filter(SaltelliDesign::fits)
                .map(design -> (SensitivityMethod) design)
                .findFirst();
    }

    private boolean fits() {
        return IntStream.range(0, rows).map(row -> row * block).allMatch(a -> {
            int b = a + block - 1;
            return IntStream.range(1, block - 1)
                    .allMatch(i -> i <= factors.size() ? mixes(a + i, a, b, i - 1) : mixes(a + i, b, a, ofBa(i)));
        });
    }

    private int ofBa(int place) {
        return place - factors.size() - 1;
    }

    /** Returns whether a point is as another one, but with one factor from a third. */
    private boolean mixes(int point, int most, int one, int changed) {
        return IntStream.range(0, factors.size())
                .allMatch(factor -> factors.get(factor).same(point, factor == changed ? one : most));
    }

    @Override
    public List<SensitivityRow> rows(ResponseName name, List<Sample> samples) {
        List<Sample> independent = samples.stream().map(Sample::independent).toList();
        Whole whole = whole(independent);
        if (whole.rows.size() < 2) {
            return List.of();
        }
        int k = factors.size();
        double[][] a = table(independent, whole, 0);
        double[][] b = table(independent, whole, block - 1);
        double[][][] ab = tables(independent, whole, 1);
        SobolIndices indices = block == k + 2
                ? SobolIndices.of(
                        a,
                        b,
                        ab,
                        SensitivityMethod.resamples(whole.rows.size()),
                        Interval.LEVEL,
                        SensitivityMethod.random(name, METHOD))
                : SobolIndices.of(
                        a,
                        b,
                        ab,
                        tables(independent, whole, k + 1),
                        SensitivityMethod.resamples(whole.rows.size()),
                        Interval.LEVEL,
                        SensitivityMethod.random(name, METHOD));
        return rows(new SensitivityRow.Maker(name, METHOD, whole.rows.size()), indices, whole);
    }

    private List<SensitivityRow> rows(SensitivityRow.Maker maker, SobolIndices indices, Whole whole) {
        List<SensitivityRow> found = new ArrayList<>();
        found.add(maker.plain("left_out", rows - whole.rows.size()));
        found.add(maker.plain("replications", whole.replications.size()));
        found.add(maker.estimate("variance", "", "", Optional.of(indices.variance())));
        indices.noise().ifPresent(noise -> {
            found.add(maker.plain("noise_variance", noise.variance()));
            found.add(maker.plain("noise_share_of_runs", noise.shareOfRuns()));
            found.add(maker.plain("noise_share_of_means", noise.shareOfMeans()));
        });
        for (int i = 0; i < factors.size(); i++) {
            found.add(maker.estimate("S1", path(i), "", indices.factors().get(i).first()));
        }
        for (int i = 0; i < factors.size(); i++) {
            found.add(maker.estimate("ST", path(i), "", indices.factors().get(i).total()));
        }
        indices.pairs()
                .forEach(pair -> found.add(maker.estimate("S2", path(pair.one()), path(pair.other()), pair.second())));
        return found;
    }

    private String path(int factor) {
        return factors.get(factor).path();
    }

    private double[][][] tables(List<Sample> samples, Whole whole, int first) {
        return IntStream.range(first, first + factors.size())
                .mapToObj(place -> table(samples, whole, place))
                .toArray(double[][][]::new);
    }

    /** Returns the values of the points at one place of their base rows, by base row and replication. */
    private double[][] table(List<Sample> samples, Whole whole, int place) {
        return whole.rows.stream()
                .map(row -> samples.get(row * block + place))
                .map(sample ->
                        whole.replications.stream().mapToDouble(sample::value).toArray())
                .toArray(double[][]::new);
    }

    /** Replications and base rows between which no value is missing. */
    private record Whole(List<Integer> replications, List<Integer> rows) {
        long size() {
            return (long) replications.size() * rows.size();
        }
    }

    private Whole whole(List<Sample> samples) {
        List<Integer> replications = samples.stream()
                .flatMapToInt(Sample::replications)
                .distinct()
                .sorted()
                .boxed()
                .toList();
        List<Integer> all = IntStream.range(0, rows).boxed().toList();
        List<Integer> byRows = replications.stream()
                .sorted(Comparator.comparingInt(
                        replication -> -having(samples, all, replication).size()))
                .toList();
        Whole best = new Whole(List.of(), List.of());
        List<Integer> left = all;
        for (int m = 1; m <= byRows.size(); m++) {
            left = having(samples, left, byRows.get(m - 1));
            Whole next = new Whole(byRows.subList(0, m).stream().sorted().toList(), left);
            best = next.size() > best.size() ? next : best;
        }
        return best;
    }

    private List<Integer> having(List<Sample> samples, List<Integer> among, int replication) {
        return among.stream()
                .filter(row -> samples.subList(row * block, (row + 1) * block).stream()
                        .allMatch(sample -> sample.has(replication)))
                .toList();
    }
}
