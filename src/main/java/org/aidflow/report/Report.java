package org.aidflow.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.io.Analysis;
import org.aidflow.io.BadInputException;
import org.aidflow.io.Json;
import org.aidflow.io.ResultsPage;
import org.aidflow.io.ResultsReader;

/**
 * The page about a folder of results, {@code report.html}. It holds the tables of the analysis as they are, and of the
 * tables that replications fill what {@link Bands}, {@link Means} and {@link Delays} make of them. It shows no more than
 * that: what a folder lacks, the page does. The same folder yields the same bytes.
 */
public final class Report implements ResultsPage {
    /** So much content is aimed at, so that a page is below 5 MB. */
    private static final int MOST_CHARACTERS = 3_800_000;

    /** So much is for tables, however long journeys are. */
    private static final int LEAST_FOR_TABLES = 2_500_000;

    @Override
    public String of(ResultsReader results) throws BadInputException, IOException {
        return Template.page(content(results));
    }

    /** Returns what the page shows, as JSON without a {@code <}; of the points as many of the first as it has room for. */
    static String content(ResultsReader results) throws BadInputException, IOException {
        Copies copies = new Copies(results, Analysis.SHOWN_POINTS);
        List<?> journeys = new Journeys(results, copies.points()).content();
        int room = Math.max(
                LEAST_FOR_TABLES,
                MOST_CHARACTERS - Json.inPage(Map.of("journeys", journeys)).length());
        Map<String, Object> tables = tables(results, copies);
        int size = Json.inPage(tables).length();
        for (int points = copies.points().size();
                size > room && points > 1;
                size = Json.inPage(tables).length()) {
            points = (int) Math.min(points - 1, Math.max(1, (long) points * room / size));
            tables = tables(results, new Copies(results, points));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("manifest", results.manifest());
        content.put("study", results.study().orElse(""));
        content.put("tables", tables);
        content.put("journeys", journeys);
        return Json.inPage(content);
    }

    private static Map<String, Object> tables(ResultsReader results, Copies copies)
            throws BadInputException, IOException {
        Map<String, Object> tables = new LinkedHashMap<>();
        for (String name : List.of("points", "sensitivity", "discovery", "selection")) {
            copies.whole(name).putInto(tables, name);
        }
        for (String name : List.of("summary", "contrasts", "durations", "backtest")) {
            copies.ofPoints(name).putInto(tables, name);
        }
        copies.curves().putInto(tables, "survival");
        copies.played().putInto(tables, "played");
        Recorded recorded = new Recorded(results, copies.points());
        recorded.occupancy().putInto(tables, "occupancy");
        recorded.limits().putInto(tables, "limits");
        recorded.queues().putInto(tables, "queues");
        Delays shipments = recorded.delays("shipments", "item", "quantity");
        shipments.parts().putInto(tables, "shipment_parts");
        shipments.shares().putInto(tables, "shipment_shares");
        Delays teams = recorded.delays("teams", "", "");
        teams.parts().putInto(tables, "team_parts");
        teams.shares().putInto(tables, "team_shares");
        return tables;
    }
}
