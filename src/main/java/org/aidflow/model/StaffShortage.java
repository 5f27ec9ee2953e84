package org.aidflow.model;

/**
 * The staff whom a city's hospitals lack to care for the patients whom the beds open soon can take. It is found anew when
 * beds or staff change, and when patients fill another share of the beds.
 */
final class StaffShortage {
    private final City city;
    private final long lookahead;

    /** Until when the beds open soon stay as they are; 0 where they or the staff changed. */
    private long until;

    private double beds;
    private double filled = Double.NaN;
    private double shortage;

    /**
     * Makes a shortage that was not found yet.
     *
     * @param lookahead how soon is soon, in seconds
     */
    StaffShortage(City city, long lookahead) {
        this.city = city;
        this.lookahead = lookahead;
    }

    /** Beds or staff changed. */
    void forget() {
        until = 0;
    }

    /** Returns the persons of the scarcest roles whom the hospitals lack; 0 where none lacks any. */
    double persons() {
        double share = filledSoon();
        if (share != filled) {
            filled = share;
            shortage = find();
        }
        assert shortage == find() : "a shortage of staff is out of date";
        return shortage;
    }

    /** Returns the share of the beds open soon that the city's patients would fill. */
    double filledSoon() {
        if (city.now() >= until) {
            findBeds();
        }
        return Math.min(1, (city.inBed() + city.waiting()) / beds);
    }

    private void findBeds() {
        long soon = city.now() + lookahead;
        long changes = Long.MAX_VALUE;
        beds = 0;
        for (Hospital hospital : city.hospitals()) {
            beds += hospital.bedsAt(soon);
            changes = Math.min(changes, hospital.bedsUntil());
        }
        until = changes - lookahead;
        filled = Double.NaN;
    }

    /** Finds it from scratch. */
    private double find() {
        long soon = city.now() + lookahead;
        double sum = 0;
        for (Hospital hospital : city.hospitals()) {
            sum += Math.max(0, hospital.staffShortage(soon, filled));
        }
        return sum;
    }
}
