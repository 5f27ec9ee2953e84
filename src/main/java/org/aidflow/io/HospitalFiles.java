package org.aidflow.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Hospital;
import org.aidflow.scenario.Present;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Skilled;
import org.aidflow.scenario.Ward;

/** Binds {@code hospitals.csv}, {@code beds.csv} and {@code census.csv}. */
final class HospitalFiles {
    private final NetworkFiles places;
    private final Dates dates;
    private final Faults faults;
    private final List<Hospital> hospitals;
    private final List<Beds> beds;
    private final List<Present> present;

    HospitalFiles(ScenarioFolder folder, NetworkFiles places, Dates dates, Faults faults) {
        this.places = places;
        this.dates = dates;
        this.faults = faults;
        Table hospitalTable = folder.table(InputTable.HOSPITALS);
        hospitals = bindHospitals(hospitalTable);
        reportHospitalsWithoutRow(hospitalTable);
        reportCitiesWithoutCatchment(hospitalTable);
        beds = bindBeds(folder.table(InputTable.BEDS));
        present = bindCensus(folder.table(InputTable.CENSUS));
    }

    private List<Hospital> bindHospitals(Table table) {
        Table.Unique ids = table.new Unique("hospital");
        Names known = places.hospitals();
        return table.bind(row -> {
            int before = faults.reports();
            String hospital = row.need("hospital").oneOf(known);
            ids.add(row, before, hospital);
            return new Hospital(
                    hospital,
                    row.need("local_doctors").count(0),
                    row.need("local_nurses").count(0),
                    skilled(row, "local_intensive_doctors", "local_intensive_nurses"),
                    row.given("catchment").map(Cell::notNegative).orElse(1.0));
        });
    }

    /** Returns the skilled of whom two columns that may be empty tell. */
    static Skilled skilled(Row row, String doctors, String nurses) {
        return new Skilled(
                row.given(doctors).map(cell -> cell.count(0)).orElse(0),
                row.given(nurses).map(cell -> cell.count(0)).orElse(0));
    }

    private void reportHospitalsWithoutRow(Table table) {
        Names staffed = table.names("hospital", "a hospital");
        for (Row row : places.hospitalRows()) {
            String hospital = row.raw("node");
            if (!hospital.isEmpty() && !staffed.has(hospital)) {
                faults.report(
                        row.start(), "hospital " + Cell.quoted(hospital), "have a row in hospitals.csv", "has none");
            }
        }
    }

    private void reportCitiesWithoutCatchment(Table table) {
        Map<String, Double> catchments = new LinkedHashMap<>();
        for (Row row : places.hospitalRows()) {
            hospitals.stream()
                    .filter(hospital -> hospital.node().equals(row.raw("node")))
                    .forEach(hospital -> catchments.merge(row.raw("city"), hospital.catchment(), Double::sum));
        }
        catchments.values().removeIf(sum -> sum > 0);
        catchments.forEach((city, none) -> faults.report(
                table.start(), "catchment of the hospitals of " + Cell.quoted(city), "sum to > 0", "sum to 0"));
    }

    private List<Beds> bindBeds(Table table) {
        Table.Unique rows = table.new Unique("hospital, ward and from");
        Names known = places.hospitals();
        return table.bind(row -> {
            int before = faults.reports();
            String hospital = row.need("hospital").oneOf(known);
            Ward ward = row.need("ward").oneOf(Ward.class);
            long from = row.given("from").map(dates::secondsWithin).orElse(0L);
            rows.add(row, before, hospital, ward, from);
            return new Beds(hospital, ward, from, row.need("beds").count(0));
        });
    }

    private List<Present> bindCensus(Table table) {
        Table.Unique rows = table.new Unique("place, ward and severity");
        return table.bind(row -> {
            int before = faults.reports();
            Severity severity = row.need("severity").oneOf(Severity.class);
            boolean wait = row.given("city").isPresent();
            Ward ward = wait
                    ? null
                    : row.given("ward").map(cell -> cell.oneOf(Ward.class)).orElse(null);
            String place = wait ? cityOfThoseWhoWait(row) : hospitalOfThoseInBed(row);
            rows.add(row, before, place, String.valueOf(ward), severity);
            return new Present(place, ward, severity, row.need("patients").count(0));
        });
    }

    private String cityOfThoseWhoWait(Row row) {
        for (String column : List.of("hospital", "ward")) {
            row.given(column).ifPresent(cell -> cell.refuse("be empty where city is given"));
        }
        return row.need("city").oneOf(places.cities());
    }

    private String hospitalOfThoseInBed(Row row) {
        for (String column : List.of("hospital", "ward")) {
            if (row.raw(column).isEmpty()) {
                faults.report(row.position(column), column, "be given where city is not", "is empty");
            }
        }
        return row.given("hospital").map(cell -> cell.oneOf(places.hospitals())).orElse("");
    }

    List<Hospital> hospitals() {
        return hospitals;
    }

    List<Beds> beds() {
        return beds;
    }

    List<Present> present() {
        return present;
    }
}
