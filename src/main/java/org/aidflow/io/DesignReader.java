package org.aidflow.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aidflow.experiment.CentralComposite;
import org.aidflow.experiment.Constraint;
import org.aidflow.experiment.Design;
import org.aidflow.experiment.Factor;
import org.aidflow.experiment.Factorial;
import org.aidflow.experiment.Fraction;
import org.aidflow.experiment.Fractional;
import org.aidflow.experiment.LatinHypercube;
import org.aidflow.experiment.MonteCarlo;
import org.aidflow.experiment.Morris;
import org.aidflow.experiment.OneAtATime;
import org.aidflow.experiment.RandomNumbers;
import org.aidflow.experiment.Range;
import org.aidflow.experiment.Saltelli;
import org.aidflow.io.Yaml.Scalar;

/** Reads the design of an experiment. */
final class DesignReader {
    /** The most points of an experiment. */
    static final int MOST_POINTS = 1_000_000;

    /** The most points that are spread out, as each pair of them counts. */
    private static final int MOST_SPREAD = 10_000;

    private static final List<String> COMMON = List.of("kind", "antithetic", "random_numbers");

    private final Settings settings;
    private final FactorReader reader;
    private final Faults faults;
    private final DesignKind kind;

    DesignReader(Settings experiment, FactorReader reader, Faults faults) {
        this.reader = reader;
        this.faults = faults;
        Set<String> keys = new TreeSet<>();
        Arrays.stream(DesignKind.values()).forEach(one -> one.keys().forEach(key -> keys.add("design." + key)));
        COMMON.forEach(key -> keys.add("design." + key));
        Yaml given = experiment
                .yaml("design")
                .filter(value -> !value.text().isEmpty())
                .orElse(new Yaml.Mapping(experiment.position("design"), Map.of()));
        settings = Settings.of("design", given, keys, faults);
        kind = settings.given("design.kind")
                .map(cell -> cell.oneOf(DesignKind.class))
                .orElse(DesignKind.FACTORIAL);
        keys.forEach(this::refuseIfOfOthers);
    }

    private void refuseIfOfOthers(String path) {
        String key = path.substring("design.".length());
        if (!COMMON.contains(key) && !kind.keys().contains(key)) {
            settings.yaml(path).ifPresent(given -> {
                String kinds = Arrays.stream(DesignKind.values())
                        .filter(one -> one.keys().contains(key))
                        .map(Cell::name)
                        .collect(Collectors.joining(" or "));
                faults.report(
                        given.position(),
                        path,
                        "only be given with design.kind " + kinds,
                        "is given with " + Cell.name(kind));
            });
        }
    }

    DesignKind kind() {
        return kind;
    }

    /** Returns whether it has all combinations of whatever factors there are. */
    boolean isPlain() {
        return kind == DesignKind.FACTORIAL
                && settings.yaml("design.constraints").isEmpty();
    }

    /** Returns where the kind stands, or else the design. */
    Position position() {
        return settings.position("design.kind");
    }

    /** Returns the name of the file with points. */
    Cell file() {
        return settings.need("design.file");
    }

    private enum Numbers {
        COMMON,
        INDEPENDENT
    }

    /** Returns how replications draw; {@code standard} says whether the points share numbers where the file does not. */
    RandomNumbers randomNumbers(boolean standard) {
        boolean common = givenRandomNumbers()
                .map(cell -> cell.oneOf(Numbers.class) == Numbers.COMMON)
                .orElse(standard);
        return new RandomNumbers(common, flag("design.antithetic"));
    }

    /** Returns what the file says of random numbers. */
    Optional<Cell> givenRandomNumbers() {
        return settings.given("design.random_numbers");
    }

    private boolean flag(String path) {
        return settings.given(path)
                .map(cell -> Boolean.parseBoolean(cell.oneOf(List.of("true", "false"))))
                .orElse(false);
    }

    /**
     * Returns a design of some factors; empty, and reported, if anything is wrong with it.
     *
     * @param scenario what the scenario's files say; none where they cannot be read
     */
    Optional<Design> read(List<Factor> factors, Optional<ScenarioReader> scenario) {
        int before = faults.reports();
        checkFactors(factors);
        if (faults.reports() > before) {
            return Optional.empty();
        }
        return settings.build("design", () -> design(factors, scenario)).filter(this::isSmallEnough);
    }

    private void checkFactors(List<Factor> factors) {
        if (factors.isEmpty() && kind != DesignKind.FACTORIAL) {
            faults.report(position(), "factors", "be at least one with design.kind " + Cell.name(kind), "are none");
        }
        switch (kind) {
            case FACTORIAL, ONE_AT_A_TIME ->
                checkFactors(factors, "levels or a range", factor -> !factor.values()
                        .texts()
                        .isEmpty());
            case FRACTIONAL ->
                checkFactors(
                        factors,
                        "two levels or a range",
                        factor -> factor.values().texts().size() == 2);
            case CENTRAL_COMPOSITE, MORRIS ->
                checkFactors(factors, "a range, low and high,", factor -> factor.values() instanceof Range);
            default -> {}
        }
    }

    private void checkFactors(List<Factor> factors, String be, Predicate<Factor> fits) {
        for (Factor factor : factors) {
            if (!fits.test(factor)) {
                faults.report(
                        reader.position(factor),
                        factor.path(),
                        "have " + be + " with design.kind " + Cell.name(kind),
                        "has " + factor.values());
            }
        }
    }

