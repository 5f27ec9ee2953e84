package org.aidflow.io;

import java.util.List;
import org.aidflow.scenario.Demand;

/** Binds {@code demand.csv}. */
final class DemandFile {
    private final Names cities;
    private final Dates dates;
    private final Faults faults;
    private final List<Demand> rows;

    DemandFile(ScenarioFolder folder, NetworkFiles places, Dates dates, Faults faults) {
        cities = places.cities();
        this.dates = dates;
        this.faults = faults;
        Table table = folder.table(InputTable.DEMAND);
        Table.Unique known = table.new Unique("city and date");
        rows = table.bind(row -> demand(row, known));
    }

    private Demand demand(Row row, Table.Unique known) {
        int before = faults.reports();
        String city = row.need("city").oneOf(cities);
        Cell date = row.need("date");
        int day = dates.day(date);
        known.add(row, before, city, date.text());
        double scale = row.given("scale").map(Cell::notNegative).orElse(1.0);
        return new Demand(city, day, row.need("patients").notNegative() * scale);
    }

    List<Demand> rows() {
        return rows;
    }
}
