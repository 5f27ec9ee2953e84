package org.aidflow.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.io.Analysis;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ResultsPage;
import org.aidflow.io.ResultsReader;

/**
 * The page about a folder of results, {@code report.html}. It holds the tables of the analysis as they are, and of the
 * tables that replications fill what {@link Bands}, {@link Means} and {@link Delays} make of them. It shows no more than
 * that: what a folder lacks, the page does. The same folder yields the same bytes.
 */
public final class Report implements ResultsPage {
    /** So much packed content a page has room for, to stay below 5 MB. */
    private static final int MOST_CHARACTERS = 3_800_000;

    @Override
    public String of(ResultsReader results) throws BadInputException, IOException {
        return Template.page(content(results).packed());
    }

    /** Returns what the page shows; of the points as many of the first as it has room for. */
    static Content content(ResultsReader results) throws BadInputException, IOException {
        Copies copies = new Copies(results, Analysis.SHOWN_POINTS);
        List<?> journeys = new Journeys(results, copies.points()).content();
        int points = copies.points().size();
        Content content = content(results, copies, journeys);
        while (content.packed().length() > MOST_CHARACTERS && points > 1) {
            long fit = (long) points * MOST_CHARACTERS / content.packed().length();
            points = (int) Math.max(1, Math.min(points - 1, fit));
            content = content(results, new Copies(results, points), journeys);
        }
        return content;
    }

    private static Content content(ResultsReader results, Copies copies, List<?> journeys)
            throws BadInputException, IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("manifest", results.manifest());
        content.put("study", results.study().orElse(""));
        content.put("tables", tables(results, copies));
        content.put("journeys", journeys);
        return Content.of(content);
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
