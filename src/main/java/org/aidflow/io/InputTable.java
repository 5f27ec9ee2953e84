package org.aidflow.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables of a scenario and their columns. */
enum InputTable {
    NODES(true, "node kind", "city name lat lon transfer_h"),
    ARCS(true, "arc from to mode length_km speed_kmh", "cv"),
    STATIONS(false, "node station servers service_h", "from opens_h closes_h per"),
    FLEETS(false, "node mode vehicles payload_kg seats", "load_h turnround_h"),
    HOSPITALS(true, "hospital local_doctors local_nurses", "catchment"),
    BEDS(true, "hospital ward beds", "from"),
    CENSUS(false, "severity patients", "hospital ward city"),
    DEMAND(true, "city date patients", ""),
    TEAMS(false, "team donor asked doctors nurses city", "support"),
    SUPPLIES(false, "consignment donor asked item quantity to", ""),
    PAIRING(false, "donor city", "from until share"),
    ITEMS(false, "item mass_kg", "priority per_shift per_patient_day"),
    STOCK(false, "node item quantity", "");

    /** Files that may lie beside the tables and are not read. */
    private static final List<String> UNREAD = List.of("observed.csv", "sources.csv");

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
