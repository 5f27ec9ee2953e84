package org.aidflow.model;

import org.aidflow.scenario.ServerCalendar.Kind;

/**
 * A station at a moment.
 *
 * @param node its node's number
 * @param queued convoys that queue
 * @param queuedKg mass of what they carry, in kilograms
 * @param inService convoys that are being served
 * @param served convoys served since the start
 */
public record StationState(int node, Kind kind, int queued, double queuedKg, int inService, long served) {}
