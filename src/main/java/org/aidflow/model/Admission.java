package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.jspecify.annotations.Nullable;

/**
 * One list of patients who wait for the beds of some hospitals, the worst first, then first come. A bed goes to the first
 * on the list whom it suits; he lies in the hospital with most free beds of that ward.
 */
final class Admission {
    private static final double NO_BED = 1e-9;

    private final List<Hospital> hospitals = new ArrayList<>();
    private final WaitingList[] waiting = WaitingList.ofEachSeverity();
    private final int[] free = new int[Hospital.WARDS];

    void add(Hospital hospital) {
        hospitals.add(hospital);
    }

    List<Hospital> hospitals() {
        return hospitals;
    }

    WaitingList waitingList(Severity severity) {
        return waiting[severity.ordinal()];
    }

    int waiting() {
        return waiting[0].size() + waiting[1].size() + waiting[2].size();
    }

    /** Returns how many would wait, with one more, for each usable bed of some wards; very many where there is none. */
    double waitingPerBed(List<Ward> wards) {
        int usable = 0;
        for (Hospital hospital : hospitals) {
            for (Ward ward : wards) {
                usable += hospital.usable(ward);
            }
        }
        return (waiting() + 1) / Math.max(usable, NO_BED);
    }

    /** A hospital's free beds of a ward changed by so many. */
    void freeChanged(Ward ward, int by) {
        free[ward.ordinal()] += by;
    }

    int free(Ward ward) {
        return free[ward.ordinal()];
    }

    /** Returns the first of some wards that has a free bed, or null if none has. */
    @Nullable
    Ward freeWard(List<Ward> wards) {
        for (Ward ward : wards) {
            if (free[ward.ordinal()] > 0) {
                return ward;
            }
        }
        return null;
    }

    /** Returns the hospital with most free beds of a ward, the first among equals. */
    Hospital roomiest(Ward ward) {
        Hospital best = hospitals.get(0);
        for (Hospital hospital : hospitals) {
            if (hospital.free(ward) > best.free(ward)) {
                best = hospital;
            }
        }
        return best;
    }
}
