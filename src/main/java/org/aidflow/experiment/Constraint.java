package org.aidflow.experiment;

import java.util.List;
import java.util.OptionalDouble;
import org.aidflow.base.Check;

/**
 * What a combination of levels must keep to.
 *
 * @param anyOf comparisons of which at least one must hold; at least one
 */
public record Constraint(List<Comparison> anyOf) {
    /** Checks the parts. */
    public Constraint {
        anyOf = List.copyOf(anyOf);
        Check.that(!anyOf.isEmpty(), "comparisons", "be at least one", "none");
    }

    /** Returns whether a combination keeps to it. */
    public boolean holds(List<String> combination) {
        return anyOf.stream().anyMatch(comparison -> comparison.holds(combination));
    }

    /** One side of a comparison. */
    public sealed interface Side {
        /** Returns its text in a combination. */
        String text(List<String> combination);
    }

    /** The level of a factor. */
    public record Level(int factor) implements Side {
        @Override
        public String text(List<String> combination) {
            return combination.get(factor);
        }
    }

    /** A text that is always the same. */
    public record Literal(String text) implements Side {
        @Override
        public String text(List<String> combination) {
            return text;
        }
    }

    /** Ways to compare; those of order are of numbers. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** Returns how it is written. */
        public String sign() {
            return sign;
        }

        /** Returns whether it asks for an order. */
        public boolean orders() {
            return this != EQUAL && this != NOT_EQUAL;
        }

        private boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    /** A comparison of two sides: as numbers if both are, else as words. */
    public record Comparison(Side left, Operator operator, Side right) {
        boolean holds(List<String> combination) {
            String a = left.text(combination);
            String b = right.text(combination);
            OptionalDouble x = Factor.number(a);
            OptionalDouble y = Factor.number(b);
            boolean numbers = x.isPresent() && y.isPresent();
            return operator.holds(numbers ? Double.compare(x.getAsDouble(), y.getAsDouble()) : a.compareTo(b));
        }
    }
}
