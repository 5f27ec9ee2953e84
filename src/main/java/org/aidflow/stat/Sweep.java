package org.aidflow.stat;

/**
 * Least squares by sweeping a matrix of sums of products of columns, the last of them the response.
 *
 * <p>After sweeping some columns, their block is the inverse of their products, the last column holds their
 * coefficients, and the last diagonal element is the residual sum of squares. Columns should have mean 0 and length 1,
 * so that a diagonal element not yet swept is the share of its column that those swept leave unexplained.
 *
 * <p>Source: J. H. Goodnight, A tutorial on the SWEEP operator, The American Statistician 33 (1979).
 */
final class Sweep {
    /** The least unexplained share of a column that counts as its own: wide of rounding errors. */
    private static final double TOLERANCE = 1e-9;

    private Sweep() {}

    /** Sweeps column {@code pivot}; or leaves {@code matrix} as it is and returns false if those swept explain it. */
    static boolean column(double[][] matrix, int pivot) {
        double own = matrix[pivot][pivot];
        if (!(own > TOLERANCE)) {
            return false;
        }
        for (int j = 0; j < matrix.length; j++) {
            matrix[pivot][j] /= own;
        }
        for (int i = 0; i < matrix.length; i++) {
            if (i != pivot) {
                subtract(matrix[i], matrix[pivot], pivot, own);
            }
        }
        matrix[pivot][pivot] = 1 / own;
        return true;
    }

    private static void subtract(double[] row, double[] pivotRow, int pivot, double own) {
        double factor = row[pivot];
        for (int j = 0; j < row.length; j++) {
            row[j] -= factor * pivotRow[j];
        }
        row[pivot] = -factor / own;
    }
}
