package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;

/**
 * The supplies: what they are, where some lie at the start, and how they are ordered and spread.
 *
 * @param production what donors make
 * @param rationShifts over how many shifts a hospital spreads a stock of protective items that runs short
 */
public record Materials(
        List<Item> items,
        List<Stock> stock,
        List<Production> production,
        SupplyRule rule,
        int rationShifts,
        OrderRule orders,
        ShippingRule shipping,
        StoreRule stores) {
    /** Copies the lists. */
    public Materials {
        items = List.copyOf(items);
        stock = List.copyOf(stock);
        production = List.copyOf(production);
    }

    /** Returns whether anything can expire. */
    public boolean canExpire() {
        return items.stream().anyMatch(item -> item.shelfLife() < Item.FOR_EVER)
                || stock.stream().anyMatch(row -> row.expires() < Item.FOR_EVER);
    }

    /**
     * Returns the number of an item: its place among {@link #items}.
     *
     * @throws IllegalArgumentException if there is no such item
     */
    public int item(String id) {
        for (int item = 0; item < items.size(); item++) {
            if (items.get(item).id().equals(id)) {
                return item;
            }
        }
        throw Check.fault("item", "be one of items.csv", id);
    }
}
