package org.aidflow.measure;

import java.util.Arrays;
import org.aidflow.model.Census;
import org.aidflow.scenario.Quantity;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;

/** Keeps the quantities of a city, those that are sums and no ratios. */
final class CityBook {
    /** The kind that stands for all items or wards. */
    static final int ALL = 0;

    private static final Ward[] WARDS = Ward.values();

    /** By quantity and kind. */
    private final double[][] counts = new double[Quantity.values().length][];

    CityBook(int items) {
        for (Quantity quantity : Quantity.values()) {
            int kinds = quantity.isOfItem() ? items : quantity.canBeOfWard() ? WARDS.length : 0;
            counts[quantity.ordinal()] = new double[1 + kinds];
        }
    }

    /** Returns the kind that stands for an item by its number, or a ward by its. */
    static int kind(int number) {
        return 1 + number;
    }

    double get(Quantity quantity, int kind) {
        return counts[quantity.ordinal()][kind];
    }

    void add(Quantity quantity, double number) {
        add(quantity, ALL, number);
    }

    void add(Quantity quantity, int kind, double number) {
        counts[quantity.ordinal()][kind] += number;
    }

    private void set(Quantity quantity, int kind, double number) {
        counts[quantity.ordinal()][kind] = number;
    }

    /** Notes the beds, patients and staff of a moment. */
    void note(Census census) {
        set(Quantity.OPEN_BEDS, ALL, census.open());
        set(Quantity.USABLE_BEDS, ALL, census.usable());
        set(Quantity.IN_BED, ALL, census.inBed());
        set(Quantity.WAITING, ALL, census.waiting());
        set(Quantity.WAITING_MILD, ALL, census.waiting(Severity.MILD));
        set(Quantity.WAITING_SERIOUS, ALL, (double) census.waiting() - census.waiting(Severity.MILD));
        set(Quantity.ACTIVE, ALL, (double) census.inBed() + census.waiting());
        set(Quantity.DOCTORS, ALL, census.staff(Role.DOCTOR));
        set(Quantity.NURSES, ALL, census.staff(Role.NURSE));
        for (Ward ward : WARDS) {
            set(Quantity.OPEN_BEDS, kind(ward.ordinal()), census.open(ward));
            set(Quantity.IN_BED, kind(ward.ordinal()), census.inBed(ward));
        }
    }

    /** Begins a day: what is counted by day starts from 0. */
    void startDay() {
        set(Quantity.PATIENTS_DAY, ALL, 0);
        set(Quantity.STAFF_ARRIVED_DAY, ALL, 0);
        Arrays.fill(counts[Quantity.DELIVERED_DAY.ordinal()], 0);
    }
}
