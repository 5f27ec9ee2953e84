package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.random.Streams;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;

/**
 * A city: its hospitals and one list of patients who wait, the worst first, then first come. A bed goes to the first
 * patient on the list whom it suits, in the hospital with most free beds of that ward.
 */
final class City implements Census {
    static final Severity[] WORST_FIRST = {Severity.CRITICAL, Severity.SEVERE, Severity.MILD};

    private final int number;
    private final long entity;
    private final World world;
    private final List<PatientClass> classes;
    private final List<Hospital> hospitals = new ArrayList<>();
    private final Admission admission = new Admission();
    private final Tallies tallies = new Tallies();
    private int open;
    private int staffed;
    private int protectedBeds;
    private int usable;
    private int inBed;
    private int misplaced;

    City(int number, World world) {
        this.number = number;
        entity = Streams.entity(world.scenario().cities().get(number));
        this.world = world;
        classes = world.scenario().treatment().patients();
    }

    long entity() {
        return entity;
    }

    int number() {
        return number;
    }

    /** What has befallen the city's patients. */
    static final class Tallies {
        int arrived;
        int admitted;
        private final int[] left = new int[Outcome.values().length];

        int left(Outcome outcome) {
            return left[outcome.ordinal()];
        }
    }

    /** Adds a hospital at a node. */
    Hospital add(int node, org.aidflow.scenario.Hospital own) {
        Hospital hospital = new Hospital(node, this, admission, world.scenario(), own);
        admission.add(hospital);
        hospitals.add(hospital);
        return hospital;
    }

    List<Hospital> hospitals() {
        return hospitals;
    }

    Tallies tallies() {
        return tallies;
    }

    /** A patient arrives and gets a bed at once if one is free; then nobody waits whom it would suit. */
    void patientArrived() {
        long now = world.now();
        long own = Streams.part(entity, tallies.arrived);
        Patient patient = new Patient(this, classes, world.streams(), own, now);
        tallies.arrived++;
        world.probe().patientArrived(now, number, patient.severity);
        Ward ward = admission.freeWard(classes.get(patient.severity.ordinal()).wards());
        if (ward == null) {
            startWaiting(patient);
        } else {
            admit(patient, ward, admission.roomiest(ward));
        }
        world.probe().censusChanged(now, number, this);
    }

    /** Waiting ended of itself: the patient recovered, worsened or died. */
    void waitingEnded(Patient patient) {
        waitingList(patient.severity).remove(patient);
        Course course = patient.course();
        long ends = course.waitingEnds();
        if (ends == course.dies()) {
            left(Outcome.DIED_WAITING);
        } else if (ends == course.recovers()) {
            left(Outcome.RECOVERED_WAITING);
        } else {
            world.probe().patientWorsened(world.now(), number, patient.severity);
            patient.worsen();
            startWaiting(patient);
        }
        bedsChanged();
    }

    /** A stay in bed ended, or turned: the patient went home, died, or goes on as another severity. */
    void stayEnded(Patient patient, Hospital hospital) {
        Severity was = patient.severity;
        if (patient.worsensInBed()) {
            hospital.worsen(patient);
        } else if (patient.diesInBed() || !patient.stepsDown()) {
            hospital.leave(patient);
            left(patient.diesInBed() ? Outcome.DIED_IN_BED : Outcome.DISCHARGED);
        } else {
            hospital.stepDown(patient);
        }
        if (patient.severity != was) {
            world.probe().severityChanged(world.now(), number, was, patient.severity);
            schedule(patient, patient.bedEnds());
        }
        bedsChanged();
    }

    /** Beds became free or were lost: moves and admits whom it can and tells the probe. */
    void bedsChanged() {
        if (misplaced > 0) {
            hospitals.forEach(Hospital::moveMisplaced);
        }
        for (Severity severity : WORST_FIRST) {
            admit(waitingList(severity), classes.get(severity.ordinal()).wards());
        }
        world.probe().censusChanged(world.now(), number, this);
    }

    /** A hospital's patients who lie in a ward that is not for them changed by so many. */
    void misplacedChanged(int by) {
        misplaced += by;
    }

    /** A hospital's patients in bed changed by so many. */
    void inBedChanged(int by) {
        inBed += by;
    }

    /** A hospital's open beds changed by so many. */
    void countOpen(int by) {
        open += by;
    }

    /** Takes a hospital's staffed, protected and usable beds out of the sums, before they change. */
    void forget(Hospital hospital) {
        staffed -= hospital.staffed();
        protectedBeds -= hospital.protectedBeds();
        usable -= hospital.usable();
    }

    /** Adds a hospital's staffed, protected and usable beds to the sums. */
    void count(Hospital hospital) {
        staffed += hospital.staffed();
        protectedBeds += hospital.protectedBeds();
        usable += hospital.usable();
    }

    Admission admission() {
        return admission;
    }

    @Override
    public int open() {
        return open;
    }

    @Override
    public int staffed() {
        return staffed;
    }

    @Override
    public int protectedBeds() {
        return protectedBeds;
    }

    @Override
    public int usable() {
        return usable;
    }

    @Override
    public int inBed() {
        return inBed;
    }

    @Override
    public int waiting(Severity severity) {
        return waitingList(severity).size();
    }

    @Override
    public int waiting() {
        return admission.waiting();
    }

    @Override
    public int misplaced() {
        return misplaced;
    }

    @Override
    public int staff(Role role) {
        return hospitals.stream()
                .mapToInt(hospital -> hospital.staff().onDuty(role))
                .sum();
    }

    private WaitingList waitingList(Severity severity) {
        return admission.waitingList(severity);
    }

    private void startWaiting(Patient patient) {
        waitingList(patient.severity).add(patient);
        schedule(patient, patient.course().waitingEnds());
    }

    private void schedule(Patient patient, long after) {
        if (after != Course.NEVER) {
            world.simulator().schedule(patient, world.now() + after, Order.PATIENT);
        }
    }

    private void admit(WaitingList list, List<Ward> wards) {
        Patient first = list.first();
        while (first != null) {
            Ward ward = admission.freeWard(wards);
            if (ward == null) {
                return;
            }
            list.remove(first);
            admit(first, ward, admission.roomiest(ward));
            first = list.first();
        }
    }

    private void admit(Patient patient, Ward ward, Hospital hospital) {
        long now = world.now();
        world.simulator().cancel(patient);
        hospital.admit(patient, ward);
        tallies.admitted++;
        world.probe().patientAdmitted(now, number, patient.severity, now - patient.arrived);
        schedule(patient, patient.bedEnds());
    }

    private void left(Outcome outcome) {
        tallies.left[outcome.ordinal()]++;
        world.probe().patientLeft(world.now(), number, outcome);
    }
}
