package org.aidflow.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.aidflow.experiment.Goal;
import org.aidflow.experiment.Replications;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Selection;
import org.aidflow.experiment.Selection.Procedure;
import org.aidflow.io.Yaml.Listing;
import org.aidflow.io.Yaml.Scalar;
import org.aidflow.measure.Results;
import org.jspecify.annotations.Nullable;

/** Reads how often the points of an experiment are played, and what ends it. */
final class ReplicationReader {
    private static final Set<String> REPLICATIONS =
            Set.of("replications.at_least", "replications.at_most", "replications.confidence", "replications.until");
    private static final Set<String> UNTIL = Set.of(
            "until.response", "until.place", "until.item", "until.half_width", "until.relative", "until.quantile");
    private static final Set<String> SELECT = Set.of(
            "select.procedure",
            "select.response",
            "select.place",
            "select.item",
            "select.best",
            "select.indifference",
            "select.confidence",
            "select.budget");

    /** What stands in place of an item in the share of time for which it was the limit. */
    private static final List<String> LIMITS = List.of("beds", "staff", "protection");

    private static final int STANDARD = 30;
    private static final int FIRST_STAGE = 10;
    private static final int AT_MOST = 1000;

    private final Settings experiment;
    private final Faults faults;
    private final Names cities;
    private final Names items;

    /** Reads what {@code experiment} says of replications of responses of these cities and items. */
    ReplicationReader(Settings experiment, Names cities, Names items, Faults faults) {
        this.experiment = experiment;
        this.cities = cities;
        this.items = items;
        this.faults = faults;
    }

    /** Returns the rule of an experiment with so many points; {@code instead} is a fixed number from the command line. */
    Replications read(int points, @Nullable Integer instead) {
        Optional<Selection> selection = experiment.yaml("select").flatMap(value -> selection(value));
        Replications written = experiment
                .yaml("replications")
                .filter(value -> !(value instanceof Scalar))
                .map(value -> stages(value, selection))
                .orElseGet(() -> fixed(selection));
        selection.ifPresent(chosen -> checkSelection(chosen, written, points));
        if (instead != null && instead < 1) {
            Position position = Position.option("--replications " + instead);
            faults.report(position, "replications", "be a whole number >= 1", "was " + Cell.quoted("" + instead));
        }
        return instead == null ? written : Replications.fixed(Math.max(1, instead));
    }

    private Replications fixed(Optional<Selection> selection) {
        Optional<Cell> given = experiment.given("replications");
        if (experiment.yaml("select").isEmpty()) {
            return Replications.fixed(given.map(cell -> cell.count(1)).orElse(STANDARD));
        }
        given.ifPresent(cell -> cell.refuse("be a map with at_least and at_most where select is given"));
        return new Replications(FIRST_STAGE, AT_MOST, Replications.CONFIDENCE, List.of(), selection);
    }

    private Replications stages(Yaml value, Optional<Selection> selection) {
        Settings settings = Settings.of("replications", value, REPLICATIONS, faults);
        return settings.build("replications", () -> {
                    int atLeast = settings.given("replications.at_least")
                            .map(cell -> cell.count(2))
                            .orElse(FIRST_STAGE);
                    int atMost = settings.need("replications.at_most").count(2);
                    List<Goal> goals = goals(settings);
                    boolean aimless =
                            goals.isEmpty() && experiment.yaml("select").isEmpty();
                    if (aimless && settings.yaml("replications.until").isEmpty()) {
                        settings.need("replications.until");
                    }
                    return new Replications(
                            atLeast, atMost, confidence(settings, "replications.confidence"), goals, selection);
                })
                .orElse(Replications.fixed(1));
    }

    private static double confidence(Settings settings, String path) {
        return settings.given(path).map(Cell::probability).orElse(Replications.CONFIDENCE);
    }

    private List<Goal> goals(Settings settings) {
        List<Goal> goals = new ArrayList<>();
        settings.yaml("replications.until").ifPresent(value -> {
            List<Yaml> parts = value instanceof Listing listing ? listing.parts() : List.of(value);
            parts.forEach(part -> goal(part).ifPresent(goals::add));
            if (parts.isEmpty()) {
                faults.report(value.position(), "replications.until", "have at least one goal", "has none");
            }
        });
        return goals;
    }

    private Optional<Goal> goal(Yaml value) {
        Settings settings = Settings.of("until", value, UNTIL, faults);
        return settings.build("until", () -> {
            ResponseName response = response(settings, "until");
            Optional<Cell> relative = settings.given("until.relative");
            Optional<Cell> halfWidth = settings.given("until.half_width");
            if (relative.isPresent() == halfWidth.isPresent()) {
                String was = relative.isPresent() ? "has both" : "has neither";
                faults.report(value.position(), "until", "have either half_width or relative", was);
            }
            OptionalDouble quantile = settings.given("until.quantile")
                    .map(cell -> OptionalDouble.of(cell.probability()))
                    .orElse(OptionalDouble.empty());
            double width = relative.map(Cell::probability)
                    .or(() -> halfWidth.map(Cell::positive))
                    .orElse(1.0);
            return new Goal(response, quantile, width, relative.isPresent());
        });
    }

    private ResponseName response(Settings settings, String group) {
        String response = ResponseNames.checked(settings.need(group + ".response"));
        String place = settings.given(group + ".place").map(this::place).orElse(Results.REGION);
        String item = settings.given(group + ".item")
                .map(cell -> response.equals(ResponseNames.OF_LIMITS) ? cell.oneOf(LIMITS) : cell.oneOf(items))
                .orElse("");
        return new ResponseName(response, place, item);
    }

    private String place(Cell cell) {
        return cell.text().equals(Results.REGION) ? Results.REGION : cell.oneOf(cities);
    }

    private enum Best {
        LOWEST,
        HIGHEST
    }

    private Optional<Selection> selection(Yaml value) {
        Settings settings = Settings.of("select", value, SELECT, faults);
        return settings.build("select", () -> {
            Procedure procedure = settings.need("select.procedure").oneOf(Procedure.class);
            Optional<Cell> budget = settings.given("select.budget");
            if (procedure == Procedure.OCBA) {
                settings.need("select.budget");
            } else {
                budget.ifPresent(cell -> cell.remark("only procedure ocba has a budget"));
            }
            return new Selection(
                    procedure,
                    response(settings, "select"),
                    settings.given("select.best")
                            .map(cell -> cell.oneOf(Best.class) == Best.LOWEST)
                            .orElse(true),
                    settings.need("select.indifference").positive(),
                    confidence(settings, "select.confidence"),
                    budget.map(cell -> cell.whole(1, Long.MAX_VALUE)).orElse(0L));
        });
    }

    private void checkSelection(Selection selection, Replications written, int points) {
        Position position = experiment.position("select");
        if (points == 1) {
            faults.report(position, "select", "have at least two points to choose from", "has one");
        }
        long least = (long) points * written.atLeast();
        if (selection.procedure() == Procedure.OCBA && selection.budget() < least) {
            String be = "be at least " + least + ", " + written.atLeast() + " replications of each point,";
            faults.report(position, "select.budget", be, "was " + selection.budget());
        }
    }
}
