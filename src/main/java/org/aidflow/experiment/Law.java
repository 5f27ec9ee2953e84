package org.aidflow.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.aidflow.random.Distribution;
import org.aidflow.random.Variates;
import org.aidflow.stat.StandardQuantiles;

/**
 * Numbers by a law of probability, rounded to six digits or to whole numbers.
 *
 * @param text the law as written
 * @param whole whether only whole numbers are meant
 * @param multiple whether the numbers multiply what the scenario says, so that texts are like {@code x1.2}
 */
public record Law(String text, Distribution law, boolean whole, boolean multiple) implements Values {
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    @Override
    public List<String> texts() {
        return List.of();
    }

    @Override
    public String quantile(double p) {
        BigDecimal number = BigDecimal.valueOf(law.sample(new Quantiles(p)));
        return Range.text(whole ? number.setScale(0, RoundingMode.HALF_EVEN) : number.round(DIGITS), multiple);
    }

    /** The quantiles of the standard laws: as a law scales one standard variate upwards, it scales these to its own. */
    private record Quantiles(double p) implements Variates {
        @Override
        public double uniform() {
            return p;
        }

        @Override
        public double exponential() {
            return -StrictMath.log1p(-p);
        }

        @Override
        public double normal() {
            return StandardQuantiles.normal(p);
        }

        @Override
        public double normalFrom(double least) {
            return StandardQuantiles.normalFrom(p, least);
        }

        @Override
        public double gamma(double shape) {
            return StandardQuantiles.gamma(p, shape);
        }
    }

    @Override
    public String toString() {
        return (multiple ? "x " : "") + text + (whole ? ", whole" : "");
    }
}
