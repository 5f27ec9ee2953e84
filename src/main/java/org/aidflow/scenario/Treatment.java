package org.aidflow.scenario;

import java.util.List;

/**
 * Where patients are treated, and what befalls them.
 *
 * @param beds rows of the wards' calendars
 * @param patients the classes in the order of {@link Severity}
 */
public record Treatment(
        List<Hospital> hospitals, List<Beds> beds, List<PatientClass> patients, AdmissionRule admission) {
    /** Copies the lists. */
    public Treatment {
        hospitals = List.copyOf(hospitals);
        beds = List.copyOf(beds);
        patients = List.copyOf(patients);
    }
}
