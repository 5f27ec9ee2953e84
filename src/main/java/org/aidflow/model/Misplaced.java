package org.aidflow.model;

import java.util.List;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;

/** The patients of a hospital who lie in a ward that is not for their severity, and wait there for a bed in one that is. */
final class Misplaced {
    private final Hospital hospital;
    private final List<PatientClass> classes;
    private final List<WaitingList<Patient>> lists = WaitingList.several(Severity.values().length);
    private int size;

    Misplaced(Hospital hospital, List<PatientClass> classes) {
        this.hospital = hospital;
        this.classes = classes;
    }

    /** Returns those of a severity, first come first. */
    WaitingList<Patient> of(Severity severity) {
        return lists.get(severity.ordinal());
    }

    /**
     * Moves a patient to the first ward for his severity that has a free bed, unless his own comes first; if he is in none
     * of them and none is free, he waits for one in his bed.
     */
    void settle(Patient patient) {
        for (Ward ward : wardsFor(patient.severity)) {
            if (ward == patient.ward) {
                return;
            }
            if (hospital.free(ward) > 0) {
                hospital.move(patient, ward);
                return;
            }
        }
        patient.misplaced = true;
        of(patient.severity).add(patient);
        size++;
        hospital.city().misplacedChanged(1);
    }

    /** A patient waits for another bed no longer, if he did. */
    void remove(Patient patient) {
        if (patient.misplaced) {
            patient.misplaced = false;
            of(patient.severity).remove(patient);
            size--;
            hospital.city().misplacedChanged(-1);
        }
    }

    /** Moves those for whom a bed is free, the worst first, then first come. */
    void moveAll() {
        boolean moved = size > 0;
        while (moved) {
            moved = false;
            for (Severity severity : City.WORST_FIRST) {
                moved |= moveFirst(severity);
            }
        }
    }

    /** Moves the first of a severity if he can; returns whether he could. */
    private boolean moveFirst(Severity severity) {
        Patient first = of(severity).first();
        if (first == null) {
            return false;
        }
        for (Ward ward : wardsFor(severity)) {
            if (hospital.free(ward) > 0) {
                remove(first);
                hospital.move(first, ward);
                return true;
            }
        }
        return false;
    }

    /** Returns the wards that may take a severity, best first. */
    List<Ward> wardsFor(Severity severity) {
        return classes.get(severity.ordinal()).wards();
    }

    /** Counts them one by one, for the audit. */
    int count() {
        return (int) lists.stream().flatMap(WaitingList::stream).count();
    }
}
