package org.aidflow.model;

import java.util.Objects;
import org.aidflow.random.Streams;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.Present;
import org.aidflow.scenario.Treatment;

/** The patients who are there when the run begins. */
final class FirstCensus {
    private final World world;
    private final Treatment treatment;
    private final Places places;

    FirstCensus(World world, Places places) {
        this.world = world;
        this.places = places;
        treatment = world.scenario().treatment();
    }

    /** Puts them into their beds and on the waiting lists. */
    void fill() {
        treatment.present().forEach(this::fill);
    }

    private void fill(Present row) {
        String ward = row.ward() == null ? "" : row.ward().name();
        long entity = Streams.entity("census", row.place(), ward, row.severity().name());
        for (int number = 0; number < row.patients(); number++) {
            find(row, Streams.part(entity, number));
        }
    }

    private void find(Present row, long entity) {
        if (row.ward() == null) {
            City city = places.cities().get(world.scenario().city(row.place()));
            city.foundWaiting(patient(city, row, entity));
            return;
        }
        int node = world.scenario().network().node(row.place());
        Hospital hospital = Objects.requireNonNull(places.hospital(node));
        Patient patient = patient(hospital.city(), row, entity);
        PatientClass rule = treatment.patients().get(row.severity().ordinal());
        patient.letStayRun(rule.stayD());
        hospital.city().foundInBed(patient, hospital, row.ward());
    }

    private Patient patient(City city, Present row, long entity) {
        Patient patient = new Patient(city, entity, world.now());
        patient.become(row.severity());
        return patient;
    }
}
