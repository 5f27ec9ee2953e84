package org.aidflow.measure;

/**
 * What a replication says of something observed.
 *
 * @param observation its place among the scenario's observations
 * @param value a level, or a day's number
 * @param censored whether the run ended before that day came; {@code value} is then the day after its last
 */
public record Modelled(int observation, double value, boolean censored) {}
