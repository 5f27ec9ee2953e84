package org.aidflow.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.ResponseKey;
import org.aidflow.experiment.Responses;
import org.aidflow.measure.Results;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Scenario;
import org.aidflow.stat.Interval;
import org.aidflow.stat.SurvivalCurve;
import org.aidflow.stat.Tally;

/** The short table that a run ends with: one line a point, the answers that most users want. */
final class Comparison {
    private final Experiment experiment;
    private final Responses responses;
    private final String largestCity;

    /** The item whose delay is shown: the first of the scenario. */
    private final Optional<String> item;

    Comparison(Experiment experiment, Responses responses) {
        this.experiment = experiment;
        this.responses = responses;
        largestCity = largestCity(experiment.points().get(0));
        item = experiment.points().get(0).scenario().materials().items().stream()
                .map(Item::id)
                .findFirst();
    }

    private String largestCity(Point point) {
        Scenario scenario = point.scenario();
        return scenario.cities().stream()
                .max(Comparator.comparingDouble(city -> mean(new ResponseKey(point.number(), "patients", city, ""))))
                .orElseThrow();
    }

    /** Returns the lines of the table. */
    List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "point",
                "days to relief, region",
                "days to relief, " + largestCity,
                "delay h, " + item.orElse("supplies"),
                "delay h, teams",
                "waiting patient-days",
                "deaths waiting"));
        experiment.points().forEach(point -> rows.add(row(point)));
        return TextTable.lines(rows);
    }

    private List<String> row(Point point) {
        return List.of(
                point.name(),
                relief(point, Results.REGION),
                relief(point, largestCity),
                deliveryDelay(point),
                meanWithInterval(key(point, "team_delay_mean_h", "")),
                meanWithInterval(key(point, "waiting_patient_days", "")),
                meanWithInterval(key(point, "died_waiting", "")));
    }

    private static ResponseKey key(Point point, String response, String item) {
        return new ResponseKey(point.number(), response, Results.REGION, item);
    }

    /** The median of Kaplan and Meier with its 95 % interval, and how many runs did not see relief. */
    private String relief(Point point, String place) {
        ResponseKey key = new ResponseKey(point.number(), "time_to_relief_d", place, "");
        double[] days = responses.values(key);
        boolean[] censored = responses.censored(key);
        if (days.length == 0) {
            return "-";
        }
        SurvivalCurve curve = SurvivalCurve.of(days, censored);
        OptionalDouble median = curve.median();
        if (median.isEmpty()) {
            return "> " + number(curve.followUp());
        }
        return number(median.getAsDouble()) + interval(curve.medianInterval(Interval.LEVEL));
    }

    private String deliveryDelay(Point point) {
        return item.map(id -> meanWithInterval(key(point, "delivery_delay_mean_h", id)))
                .orElse("-");
    }

    private double mean(ResponseKey key) {
        Tally tally = responses.tally(key);
        return tally.count() == 0 ? 0 : tally.mean();
    }

    private String meanWithInterval(ResponseKey key) {
        Tally tally = responses.tally(key);
        return tally.count() == 0 ? "-" : number(tally.mean()) + interval(Interval.ofMean(tally));
    }

    private static String interval(Optional<Interval> interval) {
        return interval.map(ends -> " [%s, %s]".formatted(number(ends.low()), number(ends.high())))
                .orElse("");
    }

    private static String number(double value) {
        String form = Math.abs(value) < 1000 ? "%.1f" : "%,.0f";
        String text = Double.isInfinite(value) ? "..." : String.format(Locale.ROOT, form, value);
        return text.equals("-0.0") ? "0.0" : text;
    }
}
