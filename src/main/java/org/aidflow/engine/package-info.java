/** The clock, the event and the future-event list. */
@NullMarked
package org.aidflow.engine;

import org.jspecify.annotations.NullMarked;
