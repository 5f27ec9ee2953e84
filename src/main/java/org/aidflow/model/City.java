package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;

/** A city: its hospitals, and its patients who arrive, wait, lie in bed and leave. */
final class City implements Census {
    static final Severity[] WORST_FIRST = {Severity.CRITICAL, Severity.SEVERE, Severity.MILD};

    private final int number;
    private final long entity;
    private final World world;
    private final List<PatientClass> classes;
    private final Fates fates;
    private final List<Hospital> hospitals = new ArrayList<>();
    private final Admissions admissions;
    private final Tallies tallies = new Tallies();
    private final Shortages shortages;
    private final StaffShortage staffShortage;
    private int open;
    private int staffed;
    private int protectedBeds;
    private int usable;
    private int inBed;
    private int waiting;
    private int keptFree;
    private int misplaced;

    /**
     * Makes a city without hospitals.
     *
     * @param fates what befalls the patients of all cities
     * @param shortages what all cities lack of items
     */
    City(int number, World world, Fates fates, Shortages shortages) {
        this.fates = fates;
        this.shortages = shortages;
        staffShortage =
                new StaffShortage(this, world.scenario().aid().teamRule().lookahead());
        this.number = number;
        entity = Streams.entity(world.scenario().cities().get(number));
        this.world = world;
        classes = world.scenario().treatment().patients();
        admissions = new Admissions(world.scenario().treatment().admission(), fates);
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

    Fates fates() {
        return fates;
    }

    /** Adds a hospital at a node, whose wards open so many beds. */
    Hospital add(int node, org.aidflow.scenario.Hospital own, List<Beds> beds) {
        Admission admission = admissions.of(own);
        Hospital hospital = new Hospital(node, this, admission, world.scenario(), own, beds);
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
        Patient patient = new Patient(this, own, now);
        tallies.arrived++;
        world.probe().patientArrived(now, number, patient.severity);
        List<Ward> wards = wards(patient.severity);
        Admission list = admissions.join(patient, wards);
        patient.admission = list;
        Ward ward = list.freeWard(wards);
        if (ward == null) {
            startWaiting(patient, list);
        } else {
            admit(patient, ward, list.roomiest(ward));
        }
        tellCensus();
    }

    /** A patient waits already when the run begins. */
    void foundWaiting(Patient patient) {
        tallies.foundWaiting++;
        world.probe().patientFound(world.now(), number, patient.severity, false);
        patient.admission = admissions.join(patient, wards(patient.severity));
        startWaiting(patient, patient.admission);
    }

    /** A patient lies in bed already when the run begins, before any bed has opened. */
    void foundInBed(Patient patient, Hospital hospital, Ward ward) {
        tallies.foundInBed++;
        world.probe().patientFound(world.now(), number, patient.severity, true);
        hospital.find(patient, ward);
        stay(patient, patient.bedEnds());
    }

    /** Waiting ended of itself: the patient recovered, worsened or died. */
    void waitingEnded(Patient patient) {
        Admission list = Objects.requireNonNull(patient.admission);
        stopWaiting(patient, list);
        switch (patient.waitingEnd()) {
            case DIES -> left(Outcome.DIED_WAITING);
            case RECOVERS -> left(Outcome.RECOVERED_WAITING);
            case WORSENS -> {
                world.probe().patientWorsened(world.now(), number, patient.severity);
                patient.worsen();
                startWaiting(patient, list);
                admit(list);
            }
        }
        tellCensus();
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
            stay(patient, patient.bedEnds());
        }
        bedsChanged(hospital);
    }

    /** A patient leaves for another hospital by ambulance, from his bed or from the waiting list. */
    void sent(Patient patient) {
        world.simulator().cancel(patient);
        Hospital hospital = patient.hospital;
        if (hospital != null) {
            hospital.leave(patient);
            tallies.sentInBed++;
        } else {
            stopWaiting(patient, Objects.requireNonNull(patient.admission));
            tallies.sentWaiting++;
        }
        world.probe().transferBegan(world.now(), number, patient.severity, hospital != null);
    }

