package org.aidflow.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aidflow.experiment.Constraint;
import org.aidflow.experiment.Constraint.Comparison;
import org.aidflow.experiment.Constraint.Level;
import org.aidflow.experiment.Constraint.Literal;
import org.aidflow.experiment.Constraint.Operator;
import org.aidflow.experiment.Constraint.Side;
import org.aidflow.experiment.Factor;
import org.aidflow.experiment.Law;
import org.aidflow.experiment.Levels;

/** Reads constraints such as {@code policy.teams != none or teams.mobilisation_mean_h = 12}. */
final class ConstraintReader {
    private static final String SIDE = "([^\\s<>=!\\[\\]]+(?:\\[[^\\]]*\\][^\\s<>=!]*)?|\\[[^\\]]*\\])";
    private static final Pattern COMPARISON =
            Pattern.compile("\\s*" + SIDE + "\\s*(!=|<=|>=|=|<|>)\\s*" + SIDE + "\\s*");
    private static final Pattern OR = Pattern.compile("\\s+or\\s+");

    private final List<Factor> factors;
    private final Faults faults;

    ConstraintReader(List<Factor> factors, Faults faults) {
        this.factors = factors;
        this.faults = faults;
    }

    /** Returns the constraint that a cell means; empty, and reported, if it means none. */
    Optional<Constraint> read(Cell cell) {
        List<Comparison> anyOf = new ArrayList<>();
        int before = faults.reports();
        for (String part : OR.split(cell.text(), -1)) {
            Matcher comparison = COMPARISON.matcher(part);
            if (comparison.matches()) {
                compare(comparison, cell).ifPresent(anyOf::add);
            } else {
                cell.refuse("be comparisons like supplies.reorder_d < supplies.cover_d, with \"or\" between them,");
            }
        }
        return faults.reports() == before ? Optional.of(new Constraint(anyOf)) : Optional.empty();
    }

    private Optional<Comparison> compare(Matcher parts, Cell cell) {
        Operator operator = Arrays.stream(Operator.values())
                .filter(one -> one.sign().equals(parts.group(2)))
                .findFirst()
                .orElseThrow();
        int left = find(parts.group(1));
        if (left < 0) {
            reportUnknown(parts.group(1), cell);
            return Optional.empty();
        }
        Optional<Side> right = right(parts.group(3), factors.get(left), operator, cell);
        if (operator.orders() && !isNumeric(factors.get(left))) {
            cell.remark("%s must have numbers to be compared by %s but has %s"
                    .formatted(
                            factors.get(left).path(),
                            operator.sign(),
                            factors.get(left).values()));
        }
        return right.map(side -> new Comparison(new Level(left), operator, side));
    }

    private Optional<Side> right(String text, Factor left, Operator operator, Cell cell) {
        int factor = find(text);
        if (factor >= 0) {
            if (operator.orders() && !isNumeric(factors.get(factor))) {
                cell.remark("%s must have numbers to be compared by %s".formatted(text, operator.sign()));
            }
            return Optional.of(new Level(factor));
        }
        boolean number = Factor.number(text).isPresent();
        List<String> words = left.values() instanceof Levels levels ? levels.texts() : List.of();
        if (!number && !words.contains(text)) {
            boolean path = ScenarioKeys.ALL.contains(text) || TablePath.isMeantBy(text) || text.contains(".");
            if (path) {
                reportUnknown(text, cell);
            } else {
                String be = operator.orders() ? "a number or a factor" : "a level of " + left.path() + " or a factor";
                cell.remark("%s must be %s%s".formatted(Cell.quoted(text), be, Nearest.hintOrList(text, words)));
            }
            return Optional.empty();
        }
        return Optional.of(new Literal(text));
    }

    private static boolean isNumeric(Factor factor) {
        return factor.values() instanceof Law || factor.isNumeric();
    }

    private int find(String text) {
        return paths().indexOf(FactorReader.canonical(text));
    }

    private List<String> paths() {
        return factors.stream().map(Factor::path).collect(Collectors.toList());
    }

    private void reportUnknown(String text, Cell cell) {
        cell.remark("unknown factor " + Cell.quoted(text) + Nearest.hintOrList(text, paths()));
    }
}
