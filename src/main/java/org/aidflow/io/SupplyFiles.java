package org.aidflow.io;

import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Level;
import org.aidflow.scenario.Production;
import org.aidflow.scenario.Stock;
import org.aidflow.scenario.Storage;

/** Binds {@code items.csv}, {@code stock.csv}, {@code supplies.csv}, {@code production.csv} and {@code levels.csv}. */
final class SupplyFiles {
    /** The largest quantity. */
    static final long MOST_UNITS = 1_000_000_000_000L;

    private static final long USUAL_PRIORITY = 5;

    private final NetworkFiles places;
    private final Dates dates;
    private final Faults faults;
    private final Names itemNames;
    private final List<Item> items;
    private final List<Stock> stock;
    private final List<Consignment> consignments;
    private final List<Production> production;
    private final List<Level> levels;

    SupplyFiles(ScenarioFolder folder, NetworkFiles places, Dates dates, Faults faults) {
        this.places = places;
        this.dates = dates;
        this.faults = faults;
        Table itemTable = folder.table(InputTable.ITEMS);
        itemNames = itemTable.names("item", "an item of items.csv");
        items = bindItems(itemTable);
        stock = bindStock(folder.table(InputTable.STOCK));
        consignments = bindConsignments(folder.table(InputTable.SUPPLIES));
        production = bindProduction(folder.table(InputTable.PRODUCTION));
        levels = bindLevels(folder.table(InputTable.LEVELS));
    }

    private List<Item> bindItems(Table table) {
        Table.Unique ids = table.new Unique("item");
        return table.bind(row -> {
            int before = faults.reports();
            String id = row.need("item").newName();
            ids.add(row, before, id);
            return new Item(
                    id,
                    row.need("mass_kg").positive(),
                    row.given("volume_m3").map(Cell::notNegative).orElse(0.0),
                    row.given("priority")
                            .map(cell -> cell.whole(0, 9))
                            .orElse(USUAL_PRIORITY)
                            .intValue(),
                    row.given("per_shift").map(Cell::notNegative).orElse(0.0),
                    row.given("per_patient_day").map(Cell::notNegative).orElse(0.0),
                    row.given("shelf_life_d").map(Cell::days).orElse(Item.FOR_EVER));
        });
    }

    private List<Stock> bindStock(Table table) {
        Table.Unique rows = table.new Unique("node, item and expires");
        Names stores = places.holders();
        return table.bind(row -> {
            int before = faults.reports();
            String node = row.need("node").oneOf(stores);
            String item = row.need("item").oneOf(itemNames);
            long expires = row.given("expires").map(this::expires).orElse(Item.FOR_EVER);
            rows.add(row, before, node, item, expires);
            return new Stock(node, item, row.need("quantity").whole(0, MOST_UNITS), expires);
        });
    }

    private long expires(Cell cell) {
        long expires = Time.midnight(dates.seconds(cell));
        if (expires <= 0) {
            cell.refuse("lie after start");
        }
        return Math.max(expires, Time.DAY);
    }

    private List<Consignment> bindConsignments(Table table) {
        Table.Unique ids = table.new Unique("consignment");
        Names donors = places.provinces();
        Names stores = places.stores();
        return table.bind(row -> {
            int before = faults.reports();
            String id = row.need("consignment").newName();
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

    private List<Production> bindProduction(Table table) {
        Table.Unique rows = table.new Unique("donor, item and from");
        Names donors = places.provinces();
        return table.bind(row -> {
            int before = faults.reports();
            String donor = row.need("donor").oneOf(donors);
            String item = row.need("item").oneOf(itemNames);
            long from = row.given("from").map(dates::secondsWithin).orElse(0L);
            rows.add(row, before, donor, item, from);
            return new Production(donor, item, from, row.need("per_day").between(0, MOST_UNITS));
        });
    }

    private List<Level> bindLevels(Table table) {
        Table.Unique rows = table.new Unique("node and item");
        Names stores = places.stores();
        return table.bind(row -> {
            int before = faults.reports();
            String node = row.need("node").oneOf(stores);
            String item = row.need("item").oneOf(itemNames);
            rows.add(row, before, node, item);
            return new Level(
                    node,
                    item,
                    row.need("reorder_units").whole(0, MOST_UNITS),
                    row.need("up_to_units").whole(0, MOST_UNITS));
        });
    }

    List<Item> items() {
        return items;
    }

    List<Stock> stock() {
        return stock;
    }

    List<Consignment> consignments() {
        return consignments;
    }

    List<Production> production() {
        return production;
    }

    List<Storage> storage() {
        return places.storage();
    }

    List<Level> levels() {
        return levels;
    }
}
