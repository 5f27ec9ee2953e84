package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.scenario.Ward;

/**
 * The patients who wait for the beds of some hospitals. Who is admitted lies in the hospital with most free beds of that
 * ward.
 */
final class Admission extends BedQueue<Patient> {
    private static final double NO_BED = 1e-9;

    private final List<Hospital> hospitals = new ArrayList<>();

    void add(Hospital hospital) {
        hospitals.add(hospital);
    }

    List<Hospital> hospitals() {
        return hospitals;
    }

    @Override
    void admit(Patient patient, Ward ward) {
        Hospital hospital = roomiest(ward);
        hospital.city().admit(patient, ward, hospital);
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
