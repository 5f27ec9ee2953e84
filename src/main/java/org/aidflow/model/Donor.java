package org.aidflow.model;

import java.util.ArrayDeque;
import java.util.Deque;
import org.aidflow.policy.Offer;
import org.aidflow.scenario.GovernanceRule;

/**
 * A donor: by kind what it was asked for, what of that it keeps back, has released and has seen arrive, and the effort
 * that it makes.
 */
final class Donor {
    private final Account[] accounts;
    private final GovernanceRule rule;
    private double effort = 1;

    /**
     * Makes a donor who was asked for nothing.
     *
     * @param items how many there are
     * @param midnights how many it will see
     */
    Donor(int items, GovernanceRule rule, int midnights) {
        this.rule = rule;
        accounts = new Account[items + 1];
        for (int kind = Offer.TEAM; kind < items; kind++) {
            accounts[kind + 1] = new Account(midnights);
        }
    }

    /** What concerns one kind, in persons or units. */
    private static final class Account {
        private final Deque<Convoy> kept = new ArrayDeque<>();
        private final long[] askedByMidnight;
        private final long[] arrivedByMidnight;
        private long asked;
        private long released;
        private long arrived;

        Account(int midnights) {
            askedByMidnight = new long[midnights + 1];
            arrivedByMidnight = new long[midnights + 1];
        }
    }

    /** The donor is asked for a convoy, which takes its next step when it is released. */
    void asked(Convoy convoy) {
        Account account = account(convoy);
        account.asked += convoy.load().amount();
        account.kept.add(convoy);
        release(account);
    }

    /** What was released goes nowhere. */
    void takeBack(Convoy convoy) {
        Account account = account(convoy);
        account.asked -= convoy.load().amount();
        account.released -= convoy.load().amount();
    }

    /** A convoy, or a part of one, reached its destination. */
    void arrived(Convoy convoy) {
        Account account = account(convoy);
        account.arrived += convoy.load().amount();
    }

    private Account account(Convoy convoy) {
        return accounts[convoy.load().kind() + 1];
    }

    /** Books the midnight of that number. */
    void dayEnded(int midnight) {
        for (Account account : accounts) {
            account.askedByMidnight[midnight] = account.asked;
            account.arrivedByMidnight[midnight] = account.arrived;
        }
    }

    double effort() {
        return effort;
    }

    /** The donor makes so much more effort from now on, or that of normal times, and may release some of what it kept. */
    void press(double pressure) {
        effort = pressure > 0 ? Math.min(rule.effortLimit(), effort + pressure) : 1;
        for (Account account : accounts) {
            release(account);
        }
    }

    /** Lets those go who were kept back first, as far as the reserve allows. */
    private void release(Account account) {
        double reserve = rule.reserve() * (rule.effortLimit() - effort) / (rule.effortLimit() - 1);
        double most = (1 - reserve) * account.asked;
        Convoy first = account.kept.peek();
        while (first != null && account.released + first.load().amount() <= most) {
            account.kept.remove();
            account.released += first.load().amount();
            first.next.take(first);
            first = account.kept.peek();
        }
    }

    /** Returns how many convoys it keeps back. */
    int kept() {
        int kept = 0;
        for (Account account : accounts) {
            kept += account.kept.size();
        }
        return kept;
    }

    /** Returns whether it had been asked for anything by a midnight. */
    boolean wasAsked(int midnight) {
        for (Account account : accounts) {
            if (account.askedByMidnight[midnight] > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns which share of what it had been asked for by one midnight had arrived by another, at most 1: the mean over
     * the kinds that it had been asked for; 1 if there was none.
     */
    double arrivedShare(int due, int seen) {
        double sum = 0;
        int kinds = 0;
        for (Account account : accounts) {
            long asked = account.askedByMidnight[due];
            if (asked > 0) {
                sum += Math.min(1, (double) account.arrivedByMidnight[seen] / asked);
                kinds++;
            }
        }
        return kinds == 0 ? 1 : sum / kinds;
    }
}
