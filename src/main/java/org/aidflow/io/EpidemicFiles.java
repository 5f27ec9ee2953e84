package org.aidflow.io;

import java.util.List;
import java.util.Optional;
import org.aidflow.scenario.EpidemicRule;
import org.aidflow.scenario.Epidemics;
import org.aidflow.scenario.Outbreak;
import org.aidflow.scenario.Transmission;

/** Binds {@code epidemic.csv}. */
final class EpidemicFiles {
    private static final List<String> AT_START =
            List.of("population", "initial_exposed", "initial_infectious", "initial_seeking");

    private final Table table;
    private final Names cities;
    private final Dates dates;
    private final Faults faults;
    private final List<Outbreak> outbreaks;
    private final List<Transmission> transmissions;

    EpidemicFiles(ScenarioFolder folder, NetworkFiles places, Dates dates, Faults faults) {
        table = folder.table(InputTable.EPIDEMIC);
        cities = places.cities();
        this.dates = dates;
        this.faults = faults;
        transmissions = bindTransmissions();
        outbreaks =
                table.bind(this::outbreak).stream().flatMap(Optional::stream).toList();
    }

    private List<Transmission> bindTransmissions() {
        Table.Unique rows = table.new Unique("city and from");
        return table.bind(row -> {
            int before = faults.reports();
            String city = row.need("city").oneOf(cities);
            long from = from(row);
            rows.add(row, before, city, from);
            return new Transmission(city, from, row.need("beta_per_day").notNegative());
        });
    }

    /** Returns the people that a row gives, if it holds from the start. */
    private Optional<Outbreak> outbreak(Row row) {
        int before = faults.reports();
        boolean later = from(row) > 0;
        if (later) {
            AT_START.forEach(column ->
                    row.given(column).ifPresent(cell -> cell.refuse("be given only where the city's epidemic starts")));
        }
        return later || faults.reports() > before ? Optional.empty() : Optional.of(peopleAtStart(row));
    }

    private static Outbreak peopleAtStart(Row row) {
        return new Outbreak(
                row.raw("city"),
                row.need("population").count(1),
                count(row, "initial_exposed"),
                count(row, "initial_infectious"),
                count(row, "initial_seeking"));
    }

    private static int count(Row row, String column) {
        return row.given(column).map(cell -> cell.count(0)).orElse(0);
    }

    private long from(Row row) {
        return row.given("from").map(dates::secondsWithin).orElse(0L);
    }

    /** Returns the epidemics; reports every city that has none if all must. */
    Epidemics epidemics(EpidemicRule rule, boolean everywhere) {
        if (everywhere) {
            Names started = table.names("city", "a city", row -> from(row) == 0, row -> false);
            cities.valid().stream().filter(city -> !started.has(city)).forEach(this::reportNoStart);
        }
        return new Epidemics(rule, outbreaks, transmissions);
    }

    private void reportNoStart(String city) {
        faults.report(
                table.start(),
                "city " + Cell.quoted(city),
                "have a row from the start, as demand.process is seir,",
                "has none");
    }
}
