package org.aidflow.io;

import java.util.List;
import java.util.Optional;
import org.aidflow.scenario.OrderRule;
import org.aidflow.scenario.ReportRule;

/** Binds how supplies are ordered in {@code scenario.yaml}. What is empty has been reported. */
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

    private boolean flag(String path, boolean standard) {
        return settings.given(path)
                .map(cell -> Boolean.parseBoolean(cell.oneOf(List.of("true", "false"))))
                .orElse(standard);
    }
}
