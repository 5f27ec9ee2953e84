package org.aidflow.scenario;

import java.util.List;
import java.util.Set;
import org.aidflow.network.Network;
import org.aidflow.network.NodeKind;
import org.aidflow.random.Constant;

/** Lifts limits in the parts of a scenario that state them. */
final class Relaxation {
    private static final DeskRule AT_ONCE = new DeskRule(Integer.MAX_VALUE, new Constant(0));

    private final Network network;
    private final Set<Limit> limits;

    Relaxation(Network network, Set<Limit> limits) {
        this.network = network;
        this.limits = limits;
    }

    Logistics of(Logistics part) {
        List<ServerCalendar> stations = limits.contains(Limit.DEPOTS)
                ? part.stations().stream().filter(row -> !isOfDepot(row)).toList()
                : part.stations();
        List<Fleet> fleets = limits.contains(Limit.VEHICLES)
                ? part.fleets().stream().map(Fleet::unlimited).toList()
                : part.fleets();
        return new Logistics(stations, fleets, part.departures(), part.consolidate());
    }

    private boolean isOfDepot(ServerCalendar row) {
        return network.node(network.node(row.node())).kind() == NodeKind.DEPOT;
    }

    Materials of(Materials part) {
        return new Materials(
                part.items(),
                part.stock(),
                part.production(),
                part.rule(),
                part.rationShifts(),
                limits.contains(Limit.INFORMATION) ? part.orders().reporting(ReportRule.TRUE) : part.orders(),
                part.shipping(),
                limits.contains(Limit.DEPOTS)
                        ? new StoreRule(part.stores().transshipAboveD(), List.of())
                        : part.stores());
    }

    AidPlan of(AidPlan part) {
        boolean atOnce = limits.contains(Limit.DESKS);
        return new AidPlan(
                part.teams(),
                part.consignments(),
                part.pairs(),
                part.policy(),
                atOnce ? AT_ONCE : part.centre(),
                atOnce ? AT_ONCE : part.pairDesk(),
                part.teamRule(),
                limits.contains(Limit.INFORMATION) ? part.governance().seenAtOnce() : part.governance());
    }
}
