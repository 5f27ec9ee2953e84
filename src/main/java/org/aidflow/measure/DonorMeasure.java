package org.aidflow.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aidflow.model.Convoy;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.network.Network;
import org.aidflow.network.NodeKind;
import org.aidflow.policy.Offer;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Scenario;

/** Donors: what each was asked for, sent and saw delivered, by kind, and the effort that it made. */
final class DonorMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final List<Account> accounts = new ArrayList<>();

    /** Those whose way to a city has been decided on; they may come back to that stage. */
    private final Set<Convoy> promised = new HashSet<>();

    DonorMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        int kinds = scenario.materials().items().size() + 1;
        scenario.network().nodes().forEach(node -> accounts.add(new Account(kinds)));
    }

    /** What is known of a node as a donor; amounts by kind, in persons of teams first and then in units of items. */
    private static final class Account {
        private final long[] offered;
        private final long[] sent;
        private final long[] delivered;
        private double effort = 1;
        private double effortSeconds;
        private long since;

        Account(int kinds) {
            offered = new long[kinds];
            sent = new long[kinds];
            delivered = new long[kinds];
        }

        void setEffort(long now, double next) {
            effortSeconds += effort * (now - since);
            effort = next;
            since = now;
        }

        boolean wasAsked() {
            for (long amount : offered) {
                if (amount > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        if (stage == Stage.DECIDE) {
            add(convoy, accounts.get(convoy.donor()).offered);
        } else if (stage == Stage.PREPARE && promised.add(convoy)) {
            add(convoy, accounts.get(convoy.donor()).sent);
        }
    }

    @Override
    public void shipmentSentOn(long now, Convoy shipment, int depot) {
        promised.add(shipment);
    }

    @Override
    public void teamReported(long now, Convoy team) {
        add(team, accounts.get(team.donor()).delivered);
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        add(shipment, accounts.get(shipment.donor()).delivered);
    }

    private static void add(Convoy convoy, long[] amounts) {
        amounts[convoy.load().kind() - Offer.TEAM] += convoy.load().amount();
    }

    @Override
    public void effortChanged(long now, int donor, double effort) {
        accounts.get(donor).setEffort(now, effort);
    }

    @Override
    public void runEnded(long now) {
        double sum = 0;
        int donors = 0;
        for (int node = 0; node < accounts.size(); node++) {
            Account account = accounts.get(node);
            account.setEffort(now, account.effort);
            if (isDonor(node) && account.wasAsked()) {
                report(scenario.network().node(node).id(), account, account.effortSeconds / now);
                sum += account.effortSeconds / now;
                donors++;
            }
        }
        if (scenario.aid().governance().acts() && donors > 0) {
            results.response("donor_effort_mean", Results.REGION, "", sum / donors);
        }
    }

    /** Returns whether what a node sends is aid. */
    private boolean isDonor(int node) {
        Network network = scenario.network();
        return network.node(node).kind() == NodeKind.PROVINCE && network.city(node) < 0;
    }

    private void report(String donor, Account account, double effort) {
        List<Item> items = scenario.materials().items();
        for (int kind = 0; kind < account.offered.length; kind++) {
            if (account.offered[kind] > 0) {
                String item = kind == 0 ? "" : items.get(kind - 1).id();
                results.row(
                        Table.DONORS,
                        donor,
                        item,
                        account.offered[kind],
                        account.sent[kind],
                        account.delivered[kind],
                        effort);
            }
        }
    }
}