    /** A patient comes by ambulance, for whom a bed was kept free. */
    void received(Patient patient, Hospital hospital, Ward ward) {
        boolean fromBed = patient.hospital != null;
        world.probe().transferEnded(world.now(), number, patient.severity, fromBed);
        if (fromBed) {
            tallies.receivedInBed++;
            hospital.admit(patient, ward);
            schedule(
                    patient,
                    patient.bedUntil == Course.NEVER ? Course.NEVER : Math.max(0, patient.bedUntil - world.now()));
        } else {
            tallies.receivedWaiting++;
            admit(patient, ward, hospital);
        }
    }

    /** Beds of any hospitals became free or were lost: moves and admits whom it can and tells the probe. */
    void bedsChanged() {
        if (misplaced > 0) {
            hospitals.forEach(hospital -> hospital.misplaced().moveAll());
        }
        if (waiting > 0) {
            admissions.lists().forEach(this::admit);
        }
        tellCensus();
    }

    /** The same for the beds of one hospital. */
    void bedsChanged(Hospital hospital) {
        hospital.misplaced().moveAll();
        admit(hospital.admission());
        tellCensus();
    }

    private void tellCensus() {
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

    /** A hospital's beds that are kept free changed by so many. */
    void keptFreeChanged(int by) {
        keptFree += by;
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

    /** What the city lacks may have changed, for another reason than its patients. */
    void forgetShortages() {
        forgetItemShortages();
        staffShortage.forget();
    }

    /** What the city has or wants of any item may have changed. */
    void forgetItemShortages() {
        shortages.forget(number);
    }

    /** What the city has or wants of an item may have changed. */
    void forgetShortage(int item) {
        shortages.forget(item, number);
    }

    StaffShortage staffShortage() {
        return staffShortage;
    }

    /** Returns the beds that are kept free for patients on their way here. */
    int keptFree() {
        return keptFree;
    }

    Admissions admissions() {
        return admissions;
    }

    @Override
    public int open() {
        return open;
    }

    @Override
    public int open(Ward ward) {
        return sum(hospital -> hospital.open(ward));
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
        return sum(hospital -> hospital.inBed(ward));
    }

    @Override
    public int waiting(Severity severity) {
        return admissions.waiting(severity);
    }

    @Override
    public int waiting() {
        return waiting;
    }

    @Override
    public int misplaced() {
        return misplaced;
    }

    @Override
    public int staff(Role role) {
        return sum(hospital -> hospital.staff().onDuty(role));
    }

    private int sum(ToIntFunction<Hospital> part) {
        int sum = 0;
        for (Hospital hospital : hospitals) {
            sum += part.applyAsInt(hospital);
        }
        return sum;
    }

    private void startWaiting(Patient patient, Admission list) {
        list.waitingList(patient.severity).add(patient);
        waiting++;
        schedule(patient, patient.waits());
    }

    private void stopWaiting(Patient patient, Admission list) {
        list.waitingList(patient.severity).remove(patient);
        waiting--;
    }

    private void stay(Patient patient, long length) {
        patient.bedUntil = length == Course.NEVER ? Course.NEVER : world.now() + length;
        schedule(patient, length);
    }

    private void schedule(Patient patient, long after) {
        if (after != Course.NEVER) {
            world.simulator().schedule(patient, world.now() + after, Order.PATIENT);
        }
    }

    private void admit(Admission list) {
        for (Severity severity : WORST_FIRST) {
            list.admitWaiting(severity, wards(severity));
        }
    }

    private List<Ward> wards(Severity severity) {
        return classes.get(severity.ordinal()).wards();
    }

    /** A patient who was the first on a list is admitted to a hospital. */
    void admitFirst(Patient patient, Ward ward, Hospital hospital) {
        waiting--;
        admit(patient, ward, hospital);
    }

    private void admit(Patient patient, Ward ward, Hospital hospital) {
        long now = world.now();
        world.simulator().cancel(patient);
        hospital.admit(patient, ward);
        tallies.admitted++;
        world.probe().patientAdmitted(now, number, patient.severity, now - patient.arrived);
        stay(patient, patient.bedEnds());
    }

    private void left(Outcome outcome) {
        tallies.countLeft(outcome);
        world.probe().patientLeft(world.now(), number, outcome);
    }
}
