package org.aidflow.architecture.network;

import org.aidflow.architecture.elsewhere.Anything;
import org.jgrapht.Graph;

/** May have the graph but not the other, though it hides it in an array. */
record Host(Graph<String, String> graph) {
    static Anything[] none() {
        return new Anything[0];
    }
}
