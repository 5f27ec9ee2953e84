package org.aidflow.model;

import java.util.List;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.jspecify.annotations.Nullable;

/**
 * Free beds by ward, and those who wait for one, by severity, then first come. A bed goes to the first whom it suits.
 *
 * @param <P> who waits
 */
abstract class BedQueue<P extends Waiter<P>> {
    private final List<WaitingList<P>> waiting = WaitingList.several(Severity.values().length);
    private final int[] free = new int[Ward.values().length];

    /** One gets a bed of a ward, of which one is free. */
    abstract void admit(P one, Ward ward);

    /** Admits those of a severity who wait, as long as there are free beds for them. */
    void admitWaiting(Severity severity, List<Ward> wards) {
        WaitingList<P> list = waitingList(severity);
        P first = list.first();
        while (first != null) {
            Ward ward = freeWard(wards);
            if (ward == null) {
                return;
            }
            list.remove(first);
            admit(first, ward);
            first = list.first();
        }
    }

    WaitingList<P> waitingList(Severity severity) {
        return waiting.get(severity.ordinal());
    }

    int waiting() {
        int all = 0;
        for (int severity = 0; severity < waiting.size(); severity++) {
            all += waiting.get(severity).size();
        }
        return all;
    }

    /** The free beds of a ward changed by so many. */
    void freeChanged(Ward ward, int by) {
        free[ward.ordinal()] += by;
    }

    int free(Ward ward) {
        return free[ward.ordinal()];
    }

    /** Returns the first of some wards that has a free bed, or null if none has. */
    @Nullable
    Ward freeWard(List<Ward> wards) {
        for (int rank = 0; rank < wards.size(); rank++) {
            if (free(wards.get(rank)) > 0) {
                return wards.get(rank);
            }
        }
        return null;
    }
}
