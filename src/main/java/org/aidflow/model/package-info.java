/**
 * The running system: convoys, depots, hospitals and patients that change state when events occur, and the probes that
 * are told.
 */
@NullMarked
package org.aidflow.model;

import org.jspecify.annotations.NullMarked;
