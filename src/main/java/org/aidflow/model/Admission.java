package org.aidflow.model;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** The same by hospital. */
    private final int[][] freeAt = new int[Hospital.WARDS][];

    /** Adds a hospital, without free beds, and returns its number. */
    int add(Hospital hospital) {
        hospitals.add(hospital);
        Arrays.setAll(freeAt, ward -> new int[hospitals.size()]);
        return hospitals.size() - 1;
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

    /** A hospital, by its number, has so many free beds of a ward now. */
    void freeChanged(int hospital, Ward ward, int now) {
        int[] ofWard = freeAt[ward.ordinal()];
        free[ward.ordinal()] += now - ofWard[hospital];
        ofWard[hospital] = now;
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
        int[] ofWard = freeAt[ward.ordinal()];
        int best = 0;
        for (int hospital = 1; hospital < ofWard.length; hospital++) {
            if (ofWard[hospital] > ofWard[best]) {
                best = hospital;
            }
        }
        return hospitals.get(best);
    }
}
