package org.aidflow.scenario;

import java.util.List;

/**
 * The supplies: what they are, where some lie at the start, and how they are ordered and spread.
 *
 * @param rationShifts over how many shifts a hospital spreads a stock of protective items that runs short
 */
public record Materials(List<Item> items, List<Stock> stock, SupplyRule rule, int rationShifts) {
    /** Copies the lists. */
    public Materials {
        items = List.copyOf(items);
        stock = List.copyOf(stock);
    }
}
