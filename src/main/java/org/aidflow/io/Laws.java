package org.aidflow.io;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aidflow.random.Constant;
import org.aidflow.random.Discrete;
import org.aidflow.random.Distribution;
import org.aidflow.random.Empirical;
import org.aidflow.random.Exponential;
import org.aidflow.random.Gamma;
import org.aidflow.random.Lognormal;
import org.aidflow.random.Triangular;
import org.aidflow.random.TruncatedNormal;
import org.aidflow.random.Uniform;
import org.aidflow.random.Weibull;

/** Reads laws of probability, such as {@code lognormal(24, 0.5)}. */
final class Laws {
    private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(([^()]*)\\)");
    private static final Distribution STAND_IN = new Constant(1);
    private static final Map<String, Law> LAWS = new LinkedHashMap<>();

    static {
        add("constant", "x", x -> new Constant(x.get(0)));
        add("exponential", "mean", x -> new Exponential(x.get(0)));
        add("uniform", "low, high", x -> new Uniform(x.get(0), x.get(1)));
        add("triangular", "low, mode, high", x -> new Triangular(x.get(0), x.get(1), x.get(2)));
        add("normal", "mean, sd", x -> new TruncatedNormal(x.get(0), x.get(1)));
        add("lognormal", "mean, cv", x -> new Lognormal(x.get(0), cv(x.get(1))));
        add("gamma", "mean, cv", x -> new Gamma(x.get(0), cv(x.get(1))));
        add("weibull", "shape, scale", x -> new Weibull(x.get(0), x.get(1)));
        LAWS.put("empirical", new Law("x1, x2, ...", Laws::empirical));
        LAWS.put("discrete", new Law("x1: w1, x2: w2, ...", Laws::discrete));
    }

    private Laws() {}

    /** A law: how its arguments are written, and what makes it from them. */
    private record Law(String arguments, Function<List<String>, Distribution> make) {}

    private static void add(String name, String arguments, Function<List<Double>, Distribution> make) {
        int number = arguments.split(",", -1).length;
        LAWS.put(name, new Law(arguments, texts -> make.apply(numbers(texts, number))));
    }

    /** Returns the law that a cell names, or reports what is wrong with it. */
    static Distribution parse(Cell cell) {
        try {
            return parse(cell.text());
        } catch (IllegalArgumentException e) {
            if (!cell.text().isEmpty()) {
                cell.remark(String.valueOf(e.getMessage()));
            }
            return STAND_IN;
        }
    }

    private static Distribution parse(String text) {
        Optional<Double> number = Cell.parseNumber(text);
        if (number.isPresent()) {
            return new Constant(number.get());
        }
        Matcher call = CALL.matcher(text);
        Law law = call.matches() ? LAWS.get(call.group(1)) : null;
        if (law == null) {
            throw new IllegalArgumentException("a law must be a number or one of %s but was %s%s"
                    .formatted(signatures(), Cell.quoted(text), Nearest.hint(name(text), LAWS.keySet())));
        }
        try {
            return law.make.apply(arguments(call.group(2)));
        } catch (WrongArguments e) {
            throw new IllegalArgumentException(
                    "%s(%s) %s but was %s".formatted(call.group(1), law.arguments, e.getMessage(), Cell.quoted(text)),
                    e);
        }
    }

    /** Says that a law's arguments cannot be read. */
    private static final class WrongArguments extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        WrongArguments(String must) {
            super(must);
        }
    }

    private static String signatures() {
        return LAWS.keySet().stream().map(name -> name + "()").collect(Collectors.joining(", "));
    }

    private static String name(String text) {
        int end = text.indexOf('(');
        return end < 0 ? text : text.substring(0, end).strip();
    }

    private static List<String> arguments(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static List<Double> numbers(List<String> texts, int number) {
        if (texts.size() != number) {
            throw new WrongArguments(number == 1 ? "must have 1 argument" : "must have " + number + " arguments");
        }
        return texts.stream().map(Laws::number).toList();
    }

    private static double number(String text) {
        return Cell.parseNumber(text.strip()).orElseThrow(() -> new WrongArguments("must have finite numbers"));
    }

    private static double cv(double cv) {
        if (cv > Cell.MOST_CV) {
            throw new WrongArguments("must have a cv of at most " + Cell.MOST_CV);
        }
        return cv;
    }

    private static Distribution empirical(List<String> texts) {
        return new Empirical(texts.stream().map(Laws::number).toList());
    }

    private static Distribution discrete(List<String> texts) {
        List<String[]> pairs = texts.stream().map(text -> text.split(":", -1)).toList();
        if (pairs.stream().anyMatch(pair -> pair.length != 2)) {
            throw new WrongArguments("must have values with weights");
        }
        return new Discrete(
                pairs.stream().map(pair -> number(pair[0])).toList(),
                pairs.stream().map(pair -> number(pair[1])).toList());
    }
}
