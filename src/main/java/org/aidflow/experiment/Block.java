package org.aidflow.experiment;

import java.io.Serializable;

/**
 * Replications that are played together, one after another.
 *
 * @param point number of the first point with their scenario; they are those of all points with it
 * @param first number of the first
 * @param last number of the last
 */
public record Block(int point, int first, int last) implements Serializable {}
