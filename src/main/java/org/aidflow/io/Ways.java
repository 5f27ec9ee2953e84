package org.aidflow.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.aidflow.network.Itineraries;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Production;
import org.aidflow.scenario.Stock;
import org.aidflow.scenario.Team;

/** Checks that whatever a scenario may have to move has a way. */
final class Ways {
    /** Up to so many pairs are named. */
    private static final int NAMED = 20;

    private final Network network;
    private final Set<String> lacking = new LinkedHashSet<>();

    Ways(Network network) {
        this.network = network;
    }

    /** Checks the ways from every donor of a team to every hospital. */
    void checkTeams(List<Team> teams, Set<Mode> modes) {
        for (String donor : distinct(teams, Team::donor)) {
            for (Node hospital : nodes(NodeKind.HOSPITAL)) {
                check(donor, hospital.id(), modes);
            }
        }
    }

    /**
     * Checks the ways from every donor of supplies to every place that received some on record or receives those of its
     * city, and from depots to their city's hospitals.
     */
    void checkSupplies(SupplyFiles supplies, Set<Mode> modes) {
        Set<String> receivers = new LinkedHashSet<>(distinct(supplies.consignments(), Consignment::to));
        network.cities()
                .forEach(city ->
                        receivers.add(network.node(network.receiver(city)).id()));
        for (String donor : donors(supplies)) {
            receivers.forEach(receiver -> check(donor, receiver, modes));
        }
        checkLastMiles(modes);
    }

    private Set<String> donors(SupplyFiles supplies) {
        Set<String> donors = new LinkedHashSet<>(distinct(supplies.consignments(), Consignment::donor));
        donors.addAll(distinct(supplies.production(), Production::donor));
        supplies.stock().stream()
                .map(Stock::node)
                .filter(node -> network.node(network.node(node)).kind() == NodeKind.PROVINCE)
                .forEach(donors::add);
        return donors;
    }

    private void checkLastMiles(Set<Mode> modes) {
        for (Node depot : nodes(NodeKind.DEPOT)) {
            for (Node hospital : nodes(NodeKind.HOSPITAL)) {
                if (depot.city().equals(hospital.city())) {
                    check(depot.id(), hospital.id(), modes);
                }
            }
        }
    }

    private void check(String from, String to, Set<Mode> modes) {
        Itineraries itineraries = network.itineraries(modes);
        if (itineraries.find(network.node(from), network.node(to)) == null) {
            lacking.add("%s from %s to %s".formatted(either(modes), from, to));
        }
    }

    /** Returns modes in alphabetical order as "air, rail or road". */
    private static String either(Set<Mode> modes) {
        List<String> names = modes.stream().map(Cell::name).sorted().toList();
        int last = names.size() - 1;
        String first = String.join(", ", names.subList(0, last));
        return first.isEmpty() ? names.get(last) : first + " or " + names.get(last);
    }

    private List<Node> nodes(NodeKind kind) {
        return network.nodes().stream().filter(node -> node.kind() == kind).toList();
    }

    private static <T> List<String> distinct(List<T> rows, Function<T, String> name) {
        return rows.stream().map(name).distinct().toList();
    }

    /** Reports the pairs that have no way. */
    void report(Position arcsStart, Faults faults) {
        lacking.stream()
                .limit(NAMED)
                .forEach(pair -> faults.report(arcsStart, "there must be a way by " + pair + " but there is none"));
        if (lacking.size() > NAMED) {
            faults.report(arcsStart, "there are %d more such pairs".formatted(lacking.size() - NAMED));
        }
    }
}
