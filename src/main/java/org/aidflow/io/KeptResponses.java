package org.aidflow.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidflow.experiment.AnalysisPlan;
import org.aidflow.experiment.PointTable;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Sample;
import org.aidflow.experiment.SampleStore;
import org.aidflow.measure.Results;

/**
 * The samples that an analysis keeps: those of the responses that were named; if none was, those of {@link
 * AnalysisPlan#STANDARD}, or where none of these occurs, of all responses if they are at most {@value #FEW}.
 */
final class KeptResponses {
    private static final int FEW = 20;

    private final PointTable points;
    private final List<String> named;

    /** All responses of the folder, without flags. */
    private final Set<String> found = new LinkedHashSet<>();

    private final Map<ResponseName, SampleStore> planned = new LinkedHashMap<>();
    private final Map<ResponseName, SampleStore> shown = new LinkedHashMap<>();
    private final Map<Integer, Integer> places = new LinkedHashMap<>();

    /**
     * Keeps nothing yet.
     *
     * @param named responses; may be none
     */
    KeptResponses(PointTable points, List<String> named) {
        this.points = points;
        this.named = List.copyOf(named);
        for (int place = 0; place < points.size(); place++) {
            places.put(points.numbers().get(place), place);
        }
    }

    void clear() {
        found.clear();
        planned.clear();
        shown.clear();
    }

    /** Keeps a sample, or not. */
    void take(int point, ResponseName name, Sample sample) {
        if (name.response().endsWith(Results.CENSORED)) {
            return;
        }
        if (found.add(name.response())) {
            planned.keySet().removeIf(other -> !wanted(other.response()));
        }
        int place = places.getOrDefault(point, 0);
        if (wanted(name.response())) {
            planned.computeIfAbsent(name, any -> new SampleStore(points.size())).put(place, sample);
        }
        if (place < Analysis.SHOWN_POINTS && Analysis.SHOWN.contains(name.response())) {
            int room = Math.min(points.size(), Analysis.SHOWN_POINTS);
            shown.computeIfAbsent(name, any -> new SampleStore(room)).put(place, sample);
        }
    }

    private boolean wanted(String response) {
        return responses().contains(response);
    }

    /** Returns the names of the responses that are kept at all points. */
    List<String> responses() {
        if (!named.isEmpty()) {
            return named;
        }
        List<String> standard = AnalysisPlan.STANDARD.responses();
        if (standard.stream().anyMatch(found::contains)) {
            return standard;
        }
        return found.size() <= FEW ? List.copyOf(found) : List.of();
    }

    /** Returns the samples of those responses. */
    Map<ResponseName, SampleStore> planned() {
        return planned;
    }

    /** Returns those and the samples that are kept to be shown. */
    Map<ResponseName, SampleStore> all() {
        Map<ResponseName, SampleStore> all = new LinkedHashMap<>(shown);
        all.putAll(planned);
        return all;
    }

    /** Reports a response that was asked for and does not occur. */
    void checkFound(String response, Faults faults) {
        if (!found.contains(response)) {
            faults.report(
                    Position.option("--response"),
                    "the response",
                    "be one of responses.csv",
                    "was " + Cell.quoted(response) + Nearest.hintOrList(response, new ArrayList<>(found)));
        }
    }

    /** Reports durations below 0. */
    void checkDurations(String file, Faults faults) {
        Set<String> negative = planned.entrySet().stream()
                .filter(each -> each.getValue().flagged() && each.getValue().least() < 0)
                .map(each -> each.getKey().response())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        negative.forEach(response -> faults.report(
                Position.start(file),
                "values of " + response,
                "be >= 0 as it has a flag " + response + Results.CENSORED,
                "some are < 0"));
    }
}
