package org.aidflow.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntToDoubleFunction;
import org.aidflow.scenario.ReportRule;

/**
 * A hospital's daily use of each item as others know it: some time late, and in part. Until the first report has had
 * its time, they know the use at the start.
 */
final class Reports {
    private final ReportRule rule;
    private final int items;

    /** The one that is known now, then those that have not had their time yet. */
    private final Deque<Report> reports = new ArrayDeque<>();

    Reports(ReportRule rule, int items) {
        this.rule = rule;
        this.items = items;
    }

    /** What the hospital used of each item, in units a day, from a time on. */
    private static final class Report {
        private final long from;
        private final double[] use;

        Report(long from, double[] use) {
            this.from = from;
            this.use = use;
        }
    }

    boolean isLate() {
        return rule.lag() > 0;
    }

    double share() {
        return rule.share();
    }

    /** Writes down the daily use from now on; of several at one time the last counts. */
    void write(long now, IntToDoubleFunction dailyUse) {
        double[] use = new double[items];
        Arrays.setAll(use, dailyUse);
        Report last = reports.peekLast();
        if (last != null && Arrays.equals(last.use, use)) {
            return;
        }
        if (last != null && last.from == now) {
            reports.removeLast();
        }
        reports.add(new Report(now, use));
    }

    /** Returns the units of an item a day that are known. */
    double known(int item, long now) {
        Report first = reports.poll();
        if (first == null) {
            return 0;
        }
        Report next = reports.peek();
        while (next != null && next.from <= now - rule.lag()) {
            first = reports.remove();
            next = reports.peek();
        }
        reports.addFirst(first);
        return rule.share() * first.use[item];
    }
}
