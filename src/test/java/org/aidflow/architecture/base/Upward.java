package org.aidflow.architecture.base;

import org.aidflow.architecture.engine.Guest;

/** Breaks the table: base may use nothing. */
record Upward(Guest guest) {}
