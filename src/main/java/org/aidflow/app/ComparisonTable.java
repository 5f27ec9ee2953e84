package org.aidflow.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Sample;
import org.aidflow.experiment.SampleStore;
import org.aidflow.io.Analysis;
import org.aidflow.measure.Results;
import org.aidflow.stat.Interval;
import org.aidflow.stat.SurvivalCurve;
import org.aidflow.stat.Tally;

/**
 * The short table that a run ends with: one line a point, the answers that most users want. Of results that have none of
 * these, it shows the first responses of the analysis.
 */
final class ComparisonTable {
    /** Of more points than can be shown, so many are. */
    private static final int FIRST = 20;

    private static final int MOST_COLUMNS = 6;

    private final Analysis analysis;
    private final List<Column> columns;

    private record Column(String title, ResponseName response) {}

    ComparisonTable(Analysis analysis) {
        this.analysis = analysis;
        boolean ours = analysis.samples().keySet().stream().anyMatch(name -> Analysis.SHOWN.contains(name.response()));
        columns = ours ? ours() : others();
    }

    private List<Column> ours() {
        String city = largestCity();
        String item = first("delivery_delay_mean_h", name -> !name.item().isEmpty())
                .map(ResponseName::item)
                .orElse("supplies");
        return List.of(
                new Column("days to relief, region", region("time_to_relief_d", "")),
                new Column("days to relief, " + city, new ResponseName("time_to_relief_d", city, "")),
                new Column("delay h, " + item, region("delivery_delay_mean_h", item)),
                new Column("delay h, teams", region("team_delay_mean_h", "")),
                new Column("waiting patient-days", region("waiting_patient_days", "")),
                new Column("deaths waiting", region("died_waiting", "")));
    }

    private static ResponseName region(String response, String item) {
        return new ResponseName(response, Results.REGION, item);
    }

    private Optional<ResponseName> first(String response, Predicate<ResponseName> which) {
        return names(response).stream().filter(which).findFirst();
    }

    private List<ResponseName> names(String response) {
        return analysis.samples().keySet().stream()
                .filter(name -> name.response().equals(response))
                .toList();
    }

    /** The city with most patients at the first point that has any. */
    private String largestCity() {
        List<ResponseName> cities = names("patients").stream()
                .filter(name -> !name.place().equals(Results.REGION))
                .toList();
        for (int point = 0; point < shown(); point++) {
            int place = point;
            Optional<ResponseName> largest = cities.stream()
                    .filter(name -> sample(name, place).size() > 0)
                    .max(Comparator.comparingDouble(
                            name -> sample(name, place).tally().mean()));
            if (largest.isPresent()) {
                return largest.get().place();
            }
        }
        return "city";
    }

    private List<Column> others() {
        return analysis.samples().keySet().stream()
                .limit(MOST_COLUMNS)
                .map(name -> new Column(title(name), name))
                .toList();
    }

    private static String title(ResponseName name) {
        String place = name.place().equals(Results.REGION) ? "" : ", " + name.place();
        return name.response() + place + (name.item().isEmpty() ? "" : ", " + name.item());
    }

    private int shown() {
        int points = analysis.points().size();
        return points > Analysis.SHOWN_POINTS ? FIRST : points;
    }

    /** Returns the lines of the table. */
    List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("point"));
        columns.forEach(column -> header.add(column.title));
        rows.add(header);
        for (int point = 0; point < shown(); point++) {
            List<String> row = new ArrayList<>(List.of(TextTable.name(
                    analysis.points().numbers().get(point),
                    analysis.points().names().get(point))));
            for (Column column : columns) {
                row.add(text(column.response, point));
            }
            rows.add(row);
        }
        List<String> lines = new ArrayList<>(TextTable.lines(rows));
        int more = analysis.points().size() - shown();
        if (more > 0) {
            lines.add("and %d more points, see summary.csv".formatted(more));
        }
        return lines;
    }

    private Sample sample(ResponseName name, int point) {
        SampleStore store = analysis.samples().get(name);
        return store == null ? Sample.EMPTY : store.get(point);
    }

    private String text(ResponseName name, int point) {
        Sample sample = sample(name, point);
        if (sample.size() == 0) {
            return "-";
        }
        return sample.flagged() ? median(sample) : mean(sample.independent().tally());
    }

    /** The median of Kaplan and Meier with its 95 % interval. */
    private static String median(Sample sample) {
        SurvivalCurve curve = SurvivalCurve.of(sample.values(), sample.censored());
        OptionalDouble median = curve.median();
        return median.isEmpty()
                ? "> " + number(curve.followUp())
                : number(median.getAsDouble()) + interval(curve.medianInterval(Interval.LEVEL));
    }

    private static String mean(Tally tally) {
        return number(tally.mean()) + interval(Interval.ofMean(tally));
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
