package org.aidflow.measure;

import org.aidflow.base.Time;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;

/**
 * How well depots fill what hospitals order: the share of the units due at the reviews that were sent at them, and the
 * units due and not sent, summed over the time to the next review. Only where orders are not plain.
 */
final class OrderMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final ItemSums due;
    private final ItemSums sent;
    private final ItemSums backlogDays;
    private final long[][] open;
    private final long[][] since;

    OrderMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        due = new ItemSums(scenario);
        sent = new ItemSums(scenario);
        backlogDays = new ItemSums(scenario);
        int items = scenario.materials().items().size();
        open = new long[scenario.cities().size()][items];
        since = new long[scenario.cities().size()][items];
    }

    @Override
    public void ordersReviewed(long now, int city, int item, long dueNow, long sentNow) {
        due.add(city, item, (double) dueNow);
        sent.add(city, item, (double) sentNow);
        advance(city, item, now);
        open[city][item] = dueNow - sentNow;
    }

    private void advance(int city, int item, long now) {
        backlogDays.add(city, item, open[city][item] * Time.days(now - since[city][item]));
        since[city][item] = now;
    }

    @Override
    public void runEnded(long now) {
        if (scenario.materials().orders().isPlain()) {
            return;
        }
        for (int city = 0; city < open.length; city++) {
            for (int item = 0; item < open[city].length; item++) {
                advance(city, item, now);
            }
        }
        sent.reportShareOf(due, "order_fill_share", results);
        backlogDays.report("backlog_unit_days", results);
    }
}
