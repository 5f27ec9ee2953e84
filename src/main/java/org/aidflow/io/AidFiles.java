package org.aidflow.io;

import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Pair;
import org.aidflow.scenario.Stock;
import org.aidflow.scenario.Team;

/** Binds {@code items.csv}, {@code stock.csv}, {@code teams.csv}, {@code supplies.csv} and {@code pairing.csv}. */
final class AidFiles {
    private static final long MOST_UNITS = 1_000_000_000_000L;
    private static final long USUAL_PRIORITY = 5;

    private final NetworkFiles places;
    private final Dates dates;
    private final Faults faults;
    private final Names itemNames;
    private final List<Item> items;
    private final List<Stock> stock;
    private final List<Team> teams;
    private final List<Consignment> consignments;
    private final List<Pair> pairs;
    private final Names pairingLists;

    AidFiles(ScenarioFolder folder, NetworkFiles places, Dates dates, Faults faults) {
        this.places = places;
        this.dates = dates;
        this.faults = faults;
        Table itemTable = folder.table(InputTable.ITEMS);
        itemNames = itemTable.names("item", "an item of items.csv");
        items = bindItems(itemTable);
        stock = bindStock(folder.table(InputTable.STOCK));
        teams = bindTeams(folder.table(InputTable.TEAMS));
        consignments = bindConsignments(folder.table(InputTable.SUPPLIES));
        Table pairing = folder.table(InputTable.PAIRING);
        pairs = bindPairs(pairing);
        pairingLists = pairing.names("list", "a list of pairing.csv");
    }

    private List<Item> bindItems(Table table) {
        Table.Unique ids = table.new Unique("item");
        return table.bind(row -> {
            int before = faults.reports();
            String id = row.need("item").text();
            ids.add(row, before, id);
            return new Item(
                    id,
                    row.need("mass_kg").positive(),
                    row.given("priority")
                            .map(cell -> cell.whole(0, 9))
                            .orElse(USUAL_PRIORITY)
                            .intValue(),
                    row.given("per_shift").map(Cell::notNegative).orElse(0.0),
                    row.given("per_patient_day").map(Cell::notNegative).orElse(0.0));
        });
    }

    private List<Stock> bindStock(Table table) {
        Table.Unique rows = table.new Unique("node and item");
        Names stores = places.stores();
        return table.bind(row -> {
            int before = faults.reports();
            String node = row.need("node").oneOf(stores);
            String item = row.need("item").oneOf(itemNames);
            rows.add(row, before, node, item);
            return new Stock(node, item, row.need("quantity").whole(0, MOST_UNITS));
        });
    }

    private List<Team> bindTeams(Table table) {
        Table.Unique ids = table.new Unique("team");
        Names donors = places.provinces();
        Names cities = places.cities();
        return table.bind(row -> {
            int before = faults.reports();
            String id = row.need("team").text();
            ids.add(row, before, id);
            return new Team(
                    id,
                    row.need("donor").oneOf(donors),
                    dates.secondsWithin(row.need("asked")),
                    row.need("doctors").count(0),
                    row.need("nurses").count(0),
                    row.given("support").map(cell -> cell.count(0)).orElse(0),
                    row.need("city").oneOf(cities));
        });
    }

    private List<Consignment> bindConsignments(Table table) {
        Table.Unique ids = table.new Unique("consignment");
        Names donors = places.provinces();
        Names stores = places.stores();
        return table.bind(row -> {
            int before = faults.reports();
            String id = row.need("consignment").text();
            ids.add(row, before, id);
            return new Consignment(
                    id,
                    row.need("donor").oneOf(donors),
                    dates.secondsWithin(row.need("asked")),
                    row.need("item").oneOf(itemNames),
                    row.need("quantity").whole(1, MOST_UNITS),
                    row.need("to").oneOf(stores));
        });
    }

    private List<Pair> bindPairs(Table table) {
        Table.Unique rows = table.new Unique("donor, city, from and list");
        Names donors = places.provinces();
        Names cities = places.cities();
        return table.bind(row -> {
            int before = faults.reports();
            String donor = row.need("donor").oneOf(donors);
            String city = row.need("city").oneOf(cities);
            long from = row.given("from").map(dates::seconds).orElse(0L);
            rows.add(row, before, donor, city, from, row.raw("list"));
            return pair(row, donor, city, from);
        });
    }

    private Pair pair(Row row, String donor, String city, long from) {
        double share = row.given("share").map(Cell::positive).orElse(1.0);
        return new Pair(
                donor,
                city,
                from,
                row.given("until").map(cell -> until(cell, from)).orElse(Time.LATEST),
                share,
                row.raw("list"));
    }

    private long until(Cell cell, long from) {
        long until = dates.seconds(cell);
        if (until <= from) {
            cell.refuse("lie after from, or after start where from is empty,");
        }
        return Math.max(until, from + 1);
    }

    List<Item> items() {
        return items;
    }

    List<Stock> stock() {
        return stock;
    }

    List<Team> teams() {
        return teams;
    }

    List<Consignment> consignments() {
        return consignments;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Returns the pairing lists that rows of {@code pairing.csv} are on. */
    Names pairingLists() {
        return pairingLists;
    }
}
