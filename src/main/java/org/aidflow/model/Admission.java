package org.aidflow.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aidflow.scenario.Ward;

/**
 * The patients who wait for the beds of some hospitals. Who is admitted lies in the hospital with most free beds of that
 * ward.
 */
final class Admission extends BedQueue<Patient> {
    private static final double NO_BED = 1e-9;

    private final List<Hospital> hospitals = new ArrayList<>();

    /** Free beds by ward and hospital. */
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

    @Override
    void admit(Patient patient, Ward ward) {
        Hospital hospital = roomiest(ward);
        hospital.city().admitFirst(patient, ward, hospital);
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
        freeChanged(ward, now - ofWard[hospital]);
        ofWard[hospital] = now;
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
