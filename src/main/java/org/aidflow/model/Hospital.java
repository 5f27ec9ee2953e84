package org.aidflow.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Limit;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;

/** A hospital: its wards, staff and stock. Usable beds of a ward = min(open, staffed, protected). */
final class Hospital {
    static final int WARDS = Ward.values().length;

    private static final int MANY = 1000;

    private final int node;
    private final City city;
    private final Admission admission;

    /** Its number there. */
    private final int number;

    /** In order of their dates. */
    private final Beds[] calendar;

    /** How many patients may lie in an open bed: many, where beds are no limit. */
    private final int perBed;

    private final boolean staffLimits;
    private final boolean protectionLimits;
    private final Staff staff;
    private final Supplies supplies;
    private final Reports reports;
    private final int[] open = new int[WARDS];
    private final int[] usable = new int[WARDS];

    /** The beds open from {@link #foreseenFrom} until {@link #foreseenUntil}. */
    private int[] foreseen = open;

    private long foreseenFrom;
    private long foreseenUntil;

    private final int[] inBed = new int[WARDS];
    private final int[] keptFree = new int[WARDS];
    private final Misplaced misplaced;

    /** By item; not known where open beds or staff may have changed since it was found. */
    private final double[] dailyUse;

    private boolean dailyUseKnown;

    private int staffedBeds;
    private int protectedBeds;

    /**
     * Makes a hospital without open beds.
     *
     * @param admission where those who wait for its beds are listed
     * @param own its own staff
     * @param beds how many its wards will open, and when
     */
    Hospital(
            int node,
            City city,
            Admission admission,
            Scenario scenario,
            org.aidflow.scenario.Hospital own,
            List<Beds> beds) {
        this.node = node;
        this.city = city;
        this.admission = admission;
        number = admission.add(this);
        calendar = beds.stream().sorted(Comparator.comparingLong(Beds::from)).toArray(Beds[]::new);
        misplaced = new Misplaced(this, scenario.treatment().patients());
        perBed = scenario.relaxes(Limit.BEDS) ? MANY : 1;
        staffLimits = !scenario.relaxes(Limit.STAFF);
        protectionLimits = !scenario.relaxes(Limit.PROTECTION);
        staff = new Staff(scenario.staff(), own);
        supplies = new Supplies(scenario);
        int items = scenario.materials().items().size();
        reports = new Reports(scenario.materials().orders().reports(), items);
        dailyUse = new double[items];
    }

    int node() {
        return node;
    }

    City city() {
        return city;
    }

    Staff staff() {
        return staff;
    }

    Supplies supplies() {
        return supplies;
    }

    int open() {
        return sum(open);
    }

    int open(Ward ward) {
        return open[ward.ordinal()];
    }

    int staffed() {
        return staffedBeds;
    }

    int protectedBeds() {
        return protectedBeds;
    }

    int usable() {
        return sum(usable);
    }

    int usable(Ward ward) {
        return usable[ward.ordinal()];
    }

    int inBed() {
        return sum(inBed);
    }

    int inBed(Ward ward) {
        return inBed[ward.ordinal()];
    }

    /** Returns the beds that are kept free for patients on their way here. */
    int keptFree() {
        return sum(keptFree);
    }

    Admission admission() {
        return admission;
    }

    /** Returns those who lie in a ward that is not for them. */
    Misplaced misplaced() {
        return misplaced;
    }

    /** Returns the beds of a ward that a patient could have now; never negative. */
    int free(Ward ward) {
        return Math.max(0, usable[ward.ordinal()] - inBed[ward.ordinal()] - keptFree[ward.ordinal()]);
    }

    /** So many beds of a ward are open from now on. */
    void opened(Ward ward, int beds) {
        int all = Math.multiplyExact(beds, perBed);
        city.countOpen(all - open[ward.ordinal()]);
        open[ward.ordinal()] = all;
        foreseenUntil = foreseenFrom;
        useChanged();
    }

    /** A patient gets a bed of a ward. */
    void admit(Patient patient, Ward ward) {
        patient.hospital = this;
        patient.ward = ward;
        changeInBed(ward, 1);
    }

    /** A patient lies in a bed of a ward already, whether it is for him or not. */
    void find(Patient patient, Ward ward) {
        admit(patient, ward);
        misplaced.settle(patient);
    }

    /** A patient leaves his bed for good. */
    void leave(Patient patient) {
        misplaced.remove(patient);
        changeInBed(patient.ward, -1);
    }

    /** A patient in bed becomes worse. */
    void worsen(Patient patient) {
        misplaced.remove(patient);
        patient.worsen();
        misplaced.settle(patient);
    }

    /** A patient in bed becomes better. */
    void stepDown(Patient patient) {
        misplaced.remove(patient);
        patient.stepDown();
        misplaced.settle(patient);
    }

    /** A patient in bed changes wards. */
    void move(Patient patient, Ward ward) {
        changeInBed(patient.ward, -1);
        patient.ward = ward;
        changeInBed(ward, 1);
    }

    /** A team that was expected reported in; returns its members who staff beds. */
    Crew reported(Convoy team, long now) {
        Crew crew = staff.reported(team, now);
        useChanged();
        return crew;
    }

    /** A team went home. */
    void left(Crew crew) {
        staff.left(crew);
        useChanged();
    }

    /** A member of staff isolates no more. */
    void recovered(Crew crew, Role role, long now) {
        staff.recovered(crew, role, now);
        useChanged();
    }

    /** Returns the share of the protective items needed for the patients in bed that the running shift has. */
    double cover() {
        return Math.min(1, supplies.protectedRatio(staff.presence(inBed)));
    }

    /** Supplies came in. */
    void received(int item, long quantity, long expires) {
        supplies.receive(item, quantity, expires);
        stockChanged(item);
    }

