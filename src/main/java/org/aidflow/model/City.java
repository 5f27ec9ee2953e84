package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.random.Streams;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.jspecify.annotations.Nullable;

/**
 * A city: its hospitals and one list of patients who wait, the worst first, then first come. A bed goes to the first
 * patient on the list whom it suits, in the hospital with most free beds of that ward.
 */
final class City implements Census {
    private static final Severity[] WORST_FIRST = {Severity.CRITICAL, Severity.SEVERE, Severity.MILD};

    private final int number;
    private final long entity;
    private final World world;
    private final List<PatientClass> classes;
    private final List<Hospital> hospitals = new ArrayList<>();
    private final WaitingList[] waiting = {new WaitingList(), new WaitingList(), new WaitingList()};
    private final int[] free = new int[Ward.values().length];
    private final Tallies tallies = new Tallies();
    private int open;
    private int staffed;
    private int protectedBeds;
    private int usable;
    private int inBed;

    City(int number, World world) {
        this.number = number;
        entity = Streams.entity(world.scenario().cities().get(number));
        this.world = world;
        classes = world.scenario().treatment().patients();
    }

    long entity() {
        return entity;
    }

    long now() {
        return world.now();
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

    void add(Hospital hospital) {
        hospitals.add(hospital);
    }

    List<Hospital> hospitals() {
        return hospitals;
    }

    Tallies tallies() {
        return tallies;
    }

    WaitingList waitingList(Severity severity) {
        return waiting[severity.ordinal()];
    }

    /** A patient arrives and gets a bed at once if one is free; then nobody waits whom it would suit. */
    void patientArrived() {
        long now = world.now();
        long own = Streams.part(entity, tallies.arrived);
        Patient patient = new Patient(this, classes, world.streams(), own, now);
        tallies.arrived++;
        world.probe().patientArrived(now, number, patient.severity);
        Ward ward = freeWard(classes.get(patient.severity.ordinal()).wards());
        if (ward == null) {
            startWaiting(patient);
        } else {
            admit(patient, ward, roomiest(ward));
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

    /** A stay in bed ended: the patient went home or died. */
    void stayEnded(Patient patient, Hospital hospital) {
        hospital.left(patient.ward);
        left(patient.course().diesInBed() ? Outcome.DIED_IN_BED : Outcome.DISCHARGED);
        bedsChanged();
    }

    /** Beds became free or were lost: admits whom it can and tells the probe. */
    void bedsChanged() {
        for (Severity severity : WORST_FIRST) {
            admit(waitingList(severity), classes.get(severity.ordinal()).wards());
        }
        world.probe().censusChanged(world.now(), number, this);
    }

    /** A hospital's free beds of a ward changed by so many. */
    void freeChanged(Ward ward, int by) {
        free[ward.ordinal()] += by;
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

    int free(Ward ward) {
        return free[ward.ordinal()];
    }

    @Override
    public int open() {
        return open;
    }

    @Override
    public int open(Ward ward) {
        return hospitals.stream().mapToInt(hospital -> hospital.open(ward)).sum();
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
    public int inBed(Ward ward) {
        return hospitals.stream().mapToInt(hospital -> hospital.inBed(ward)).sum();
    }

    @Override
    public int waiting(Severity severity) {
        return waitingList(severity).size();
    }

    @Override
    public int waiting() {
        return waiting[0].size() + waiting[1].size() + waiting[2].size();
    }

    @Override
    public int staff(Role role) {
        return hospitals.stream()
                .mapToInt(hospital -> hospital.staff().onDuty(role))
                .sum();
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
            Ward ward = freeWard(wards);
            if (ward == null) {
                return;
            }
            list.remove(first);
            admit(first, ward, roomiest(ward));
            first = list.first();
        }
    }

    private void admit(Patient patient, Ward ward, Hospital hospital) {
        long now = world.now();
        world.simulator().cancel(patient);
        patient.hospital = hospital;
        patient.ward = ward;
        hospital.admitted(ward);
        tallies.admitted++;
        world.probe().patientAdmitted(now, number, patient.severity, now - patient.arrived);
        schedule(patient, patient.course().stay());
    }

    private @Nullable Ward freeWard(List<Ward> wards) {
        for (Ward ward : wards) {
            if (free[ward.ordinal()] > 0) {
                return ward;
            }
        }
        return null;
    }

    private Hospital roomiest(Ward ward) {
        Hospital best = hospitals.get(0);
        for (Hospital hospital : hospitals) {
            if (hospital.free(ward) > best.free(ward)) {
                best = hospital;
            }
        }
        return best;
    }

    private void left(Outcome outcome) {
        tallies.left[outcome.ordinal()]++;
        world.probe().patientLeft(world.now(), number, outcome);
    }
}
