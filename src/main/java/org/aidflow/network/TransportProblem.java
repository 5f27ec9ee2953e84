package org.aidflow.network;

import java.util.Arrays;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm.MinimumCostFlow;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * A transport problem: what is at sources goes to sinks that want it, so that the sum of the costs of what goes and of
 * the penalties of what is wanted in vain is least.
 *
 * <p>Solved as a flow of minimum cost by capacity scaling; source: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network
 * Flows, Prentice Hall 1993, sections 1.2 and 10.2. Costs count to the next 1024th, so that sums of them are exact: else
 * the algorithm may take a detour that costs nothing for a gain, and find no solution. A second source stands for what is wanted in vain, a second
 * sink for what stays where it is.
 */
public final class TransportProblem {
    private static final int VAIN = -1;
    private static final int HOME = -2;

    /** Parts of a unit of cost that count. */
    private static final double EXACT = 1024;

    private final int[] supplies;
    private final double[][] costs;
    private final List<Want> wants;
    private final int sinks;

    /** What all sinks want. */
    private final int wanted;

    /** More than any edge can carry. */
    private final int everything;

    private final Graph<Integer, Integer> graph = new SimpleDirectedWeightedGraph<>(null, null);

    /**
     * States a problem.
     *
     * @param supplies what is at each source; all supplies and wants sum to less than 10^9
     * @param costs of a unit by source and sink; not negative
     */
    public TransportProblem(int[] supplies, double[][] costs, List<Want> wants) {
        this.supplies = supplies.clone();
        this.costs = costs;
        this.wants = List.copyOf(wants);
        sinks = costs.length == 0 ? 0 : costs[0].length;
        wanted = wants.stream().mapToInt(Want::amount).sum();
        everything = wanted + Arrays.stream(supplies).sum();
    }

    /**
     * What a sink wants; it may want several amounts at different penalties.
     *
     * @param penalty of a unit that is wanted in vain; not negative
     */
    public record Want(int sink, int amount, double penalty) {}

    /** Returns the units that go from each source to each sink. */
    public int[][] solve() {
        return wanted == 0 ? new int[supplies.length][sinks] : leastCost();
    }

    private int[][] leastCost() {
        addSources();
        addSinks();
        MinimumCostFlow<Integer> flow = new CapacityScalingMinimumCostFlow<Integer, Integer>()
                .getMinimumCostFlow(new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                        graph, this::supply, edge -> everything));
        int[][] units = new int[supplies.length][sinks];
        for (int source = 0; source < supplies.length; source++) {
            for (int sink = 0; sink < sinks; sink++) {
                units[source][sink] = (int) Math.round(flow.getFlow(source * sinks + sink));
            }
        }
        return units;
    }

    private void addSources() {
        graph.addVertex(VAIN);
        graph.addVertex(HOME);
        for (int sink = 0; sink < sinks; sink++) {
            graph.addVertex(sinkVertex(sink));
        }
        for (int source = 0; source < supplies.length; source++) {
            graph.addVertex(source);
            for (int sink = 0; sink < sinks; sink++) {
                addEdge(source, sinkVertex(sink), source * sinks + sink, costs[source][sink]);
            }
        }
        int next = supplies.length * sinks;
        addEdge(VAIN, HOME, next, 0);
        for (int source = 0; source < supplies.length; source++) {
            addEdge(source, HOME, next + 1 + source, 0);
        }
    }

    private void addSinks() {
        int next = graph.edgeSet().size();
        for (int want = 0; want < wants.size(); want++) {
            graph.addVertex(wantVertex(want));
            addEdge(sinkVertex(wants.get(want).sink), wantVertex(want), next + 2 * want, 0);
            addEdge(VAIN, wantVertex(want), next + 2 * want + 1, wants.get(want).penalty);
        }
    }

    private void addEdge(int from, int to, int edge, double cost) {
        graph.addEdge(from, to, edge);
        graph.setEdgeWeight(edge, Math.rint(cost * EXACT) / EXACT);
    }

    private int sinkVertex(int sink) {
        return supplies.length + sink;
    }

    private int wantVertex(int want) {
        return supplies.length + sinks + want;
    }

    private int supply(int vertex) {
        if (vertex == VAIN) {
            return wanted;
        }
        if (vertex == HOME) {
            return wanted - everything;
        }
        if (vertex < supplies.length) {
            return supplies[vertex];
        }
        return vertex < wantVertex(0) ? 0 : -wants.get(vertex - wantVertex(0)).amount;
    }
}
