package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aidflow.stat.SobolSequence;

/**
 * Points for Sobol' indices, made from scrambled Sobol' points of twice as many dimensions as there are factors. The
 * first half of a point is a row of matrix A, the second of B. Each base row makes, in this order, A; for each factor A
 * with its column from B; with second order, for each factor B with its column from A; and B.
 *
 * <p>Source: A. Saltelli, Making best use of model evaluations to compute sensitivity indices, Computer Physics
 * Communications 145 (2002).
 *
 * @param rows base rows; a power of 2 keeps the sequence balanced
 * @param secondOrder whether indices of pairs are wanted
 */
public record Saltelli(List<Factor> factors, int rows, boolean secondOrder) implements Design {
    /** Copies the list. */
    public Saltelli {
        factors = List.copyOf(factors);
    }

    @Override
    public long size() {
        return Design.times(rows, (secondOrder ? 2L : 1L) * factors.size() + 2);
    }

    @Override
    public List<List<String>> points(RandomGenerator random) {
        int number = factors.size();
        List<List<String>> combinations = new ArrayList<>();
        for (double[] row : SobolSequence.points(rows, 2 * number, random)) {
            List<String> a = Design.quantiles(factors, row);
            List<String> b = Design.quantiles(factors, Arrays.copyOfRange(row, number, 2 * number));
            combinations.add(a);
            addMixed(combinations, a, b);
            if (secondOrder) {
                addMixed(combinations, b, a);
            }
            combinations.add(b);
        }
        return combinations;
    }

    /** Adds, for each factor, the one row with that factor's value from the other. */
    private static void addMixed(List<List<String>> combinations, List<String> row, List<String> other) {
        for (int i = 0; i < row.size(); i++) {
            List<String> mixed = new ArrayList<>(row);
            mixed.set(i, other.get(i));
            combinations.add(List.copyOf(mixed));
        }
    }

    @Override
    public String note() {
        String made = rows + " base rows" + (secondOrder ? ", with second order" : "");
        return Integer.bitCount(rows) == 1 ? made : made + " (a power of 2 would keep the sequence balanced)";
    }
}
