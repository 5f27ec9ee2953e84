package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.aidflow.base.Check;

/**
 * A design for a quadratic: the corners, or a fraction of them; two axial points of each factor, {@code alpha} half-widths
 * of its range from the centre; and the centre, once, as its replications tell the noise.
 *
 * <p>Source: G. E. P. Box, K. B. Wilson, On the experimental attainment of optimum conditions, Journal of the Royal
 * Statistical Society B 13 (1951); G. E. P. Box, J. S. Hunter, Multi-factor experimental designs for exploring response
 * surfaces, Annals of Mathematical Statistics 28 (1957), for rotatability.
 *
 * @param alpha finite, &gt; 0; 1 puts the axial points on the faces, and above 1 they lie outside the range
 */
public record CentralComposite(List<Factor> factors, Fraction corners, double alpha) implements Design {
    /** Checks the parts. */
    public CentralComposite {
        factors = List.copyOf(factors);
        Check.positive(alpha, "alpha");
    }

    /** Returns the {@code alpha} with which the variance of a prediction depends on the distance from the centre alone. */
    public static double rotatable(Fraction corners) {
        return Math.sqrt(Math.sqrt((double) corners.runs()));
    }

    @Override
    public long size() {
        return corners.runs() + 2L * factors.size() + 1;
    }

    @Override
    public List<List<String>> points(RandomGenerator random) {
        List<List<String>> combinations = new ArrayList<>();
        for (long run = 0; run < corners.runs(); run++) {
            combinations.add(Design.at(factors, corners.run(run)));
        }
        for (int i = 0; i < factors.size(); i++) {
            combinations.add(Design.at(factors, axial(i, -alpha)));
            combinations.add(Design.at(factors, axial(i, alpha)));
        }
        combinations.add(Design.at(factors, new double[factors.size()]));
        return combinations;
    }

    private double[] axial(int factor, double place) {
        double[] places = new double[factors.size()];
        places[factor] = place;
        return places;
    }

    @Override
    public String note() {
        return String.format(
                Locale.ROOT,
                "corners %s, axial points at %.4f half-widths, one centre",
                Fractional.note(corners),
                alpha);
    }
}
