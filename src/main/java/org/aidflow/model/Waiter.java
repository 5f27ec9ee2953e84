package org.aidflow.model;

import org.aidflow.engine.Event;
import org.jspecify.annotations.Nullable;

/**
 * What can wait: an event that stands in at most one list at a time and knows its neighbours there.
 *
 * @param <E> what it is itself
 */
abstract class Waiter<E extends Waiter<E>> extends Event {
    /** Its neighbours. Owned by the list. */
    @Nullable
    E ahead;

    @Nullable
    E behind;
}
