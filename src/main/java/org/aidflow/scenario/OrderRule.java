package org.aidflow.scenario;

import java.util.List;

/**
 * How hospitals order from their city's depots.
 *
 * @param backlog whether what a depot cannot send stays on order; else it lapses, and is ordered anew at the next
 *     review
 * @param partialFill whether an order may be filled in part
 * @param levels of those who order by units and not by days of use
 */
public record OrderRule(ReportRule reports, boolean backlog, boolean partialFill, List<Level> levels) {
    /** Copies the list. */
    public OrderRule {
        levels = List.copyOf(levels);
    }

    /** Returns these rules with other reports. */
    OrderRule reporting(ReportRule other) {
        return new OrderRule(other, backlog, partialFill, levels);
    }

    /** Returns whether orders are filled as far as the stock reaches, lapse, and go by days of use. */
    public boolean isPlain() {
        return !backlog && partialFill && levels.isEmpty();
    }
}
