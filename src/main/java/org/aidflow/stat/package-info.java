/**
 * Tallies, intervals, quantiles, time averages, survival, comparison and selection: numbers in, estimates out. Knows
 * nothing of the model.
 */
@NullMarked
package org.aidflow.stat;

import org.jspecify.annotations.NullMarked;
