package org.aidflow.stat;

import org.aidflow.base.Check;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of standard laws. Each probability is from 0 to 1, and both ends may be infinite. */
public final class StandardQuantiles {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private StandardQuantiles() {}

    /** Returns the normal quantile of mean 0 and standard deviation 1. */
    public static double normal(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** Returns the quantile of what is left of the normal law where only values from {@code least} on are possible. */
    public static double normalFrom(double p, double least) {
        double above = NORMAL.survivalProbability(least);
        return Math.max(least, NORMAL.inverseSurvivalProbability(above * (1 - Check.share(p, "p"))));
    }

    /**
     * Returns the gamma quantile of scale 1.
     *
     * @param shape &gt; 0
     */
    public static double gamma(double p, double shape) {
        return GammaDistribution.of(shape, 1).inverseCumulativeProbability(p);
    }
}
