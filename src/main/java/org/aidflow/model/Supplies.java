package org.aidflow.model;

import java.util.Arrays;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Scenario;

/**
 * A hospital's stock, and what a shift takes of it.
 *
 * <p>While a protective item lasts for fewer shifts than the rationing rule spreads it over, a shift gets an equal part
 * of it and no more.
 */
final class Supplies {
    private final Item[] items;
    private final double shiftsPerDay;
    private final int rationShifts;
    private final List<Shelf> stock;
    private final long[] onOrder;
    private final long[] owed;
    private final long[] used;
    private final long[] expired;

    /** What the running shift has taken. */
    private final long[] taken;

    /** What has been used in fractions of a unit and not been taken from stock yet. */
    private final double[] fractions;

    Supplies(Scenario scenario) {
        items = scenario.materials().items().toArray(Item[]::new);
        shiftsPerDay = (double) Time.DAY / scenario.staff().shift();
        rationShifts = scenario.materials().rationShifts();
        stock = Arrays.stream(items).map(item -> new Shelf()).toList();
        expired = new long[items.length];
        onOrder = new long[items.length];
        owed = new long[items.length];
        used = new long[items.length];
        taken = new long[items.length];
        fractions = new double[items.length];
    }

    long stock(int item) {
        return stock.get(item).units();
    }

    long used(int item) {
        return used[item];
    }

    long stockAndOrders(int item) {
        return stock(item) + onOrder[item];
    }

    /** Returns the units that depots have sent and that are not here yet. */
    long onOrder(int item) {
        return onOrder[item];
    }

    /** Returns the units ordered that depots could not send yet. */
    long owed(int item) {
        return owed[item];
    }

    /** Returns the inventory position: stock and all that is ordered. */
    long position(int item) {
        return stockAndOrders(item) + owed(item);
    }

    /** Depots owe so many units more. */
    void owe(int item, long quantity) {
        owed[item] += quantity;
    }

    /** Depots sent so many units. */
    void order(int item, long quantity) {
        onOrder[item] += quantity;
    }

    /** What was ordered came in. */
    void orderArrived(int item, long quantity) {
        onOrder[item] -= quantity;
    }

    void receive(int item, long quantity, long expires) {
        stock.get(item).put(quantity, expires);
    }

    /** Throws away what has expired, and returns how many units it was. */
    long discardExpired(int item, long now) {
        long units = stock.get(item).discard(now);
        expired[item] += units;
        return units;
    }

    long expired(int item) {
        return expired[item];
    }

    /** Takes a shift's need from stock, as far as the ration reaches. */
    void startShift(double presence, int inBed) {
        for (int item = 0; item < taken.length; item++) {
            Item rule = items[item];
            double ration = rule.perShift() > 0 ? (double) stock(item) / rationShifts : stock(item);
            double need = presence * rule.perShift() + inBed * rule.perPatientDay() / shiftsPerDay;
            taken[item] = take(item, Math.min(need, ration));
        }
    }

    private long take(int item, double amount) {
        fractions[item] += amount;
        long units = Math.min(stock(item), (long) fractions[item]);
        fractions[item] -= units;
        stock.get(item).take(units);
        used[item] += units;
        return units;
    }

    /** Returns the share of so many staff in the wards whom the running shift's ration protects; may exceed 1. */
    double protectedRatio(double presence) {
        double ratio = Double.POSITIVE_INFINITY;
        for (int item = 0; item < taken.length; item++) {
            double need = presence * items[item].perShift();
            if (need > 0) {
                ratio = Math.min(ratio, (stock(item) + taken[item]) / (need * rationShifts));
            }
        }
        return ratio;
    }

    /** Returns the units of an item a day for so many staff in the wards and so many patients. */
    double dailyUse(int item, double presence, double patients) {
        Item rule = items[item];
        return presence * rule.perShift() * shiftsPerDay + patients * rule.perPatientDay();
    }
}