    /** Throws away what has expired of an item, and returns how many units it was. */
    long discardExpired(int item, long now) {
        long units = supplies.discardExpired(item, now);
        if (units > 0) {
            stockChanged(item);
        }
        return units;
    }

    /** A shift starts: its staff take what they need for the patients in bed. */
    void shiftStarted(long now) {
        boolean others = staff.roster(now);
        supplies.startShift(staff.presence(inBed), inBed());
        if (others) {
            useChanged();
        } else {
            stockChanged();
        }
    }

    /**
     * Returns how many staff of the scarcest role the hospital will lack at a time, with those coming there, in
     * persons; negative for a surplus, minus infinity where it will have no open beds.
     *
     * @param filled the share of its beds that will be in use
     */
    double staffShortage(long at, double filled) {
        int[] beds = openAt(at);
        return sum(beds) == 0 ? Double.NEGATIVE_INFINITY : staff.shortage(beds, filled);
    }

    /** Returns how many staff of its scarcest role the hospital will need at a time, in persons. */
    double staffNeed(long at, double filled) {
        int[] beds = openAt(at);
        return sum(beds) == 0 ? 0 : staff.need(beds, filled);
    }

    /** Returns the beds open at a time, known in advance. */
    int bedsAt(long at) {
        return sum(openAt(at));
    }

    /** Returns until when the beds stay that were last looked for. */
    long bedsUntil() {
        return foreseenUntil;
    }

    /** A team was told to come. */
    void expect(Load.Team team) {
        staff.expect(team);
        city.forgetShortages();
    }

    /** A fresh team was told to come and take the place of some. */
    void awaitRelief(Crew crew) {
        staff.awaitRelief(crew);
        city.forgetShortages();
    }

    /** A depot sent so many units of an item. */
    void order(int item, long quantity) {
        supplies.order(item, quantity);
        city.forgetShortage(item);
    }

    /** What was ordered came in. */
    void orderArrived(int item, long quantity) {
        supplies.orderArrived(item, quantity);
        city.forgetShortage(item);
    }

    /** Returns the units of an item that its staffed beds, all in use, would take a day. */
    double dailyUse(int item) {
        if (!dailyUseKnown) {
            findDailyUse();
        }
        return dailyUse[item];
    }

    private void findDailyUse() {
        int[] skilled = skilledBeds();
        double share = staffRatio(skilled);
        double presence = staff.presence(skilled) * share;
        double beds = sum(skilled) * share;
        Arrays.setAll(dailyUse, item -> supplies.dailyUse(item, presence, beds));
        dailyUseKnown = true;
    }

    /** Returns the units of an item a day that those who see the hospital's reports take it to use. */
    double reportedUse(int item) {
        return reports.isLate() ? reports.known(item, city.now()) : reports.share() * dailyUse(item);
    }

    private int[] openAt(long at) {
        if (at < foreseenFrom || at >= foreseenUntil) {
            foresee(at);
        }
        return foreseen;
    }

    private void foresee(long at) {
        foreseen = open.clone();
        foreseenFrom = at;
        foreseenUntil = Time.LATEST;
        for (Beds row : calendar) {
            if (row.from() > at) {
                foreseenUntil = row.from();
                return;
            }
            foreseen[row.ward().ordinal()] = row.beds();
        }
    }

    /** The stock of an item changed. */
    private void stockChanged(int item) {
        city.forgetShortage(item);
        evaluate();
    }

    /** The stock of all items changed. */
    private void stockChanged() {
        city.forgetItemShortages();
        evaluate();
    }

    /** Open beds or staff changed, and with them what is used of each item; perhaps the stock of all items, too. */
    private void useChanged() {
        dailyUseKnown = false;
        city.forgetShortages();
        evaluate();
        if (reports.isLate()) {
            reports.write(city.now(), this::dailyUse);
        }
    }

    /** Finds the usable beds anew. */
    private void evaluate() {
        city.forget(this);
        int[] skilled = skilledBeds();
        double staffRatio = staffRatio(skilled);
        double protectedRatio = protectionLimits ? Math.min(1, supplies.protectedRatio(staff.presence(open))) : 1;
        staffedBeds = 0;
        protectedBeds = 0;
        for (Ward ward : Ward.values()) {
            int staffed = wholeBeds(skilled[ward.ordinal()] * staffRatio);
            int guarded = wholeBeds(open[ward.ordinal()] * protectedRatio);
            staffedBeds += staffed;
            protectedBeds += guarded;
            changeUsable(ward, Math.min(staffed, guarded));
        }
        city.count(this);
    }

    /** Returns those of the open beds for which there is skill. */
    private int[] skilledBeds() {
        return staffLimits ? staff.skilledBeds(open) : open;
    }

    /** Returns the share of some beds that the staff reach for. */
    private double staffRatio(int[] beds) {
        return staffLimits ? Math.min(1, staff.ratio(beds)) : 1;
    }

    private static int wholeBeds(double beds) {
        return (int) Math.floor(beds + 1e-9);
    }

    private void changeUsable(Ward ward, int beds) {
        usable[ward.ordinal()] = beds;
        admission.freeChanged(number, ward, free(ward));
    }

    /** So many more beds of a ward are kept free for patients on their way here. */
    void keepFree(Ward ward, int by) {
        keptFree[ward.ordinal()] += by;
        city.keptFreeChanged(by);
        admission.freeChanged(number, ward, free(ward));
    }

    private void changeInBed(Ward ward, int by) {
        inBed[ward.ordinal()] += by;
        city.inBedChanged(by);
        admission.freeChanged(number, ward, free(ward));
    }

    private static int sum(int[] parts) {
        int sum = 0;
        for (int part : parts) {
            sum += part;
        }
        return sum;
    }
}
