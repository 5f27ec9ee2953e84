package org.aidflow.model;

import java.util.Comparator;
import java.util.List;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.Ward;

/**
 * A hospital: its wards, staff and stock.
 *
 * <p>Its staff spread over its wards as the open beds need them; so every ward is staffed in the same proportion, that
 * of the scarcer role. Usable beds of a ward = min(open, staffed, protected).
 */
final class Hospital {
    static final int WARDS = Ward.values().length;
    private static final Role[] ROLES = Role.values();

    private final int node;
    private final City city;
    private final StaffRule rule;
    /** In order of their dates. */
    private final List<Beds> calendar;

    private final Supplies supplies;
    private final int[] open = new int[WARDS];
    private final int[] usable = new int[WARDS];
    private final int[] inBed = new int[WARDS];
    /** Aid staff who have reported in. */
    private final int[] deployed = new int[ROLES.length];

    private final int[] local = new int[ROLES.length];
    private final int[] coming = new int[ROLES.length];
    private int staffedBeds;
    private int protectedBeds;

    /**
     * Makes a hospital without open beds.
     *
     * @param own its own staff
     */
    Hospital(int node, City city, Scenario scenario, org.aidflow.scenario.Hospital own) {
        this.node = node;
        this.city = city;
        calendar = scenario.beds().stream()
                .filter(row -> row.hospital().equals(own.node()))
                .sorted(Comparator.comparingLong(Beds::from))
                .toList();
        rule = scenario.staff();
        supplies = new Supplies(scenario);
        local[Role.DOCTOR.ordinal()] = onDuty(own.localDoctors());
        local[Role.NURSE.ordinal()] = onDuty(own.localNurses());
    }

    private int onDuty(int local) {
        return (int) Math.round(local * rule.localOnDutyShare());
    }

    int node() {
        return node;
    }

    City city() {
        return city;
    }

    Supplies supplies() {
        return supplies;
    }

    int open() {
        return sum(open);
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

    int inBed() {
        return sum(inBed);
    }

    /** Returns the staff on duty, local and aid. */
    int staff(Role role) {
        return local[role.ordinal()] + deployed[role.ordinal()];
    }

    int localStaff(Role role) {
        return local[role.ordinal()];
    }

    /** Returns the beds of a ward that a patient could have now; never negative. */
    int free(Ward ward) {
        return Math.max(0, usable[ward.ordinal()] - inBed[ward.ordinal()]);
    }

    int coming(Role role) {
        return coming[role.ordinal()];
    }

    /** So many beds of a ward are open from now on. */
    void opened(Ward ward, int beds) {
        city.countOpen(beds - open[ward.ordinal()]);
        open[ward.ordinal()] = beds;
        evaluate();
    }

    void admitted(Ward ward) {
        changeInBed(ward, 1);
    }

    void left(Ward ward) {
        changeInBed(ward, -1);
    }

    /** A team was told to come. */
    void expect(Load.Team team) {
        for (Role role : ROLES) {
            coming[role.ordinal()] += team.members(role);
        }
    }

    /** A team that was expected reported in. */
    void reported(Load.Team team) {
        for (Role role : ROLES) {
            coming[role.ordinal()] -= team.members(role);
            deployed[role.ordinal()] += team.members(role);
        }
        evaluate();
    }

    /** Supplies came in. */
    void received(int item, long quantity) {
        supplies.receive(item, quantity);
        evaluate();
    }

    /** A shift starts: its staff take what they need for the patients in bed. */
    void shiftStarted() {
        supplies.startShift(presence(inBed), inBed());
        evaluate();
    }

    /**
     * Returns how many staff of the scarcest role the hospital will lack at a time, with those coming there, in
     * persons; negative for a surplus, minus infinity where it will have no open beds.
     *
     * @param filled the share of its beds that will be in use
     */
    double staffShortage(long at, double filled) {
        int[] beds = openAt(at);
        double shortage = Double.NEGATIVE_INFINITY;
        for (Role role : ROLES) {
            double needed = hoursADay(beds, role) / rule.hoursPerDay() * filled;
            shortage = Math.max(shortage, needed - staff(role) - coming[role.ordinal()]);
        }
        return sum(beds) == 0 ? Double.NEGATIVE_INFINITY : shortage;
    }

    /** Returns the beds open at a time, known in advance. */
    int bedsAt(long at) {
        return sum(openAt(at));
    }

    /** Returns the units of an item that its staffed beds, all in use, would take a day. */
    double dailyUse(int item) {
        double share = Math.min(1, staffRatio());
        return supplies.dailyUse(item, presence(open) * share, open() * share);
    }

    private int[] openAt(long at) {
        int[] beds = open.clone();
        for (Beds row : calendar) {
            if (row.from() <= at) {
                beds[row.ward().ordinal()] = row.beds();
            }
        }
        return beds;
    }

    /** Finds the usable beds anew. */
    private void evaluate() {
        city.forget(this);
        double staffRatio = Math.min(1, staffRatio());
        double protectedRatio = Math.min(1, supplies.protectedRatio(presence(open)));
        staffedBeds = 0;
        protectedBeds = 0;
        for (Ward ward : Ward.values()) {
            int staffed = wholeBeds(open[ward.ordinal()] * staffRatio);
            int guarded = wholeBeds(open[ward.ordinal()] * protectedRatio);
            staffedBeds += staffed;
            protectedBeds += guarded;
            changeUsable(ward, Math.min(staffed, guarded));
        }
        city.count(this);
    }

    private static int wholeBeds(double beds) {
        return (int) Math.floor(beds + 1e-9);
    }

    private void changeUsable(Ward ward, int beds) {
        int before = free(ward);
        usable[ward.ordinal()] = beds;
        city.freeChanged(ward, free(ward) - before);
    }

    private void changeInBed(Ward ward, int by) {
        int before = free(ward);
        inBed[ward.ordinal()] += by;
        city.inBedChanged(by);
        city.freeChanged(ward, free(ward) - before);
    }

    /** Returns on-duty hours over required hours, of the scarcer role; infinite where nothing is required. */
    private double staffRatio() {
        double ratio = Double.POSITIVE_INFINITY;
        for (Role role : ROLES) {
            double required = hoursADay(open, role);
            if (required > 0) {
                ratio = Math.min(ratio, staff(role) * rule.hoursPerDay() / required);
            }
        }
        return ratio;
    }

    /** Returns the staff who are in the wards at any moment to care for so many beds, in persons. */
    private double presence(int[] beds) {
        double hours = 0;
        for (Role role : ROLES) {
            hours += hoursADay(beds, role);
        }
        return hours / 24;
    }

    private double hoursADay(int[] beds, Role role) {
        double hours = 0;
        for (int ward = 0; ward < WARDS; ward++) {
            hours += beds[ward] * rule.care().get(ward).hours(role);
        }
        return hours;
    }

    private static int sum(int[] parts) {
        int sum = 0;
        for (int part : parts) {
            sum += part;
        }
        return sum;
    }
}
