package org.aidflow.io;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidflow.network.Itineraries;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
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
        check(distinct(teams, Team::donor), nodes(NodeKind.HOSPITAL), modes);
    }

    /**
     * Checks the ways from every donor of supplies to every place that received some on record or receives those of its
     * city, and from depots to their city's hospitals.
     */
    void checkSupplies(SupplyFiles supplies, Set<Mode> modes) {
        Set<Integer> receivers = new LinkedHashSet<>(distinct(supplies.consignments(), Consignment::to));
        network.cities().forEach(city -> receivers.add(network.receiver(city)));
        check(donors(supplies), receivers, modes);
        checkLastMiles(modes);
    }

    private Set<Integer> donors(SupplyFiles supplies) {
        Set<Integer> donors = new LinkedHashSet<>(distinct(supplies.consignments(), Consignment::donor));
        donors.addAll(distinct(supplies.production(), Production::donor));
        distinct(supplies.stock(), Stock::node).stream()
                .filter(node -> network.node(node).kind() == NodeKind.PROVINCE)
                .forEach(donors::add);
        return donors;
    }

    private void checkLastMiles(Set<Mode> modes) {
        Map<String, List<Integer>> hospitals = nodes(NodeKind.HOSPITAL).stream()
                .collect(Collectors.groupingBy(node -> network.node(node).city()));
        for (int depot : nodes(NodeKind.DEPOT)) {
            check(List.of(depot), hospitals.getOrDefault(network.node(depot).city(), List.of()), modes);
        }
    }

    private void check(Collection<Integer> origins, Collection<Integer> destinations, Set<Mode> modes) {
        Itineraries itineraries = network.itineraries(modes);
        for (int from : origins) {
            for (int to : destinations) {
                if (!itineraries.connect(from, to)) {
                    lacking.add("%s from %s to %s"
                            .formatted(
                                    either(modes),
                                    network.node(from).id(),
                                    network.node(to).id()));
                }
            }
        }
    }

    /** Returns modes in alphabetical order as "air, rail or road". */
    private static String either(Set<Mode> modes) {
        List<String> names = modes.stream().map(Cell::name).sorted().toList();
        int last = names.size() - 1;
        String first = String.join(", ", names.subList(0, last));
        return first.isEmpty() ? names.get(last) : first + " or " + names.get(last);
    }

    private List<Integer> nodes(NodeKind kind) {
        return IntStream.range(0, network.nodes().size())
                .filter(node -> network.node(node).kind() == kind)
                .boxed()
                .toList();
    }

    private <T> List<Integer> distinct(List<T> rows, Function<T, String> node) {
        return rows.stream().map(node).distinct().map(id -> network.node(id)).toList();
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
