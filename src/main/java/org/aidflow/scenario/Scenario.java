package org.aidflow.scenario;

import java.util.List;
import java.util.Set;
import org.aidflow.network.Network;
import org.aidflow.network.NodeKind;

/**
 * All input of one replication. Immutable; shared by the threads that run its replications.
 *
 * <p>Rows name nodes, cities and items; every name must be one that {@link #network} or {@link #materials} defines.
 *
 * @param relaxed the limits that are lifted
 */
public record Scenario(
        String title,
        Timeline timeline,
        Network network,
        Logistics logistics,
        Materials materials,
        Treatment treatment,
        StaffRule staff,
        Seekers demand,
        AidPlan aid,
        OverloadRule overload,
        Assessment assessment,
        Set<Limit> relaxed) {
    /** Copies the set. */
    public Scenario {
        relaxed = Set.copyOf(relaxed);
    }

    /** Returns this scenario with some limits lifted. */
    public Scenario relaxing(Set<Limit> limits) {
        if (limits.isEmpty()) {
            return this;
        }
        Relaxation relaxation = new Relaxation(network, limits);
        return new Scenario(
                title,
                timeline,
                network,
                relaxation.of(logistics),
                relaxation.of(materials),
                treatment,
                staff,
                demand,
                relaxation.of(aid),
                overload,
                assessment,
                limits);
    }

    /** Returns whether a limit is lifted. */
    public boolean relaxes(Limit limit) {
        return relaxed.contains(limit);
    }

    /** Returns whether donors have stocks of their own, from the start or from what they make. */
    public boolean donorsHaveStock() {
        return !materials.production().isEmpty()
                || materials.stock().stream()
                        .anyMatch(row -> network.node(network.node(row.node())).kind() == NodeKind.PROVINCE);
    }

    /** Returns the receiving cities in the order of their numbers. */
    public List<String> cities() {
        return network.cities();
    }

    /**
     * Returns the number of a city: its place among {@link #cities()}.
     *
     * @throws IllegalArgumentException if there is no such city
     */
    public int city(String name) {
        return network.city(name);
    }
}
