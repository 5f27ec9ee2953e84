package org.aidflow.scenario;

/**
 * The policies by name.
 *
 * @param teams decides where teams go
 * @param supplies decides where supplies go
 */
public record PolicyChoice(String teams, String supplies) {}
