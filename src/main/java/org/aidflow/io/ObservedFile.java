package org.aidflow.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidflow.network.Node;
import org.aidflow.scenario.Comparison;
import org.aidflow.scenario.Observation;
import org.aidflow.scenario.Observation.Use;
import org.aidflow.scenario.Quantity;
import org.aidflow.scenario.Ward;

/** Binds {@code observed.csv}. Rows without a quantity are not compared. */
final class ObservedFile {
    private final Names placeNames;
    private final Names itemNames;
    private final Dates dates;
    private final Faults faults;
    private final List<Observation> observations;
    private final List<String> notCompared;

    ObservedFile(ScenarioFolder folder, NetworkFiles places, Dates dates, Faults faults) {
        this.dates = dates;
        this.faults = faults;
        placeNames = withRegion(places.cities());
        itemNames = folder.table(InputTable.ITEMS).names("item", "an item of items.csv");
        Table table = folder.table(InputTable.OBSERVED);
        List<Optional<Observation>> rows = table.bind(this::observation);
        observations = rows.stream().flatMap(Optional::stream).toList();
        notCompared = table.rows().stream()
                .filter(row -> row.raw("quantity").isEmpty())
                .map(row -> row.raw("id"))
                .distinct()
                .toList();
    }

    /** Without any city, which is reported elsewhere, every place is let pass. */
    private static Names withRegion(Names cities) {
        boolean complete = cities.complete() && !cities.valid().isEmpty();
        Set<String> valid = new LinkedHashSet<>(cities.valid());
        valid.add(Node.REGION);
        return new Names("region or " + cities.label(), valid, cities.doubtful(), complete);
    }

    private enum ToleranceKind {
        ABSOLUTE,
        RELATIVE
    }

    /** Returns the observation of a row; empty if it is not compared, or in what is wrong. */
    private Optional<Observation> observation(Row row) {
        int before = faults.reports();
        String id = row.need("id").newName();
        Optional<Quantity> quantity = row.given("quantity").map(cell -> cell.oneOf(Quantity.class));
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Use use = row.given("use").map(cell -> cell.oneOf(Use.class)).orElse(Use.TEST);
        String place = row.need("place").oneOf(placeNames);
        Comparison comparison = row.need("compare").oneOf(Comparison.class);
        return faults.reports() > before
                ? Optional.empty()
                : Optional.of(compared(row, id, use, quantity.get(), place, comparison));
    }

    private Observation compared(Row row, String id, Use use, Quantity quantity, String place, Comparison comparison) {
        String of = "for " + Cell.name(quantity);
        String by = "for " + Cell.name(comparison);
        Optional<String> item = wanted(row, "item", quantity.isOfItem(), of).map(cell -> cell.oneOf(itemNames));
        Optional<Ward> ward = row.given("ward").map(cell -> cell.oneOf(Ward.class));
        if (!quantity.canBeOfWard()) {
            row.given("ward").ifPresent(cell -> cell.refuse("be empty " + of));
        }
        int day =
                wanted(row, "date", comparison.needsDate(), by).map(dates::day).orElse(0);
        double value = wanted(row, "value", comparison.needsValue(), by)
                .map(Cell::notNegative)
                .orElse(0.0);
        Optional<Double> tolerance = tolerance(row, comparison, value);
        return new Observation(id, use, quantity, place, item, ward, comparison, day, value, tolerance);
    }

    /** Returns a cell that must be given or, if it is not wanted, empty. */
    private static Optional<Cell> wanted(Row row, String column, boolean wanted, String why) {
        if (wanted) {
            return Optional.of(row.need(column));
        }
        row.given(column).ifPresent(cell -> cell.refuse("be empty " + why));
        return Optional.empty();
    }

    private static Optional<Double> tolerance(Row row, Comparison comparison, double value) {
        ToleranceKind kind = row.given("tolerance_kind")
                .map(cell -> cell.oneOf(ToleranceKind.class))
                .orElse(ToleranceKind.ABSOLUTE);
        if (kind == ToleranceKind.RELATIVE && comparison.isOfDays()) {
            row.need("tolerance_kind").refuse("be absolute for " + Cell.name(comparison));
        }
        double unit = kind == ToleranceKind.RELATIVE ? value : 1;
        return row.given("tolerance").map(cell -> cell.notNegative() * unit);
    }

    /** Returns the observations with which runs are compared. */
    List<Observation> observations() {
        return observations;
    }

    /** Returns the names of the others. */
    List<String> notCompared() {
        return notCompared;
    }
}
