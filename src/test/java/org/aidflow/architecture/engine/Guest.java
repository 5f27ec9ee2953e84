package org.aidflow.architecture.engine;

import org.jgrapht.Graph;

/** Breaks the table: JGraphT does not live in engine. */
public record Guest(Graph<String, String> graph) {}