    private Design design(List<Factor> factors, Optional<ScenarioReader> scenario) {
        return switch (kind) {
            case FACTORIAL -> new Factorial(factors, constraints(factors));
            case ONE_AT_A_TIME -> new OneAtATime(factors, base(factors, scenario), constraints(factors));
            case FRACTIONAL -> new Fractional(factors, fraction(factors, true));
            case CENTRAL_COMPOSITE -> centralComposite(factors);
            case LATIN_HYPERCUBE -> latinHypercube(factors);
            case SOBOL -> new Saltelli(factors, count("design.rows", 1), flag("design.second_order"));
            case MORRIS ->
                new Morris(
                        factors,
                        count("design.trajectories", 2),
                        settings.given("design.levels")
                                .map(cell -> cell.count(2))
                                .orElse(4));
            case MONTE_CARLO -> new MonteCarlo(factors, count("design.draws", 1));
            case POINTS, SCENARIOS -> throw new IllegalStateException(kind + " has no factors");
        };
    }

    private int count(String path, int least) {
        return settings.need(path).count(least);
    }

    private List<Constraint> constraints(List<Factor> factors) {
        ConstraintReader constraints = new ConstraintReader(factors, faults);
        return settings.listOrNone("design.constraints").stream()
                .map(constraints::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> base(List<Factor> factors, Optional<ScenarioReader> scenario) {
        Map<String, Yaml> given = new LinkedHashMap<>();
        List<String> paths = factors.stream().map(Factor::path).toList();
        settings.map("design.base").forEach((name, entry) -> {
            String path = FactorReader.canonical(name);
            if (!paths.contains(path)) {
                faults.report(entry.key(), "unknown factor " + Cell.quoted(name) + Nearest.hintOrList(name, paths));
            }
            given.put(path, entry.value());
        });
        return factors.stream().map(factor -> base(factor, given, scenario)).toList();
    }

    private String base(Factor factor, Map<String, Yaml> given, Optional<ScenarioReader> scenario) {
        String first = factor.values().texts().get(0);
        boolean multiple = first.startsWith("x") && Factor.number(first).isPresent();
        Yaml standIn = new Scalar(reader.position(factor), multiple ? "x1" : first);
        Yaml base = Optional.ofNullable(given.get(factor.path()))
                .or(() -> scenario.filter(own -> !multiple).flatMap(own -> own.own(factor.path())))
                .orElse(standIn);
        reader.write(factor.path(), base);
        return base.text();
    }

    private Fraction fraction(List<Factor> factors, boolean needed) {
        Optional<Yaml> generators = settings.yaml("design.generators");
        Optional<Cell> resolution = settings.given("design.resolution");
        if (factors.size() > Fraction.MOST_FACTORS) {
            faults.report(
                    position(),
                    "factors",
                    "be at most " + Fraction.MOST_FACTORS + " for a fraction",
                    "are " + factors.size());
        } else if (generators.isPresent() == resolution.isPresent() && (needed || generators.isPresent())) {
            String was = generators.isPresent() ? "has both" : "has neither";
            faults.report(position(), "design", "have either resolution or generators", was);
        } else if (resolution.isPresent()) {
            return Fraction.ofResolution(factors.size(), (int) resolution.get().whole(3, Fraction.MOST_FACTORS));
        } else if (generators.isPresent()) {
            return new GeneratorReader(factors).read(settings.listOrNone("design.generators"));
        }
        return Fraction.full(Math.min(factors.size(), Fraction.MOST_FACTORS));
    }

    private Design centralComposite(List<Factor> factors) {
        Fraction corners = fraction(factors, false);
        double alpha = settings.given("design.alpha")
                .map(cell -> switch (cell.text()) {
                    case "rotatable" -> CentralComposite.rotatable(corners);
                    case "face" -> 1.0;
                    default -> alpha(cell);
                })
                .orElse(CentralComposite.rotatable(corners));
        return new CentralComposite(factors, corners, alpha);
    }

    private static double alpha(Cell cell) {
        if (Cell.parseNumber(cell.text()).isEmpty()) {
            cell.refuse("be rotatable, face or a number > 0");
            return 1;
        }
        return cell.positive();
    }

    private Design latinHypercube(List<Factor> factors) {
        int points = count("design.points", 1);
        boolean maximin = flag("design.maximin");
        if (maximin && points > MOST_SPREAD) {
            settings.need("design.points").refuse("be at most " + MOST_SPREAD + " with maximin");
        }
        return new LatinHypercube(factors, points, maximin);
    }

    private boolean isSmallEnough(Design design) {
        boolean small = design.size() <= MOST_POINTS;
        if (!small) {
            List<String> keys = new ArrayList<>(kind.keys());
            String size = design.size() == Long.MAX_VALUE ? "more than 10^18" : String.valueOf(design.size());
            String lower = kind == DesignKind.FACTORIAL || kind == DesignKind.ONE_AT_A_TIME
                    ? "; give fewer levels or factors"
                    : "; lower design." + keys.get(0);
            String path = "design." + keys.get(0);
            faults.report(
                    settings.yaml(path).isPresent() ? settings.position(path) : position(),
                    "the points",
                    "be at most " + MOST_POINTS,
                    "would be " + size + lower);
        }
        return small;
    }
}
