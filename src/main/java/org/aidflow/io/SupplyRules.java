package org.aidflow.io;

import java.util.Optional;
import org.aidflow.scenario.OrderRule;
import org.aidflow.scenario.ReportRule;
import org.aidflow.scenario.ShippingRule;
import org.aidflow.scenario.ShippingRule.Shipping;
import org.aidflow.scenario.StoreRule;

/** Binds how supplies are ordered, shipped and kept in {@code scenario.yaml}. What is empty has been reported. */
final class SupplyRules extends Rules {
    private final SupplyFiles files;

    SupplyRules(Settings settings, SupplyFiles files) {
        super(settings);
        this.files = files;
    }

    Optional<OrderRule> orders() {
        return settings.build(
                "supplies",
                () -> new OrderRule(
                        new ReportRule(
                                hours("supplies.reporting_lag_h", 0), notNegative("supplies.reporting_share", 1)),
                        flag("supplies.backlog", false),
                        flag("supplies.partial_fill", true),
                        files.levels()));
    }

    Optional<ShippingRule> shipping() {
        return settings.build("supplies", () -> {
            Shipping shipping = settings.given("supplies.shipping")
                    .map(cell -> cell.oneOf(Shipping.class))
                    .orElse(Shipping.PUSH);
            long review = hours("supplies.review_h", 24);
            long own = hours("supplies.ship_every_h", 24);
            long lot = settings.given("supplies.lot_units")
                    .map(cell -> cell.whole(1, SupplyFiles.MOST_UNITS))
                    .orElse(SupplyFiles.MOST_UNITS);
            return new ShippingRule(shipping, shipping == Shipping.SCHEDULED ? own : review, lot);
        });
    }

    /** A depot that sent on what its own city lacks would soon get it back. */
    Optional<StoreRule> stores() {
        return settings.build("supplies", () -> {
            double aboveD = perhaps("supplies.transship_above_d");
            if (aboveD < notNegative("supplies.cover_d", 7)) {
                settings.need("supplies.transship_above_d").refuse("be >= supplies.cover_d");
            }
            return new StoreRule(aboveD, files.storage());
        });
    }
}
