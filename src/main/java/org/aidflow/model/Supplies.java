package org.aidflow.model;

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
    private final double shiftsPerDay;
    private final int rationShifts;

    /** By item. */
    private final Holding[] holdings;

    Supplies(Scenario scenario) {
        shiftsPerDay = (double) Time.DAY / scenario.staff().shift();
        rationShifts = scenario.materials().rationShifts();
        holdings = scenario.materials().items().stream().map(Holding::new).toArray(Holding[]::new);
    }

    /** What there is of one item. */
    private static final class Holding {
        private final Item rule;
        private final Shelf stock = new Shelf();
        private long onOrder;
        private long owed;
        private long used;
        private long expired;

        /** What the running shift has taken. */
        private long taken;

        /** What has been used in fractions of a unit and not been taken from stock yet. */
        private double fraction;

        Holding(Item rule) {
            this.rule = rule;
        }

        /** Returns the units that were taken, whole ones as far as there are any. */
        private long take(double amount) {
            fraction += amount;
            long units = Math.min(stock.units(), (long) fraction);
            fraction -= units;
            stock.take(units);
            used += units;
            return units;
        }
    }

    long stock(int item) {
        return holdings[item].stock.units();
    }

    long used(int item) {
        return holdings[item].used;
    }

    long stockAndOrders(int item) {
        return stock(item) + onOrder(item);
    }

    /** Returns the units that depots have sent and that are not here yet. */
    long onOrder(int item) {
        return holdings[item].onOrder;
    }

    /** Returns the units ordered that depots could not send yet. */
    long owed(int item) {
        return holdings[item].owed;
    }

    /** Returns the inventory position: stock and all that is ordered. */
    long position(int item) {
        return stockAndOrders(item) + owed(item);
    }

    /** Depots owe so many units more. */
    void owe(int item, long quantity) {
        holdings[item].owed += quantity;
    }

    /** Depots sent so many units. */
    void order(int item, long quantity) {
        holdings[item].onOrder += quantity;
    }

    /** What was ordered came in. */
    void orderArrived(int item, long quantity) {
        holdings[item].onOrder -= quantity;
    }

    void receive(int item, long quantity, long expires) {
        holdings[item].stock.put(quantity, expires);
    }

    /** Throws away what has expired, and returns how many units it was. */
    long discardExpired(int item, long now) {
        long units = holdings[item].stock.discard(now);
        holdings[item].expired += units;
        return units;
    }

    long expired(int item) {
        return holdings[item].expired;
    }

    /** Takes a shift's need from stock, as far as the ration reaches. */
    void startShift(double presence, int inBed) {
        for (Holding held : holdings) {
            Item rule = held.rule;
            double stock = held.stock.units();
            double ration = rule.perShift() > 0 ? stock / rationShifts : stock;
            double need = presence * rule.perShift() + inBed * rule.perPatientDay() / shiftsPerDay;
            held.taken = held.take(Math.min(need, ration));
        }
    }

    /** Returns the share of so many staff in the wards whom the running shift's ration protects; may exceed 1. */
    double protectedRatio(double presence) {
        double ratio = Double.POSITIVE_INFINITY;
        for (Holding held : holdings) {
            double need = presence * held.rule.perShift();
            if (need > 0) {
                ratio = Math.min(ratio, (held.stock.units() + held.taken) / (need * rationShifts));
            }
        }
        return ratio;
    }

    /** Returns the units of an item a day for so many staff in the wards and so many patients. */
    double dailyUse(int item, double presence, double patients) {
        Item rule = holdings[item].rule;
        return presence * rule.perShift() * shiftsPerDay + patients * rule.perPatientDay();
    }
}
