package org.aidflow.model;

import java.util.Comparator;
import java.util.List;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;

/** A hospital: its wards, staff and stock. Usable beds of a ward = min(open, staffed, protected). */
final class Hospital {
    static final int WARDS = Ward.values().length;

    private final int node;
    private final City city;
    /** In order of their dates. */
    private final List<Beds> calendar;

    private final Staff staff;
    private final Supplies supplies;
    private final int[] open = new int[WARDS];
    private final int[] usable = new int[WARDS];
    private final int[] inBed = new int[WARDS];
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
        calendar = scenario.treatment().beds().stream()
                .filter(row -> row.hospital().equals(own.node()))
                .sorted(Comparator.comparingLong(Beds::from))
                .toList();
        staff = new Staff(scenario.staff(), own);
        supplies = new Supplies(scenario);
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

    int inBed() {
        return sum(inBed);
    }

    int inBed(Ward ward) {
        return inBed[ward.ordinal()];
    }

    /** Returns the beds of a ward that a patient could have now; never negative. */
    int free(Ward ward) {
        return Math.max(0, usable[ward.ordinal()] - inBed[ward.ordinal()]);
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

    /** A team that was expected reported in. */
    void reported(Load.Team team) {
        staff.reported(team);
        evaluate();
    }

    /** Supplies came in. */
    void received(int item, long quantity) {
        supplies.receive(item, quantity);
        evaluate();
    }

    /** A shift starts: its staff take what they need for the patients in bed. */
    void shiftStarted() {
        supplies.startShift(staff.presence(inBed), inBed());
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
        return sum(beds) == 0 ? Double.NEGATIVE_INFINITY : staff.shortage(beds, filled);
    }

    /** Returns the beds open at a time, known in advance. */
    int bedsAt(long at) {
        return sum(openAt(at));
    }

    /** Returns the units of an item that its staffed beds, all in use, would take a day. */
    double dailyUse(int item) {
        double share = Math.min(1, staff.ratio(open));
        return supplies.dailyUse(item, staff.presence(open) * share, open() * share);
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
        double staffRatio = Math.min(1, staff.ratio(open));
        double protectedRatio = Math.min(1, supplies.protectedRatio(staff.presence(open)));
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

    private static int sum(int[] parts) {
        int sum = 0;
        for (int part : parts) {
            sum += part;
        }
        return sum;
    }
}
