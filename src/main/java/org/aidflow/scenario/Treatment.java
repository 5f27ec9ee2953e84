package org.aidflow.scenario;

import java.util.List;

/**
 * Where patients are treated, and what befalls them.
 *
 * @param beds rows of the wards' calendars
 * @param patients the classes in the order of {@link Severity}
 * @param present who is there at the start
 */
public record Treatment(
        List<Hospital> hospitals,
        List<Beds> beds,
        List<PatientClass> patients,
        List<Present> present,
        AdmissionRule admission,
        TransferRule transfers) {
    /** Copies the lists. */
    public Treatment {
        hospitals = List.copyOf(hospitals);
        beds = List.copyOf(beds);
        patients = List.copyOf(patients);
        present = List.copyOf(present);
    }
}
