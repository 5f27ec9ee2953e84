package org.aidflow.model;

import java.util.Arrays;
import java.util.Objects;
import org.aidflow.base.Time;
import org.aidflow.network.NodeKind;
import org.aidflow.scenario.GovernanceRule;
import org.aidflow.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The donors, and what moves them. At each midnight the pressure that a donor is under adds to its effort: that of the
 * centre, which sees it late, and that of its peers, who are ahead of it. Without any it makes the effort of normal times.
 * Provinces of receiving cities are no donors.
 */
final class Donors {
    private final World world;
    private final GovernanceRule rule;

    /** By the number of their node. */
    private final @Nullable Donor[] donors;

    /** How many midnights old what the centre sees is, and how many before that it must have been asked for. */
    private final int seenAgo;

    private final int dueAgo;

    Donors(World world, Places places) {
        this.world = world;
        Scenario scenario = world.scenario();
        rule = scenario.aid().governance();
        seenAgo = midnights(rule.inspectionLag());
        dueAgo = seenAgo + midnights(rule.target());
        donors = new Donor[scenario.network().nodes().size()];
        int items = scenario.materials().items().size();
        for (int node = 0; node < donors.length; node++) {
            if (scenario.network().node(node).kind() == NodeKind.PROVINCE && !places.isInCity(node)) {
                donors[node] = new Donor(items, rule, scenario.timeline().days());
            }
        }
    }

    /** Returns how many midnights a time spans, begun days counted as whole. */
    private static int midnights(long time) {
        return (int) ((time + Time.DAY - 1) / Time.DAY);
    }

    /** A donor is asked for a convoy, which takes its next step when the donor releases it. */
    void asked(Convoy convoy) {
        Donor donor = donors[convoy.donor()];
        if (donor == null) {
            convoy.next.take(convoy);
        } else {
            donor.asked(convoy);
        }
    }

    /** A convoy goes nowhere; what came from the donor's own stock is as if it had not been asked for. */
    void keep(Convoy convoy) {
        Donor donor = donors[convoy.donor()];
        if (donor != null && convoy.home != null) {
            donor.takeBack(convoy);
        }
        convoy.keep();
    }

    /** A convoy, or a part of one, reached its destination. */
    void arrived(Convoy convoy) {
        Donor donor = donors[convoy.donor()];
        if (donor != null) {
            convoy.all().forEach(donor::arrived);
        }
    }

    /** Returns the effort of a donor; 1 in normal times. */
    double effort(int node) {
        Donor donor = donors[node];
        return donor == null ? 1 : donor.effort();
    }

    /** Returns how many convoys donors keep back. */
    int kept() {
        return Arrays.stream(donors)
                .filter(Objects::nonNull)
                .mapToInt(Donor::kept)
                .sum();
    }

    /** A day ended: every donor that was asked for anything looks at how it stands. */
    void dayEnded() {
        int midnight = (int) (world.now() / Time.DAY);
        double shares = 0;
        int asked = 0;
        for (Donor donor : donors) {
            if (donor != null) {
                donor.dayEnded(midnight);
                shares += donor.wasAsked(midnight) ? donor.arrivedShare(midnight, midnight) : 0;
                asked += donor.wasAsked(midnight) ? 1 : 0;
            }
        }
        for (int node = 0; node < donors.length && rule.acts(); node++) {
            Donor donor = donors[node];
            if (donor != null && donor.wasAsked(midnight)) {
                double own = donor.arrivedShare(midnight, midnight);
                double peers = asked == 1 ? own : (shares - own) / (asked - 1);
                press(donor, node, late(donor, midnight), Math.max(0, peers - own));
            }
        }
    }

    private void press(Donor donor, int node, double late, double behind) {
        double before = donor.effort();
        donor.press(rule.accountability() * late + rule.competition() * behind);
        if (donor.effort() != before) {
            world.probe().effortChanged(world.now(), node, donor.effort());
        }
    }

    /** Returns by how much the centre sees a donor miss its target. */
    private double late(Donor donor, int midnight) {
        if (midnight < dueAgo) {
            return 0;
        }
        return Math.max(0, rule.targetShare() - donor.arrivedShare(midnight - dueAgo, midnight - seenAgo));
    }
}
