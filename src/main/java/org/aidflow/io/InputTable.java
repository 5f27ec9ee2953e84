package org.aidflow.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables of a scenario and their columns. */
enum InputTable {
    NODES(true, "node kind", "city name lat lon transfer_h storage_m3"),
    ARCS(true, "arc from to mode length_km speed_kmh", "cv capacity"),
    CLOSURES(false, "from", "arc node mode until speed_factor"),
    STATIONS(false, "node station servers service_h", "from opens_h closes_h per"),
    FLEETS(
            false,
            "node mode vehicles payload_kg seats",
            "volume_m3 load_h turnround_h quarantine_h quarantine_until breakdowns_per_1000_km repair_h use"),
    DEPARTURES(false, "node mode departs vehicles", "every_h until"),
    HOSPITALS(true, "hospital local_doctors local_nurses", "local_intensive_doctors local_intensive_nurses catchment"),
    BEDS(true, "hospital ward beds", "from"),
    CENSUS(false, "severity patients", "hospital ward city"),
    DEMAND(true, "city date patients", "scale"),
    EPIDEMIC(false, "city beta_per_day", "from population initial_exposed initial_infectious initial_seeking"),
    TEAMS(false, "team donor asked doctors nurses city", "support intensive_doctors intensive_nurses leaves"),
    SUPPLIES(false, "consignment donor asked item quantity to", ""),
    PAIRING(false, "donor city", "from until share list"),
    ITEMS(false, "item mass_kg", "volume_m3 priority per_shift per_patient_day shelf_life_d"),
    STOCK(false, "node item quantity", "expires"),
    PRODUCTION(false, "donor item per_day", "from"),
    LEVELS(false, "node item reorder_units up_to_units", ""),
    OBSERVED(
            false,
            "id quantity place",
            "use item ward date value compare tolerance tolerance_kind outcome unit confidence note");

    /** Files that may lie beside the tables and are not read. */
    private static final List<String> UNREAD = List.of("sources.csv");

    private final boolean required;
    private final String requiredColumns;
    private final String optionalColumns;

    InputTable(boolean required, String requiredColumns, String optionalColumns) {
        this.required = required;
        this.requiredColumns = requiredColumns;
        this.optionalColumns = optionalColumns;
    }

    /** Returns the names of all files with tables that a scenario may have. */
    static List<String> files() {
        return Stream.concat(Arrays.stream(values()).map(InputTable::file), UNREAD.stream())
                .toList();
    }

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** Returns whether a scenario must have it. */
    boolean required() {
        return required;
    }

    /** Returns the columns that it must have. */
    List<String> requiredColumns() {
        return words(requiredColumns);
    }

    /** Returns all columns that it may have. */
    List<String> columns() {
        return words(requiredColumns + " " + optionalColumns + " source assumption");
    }

    private static List<String> words(String text) {
        return List.of(text.split(" +"));
    }
}
