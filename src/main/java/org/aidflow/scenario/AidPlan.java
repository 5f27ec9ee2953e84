package org.aidflow.scenario;

import java.util.List;

/**
 * The aid that donors can send, and how it is decided on.
 *
 * @param centre the one desk of pooled aid
 * @param pairDesk each pair's own desk
 */
public record AidPlan(
        List<Team> teams,
        List<Consignment> consignments,
        List<Pair> pairs,
        PolicyChoice policy,
        DeskRule centre,
        DeskRule pairDesk,
        TeamRule teamRule,
        GovernanceRule governance) {
    /** Copies the lists. */
    public AidPlan {
        teams = List.copyOf(teams);
        consignments = List.copyOf(consignments);
        pairs = List.copyOf(pairs);
    }
}
