package org.aidflow.network;

/**
 * A planned chain of arcs, joined end to end.
 *
 * @param arcs the arcs' numbers in order of travel; empty where origin and destination are one
 * @param expectedH expected time, transfers between modes included, in hours
 */
@SuppressWarnings("ArrayRecordComponent") // a hot path reads it; nobody outside the package makes one
public record Itinerary(int[] arcs, double expectedH) {}
