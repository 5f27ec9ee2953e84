package org.aidflow.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Stock;
import org.aidflow.scenario.Team;
import org.aidflow.scenario.Ward;

/**
 * The conservation audit at the end of a replication: what was there at the start or was made since is delivered, in
 * transit, in stock, used or expired; every patient, member of staff and vehicle is somewhere, once.
 */
final class Audit {
    private final Scenario scenario;
    private final Places places;
    private final DonorStocks donors;
    private final List<Convoy> convoys;
    private final List<VehiclePool> pools;
    private final int queued;

    /**
     * Makes the audit of a run.
     *
     * @param convoys all of them
     * @param queued how many queue for stations, desks, vehicles and arcs
     */
    Audit(
            Scenario scenario,
            Places places,
            DonorStocks donors,
            List<Convoy> convoys,
            List<VehiclePool> pools,
            int queued) {
        this.queued = queued;
        this.scenario = scenario;
        this.places = places;
        this.donors = donors;
        this.convoys = convoys;
        this.pools = pools;
    }

    /**
     * Checks all books.
     *
     * @throws AuditException if one does not balance
     */
    void check() {
        places.cities().forEach(this::checkPatients);
        for (Role role : Role.values()) {
            checkStaff(role);
        }
        for (int item = 0; item < scenario.materials().items().size(); item++) {
            checkItem(item, scenario.materials().items().get(item));
        }
        checkVehicles();
        convoys.forEach(Audit::checkDelay);
        checkNobodyIsStuck();
    }

    /**
     * Every convoy is delivered, expired, kept by its donor, travelling with another, about to take its next step, in a
     * queue, or in stock.
     */
    private void checkNobodyIsStuck() {
        long settled = queued;
        for (Convoy convoy : convoys) {
            boolean over = convoy.delivered || convoy.expired || convoy.kept;
            settled += over || convoy.rides() || convoy.isScheduled() ? 1 : 0;
        }
        for (City city : places.cities()) {
            for (Depot depot : places.depots(city)) {
                settled += depot.lots();
            }
        }
        balance("convoys", convoys.size(), settled);
    }

    private void checkPatients(City city) {
        Tallies tallies = city.tallies();
        String name = scenario.cities().get(city.number());
        long waiting = 0;
        for (Severity severity : Severity.values()) {
            for (Admission list : city.admissions().lists()) {
                waiting += list.waitingList(severity).stream().count();
            }
        }
        int leftWaiting = tallies.left(Outcome.RECOVERED_WAITING) + tallies.left(Outcome.DIED_WAITING);
        int leftBed = tallies.left(Outcome.DISCHARGED) + tallies.left(Outcome.DIED_IN_BED);
        balance(
                "patients of " + name,
                tallies.foundWaiting + tallies.arrived + tallies.receivedWaiting,
                waiting + leftWaiting + tallies.admitted + tallies.sentWaiting);
        balance("patients waiting counted in " + name, waiting, city.waiting());
        balance(
                "patients in bed of " + name,
                tallies.foundInBed + tallies.admitted + tallies.receivedInBed,
                leftBed + sum(city, Hospital::inBed) + tallies.sentInBed);
        checkCensus(city, name);
    }

    /**
     * Checks that everybody who was sent to another hospital came or is on the way, and that no ambulance is lost.
     *
     * @throws AuditException if a book does not balance
     */
    void check(Transfers transfers) {
        int sent = 0;
        int received = 0;
        for (City city : places.cities()) {
            Tallies tallies = city.tallies();
            sent += tallies.sentWaiting + tallies.sentInBed;
            received += tallies.receivedWaiting + tallies.receivedInBed;
        }
        balance("patients transferred", sent, received + transfers.underWay());
        balance("ambulances that are missing", 0, transfers.missing());
    }

    /**
     * Checks that everybody is in one part of an epidemic and that all who seek a bed come to the city.
     *
     * @throws AuditException if a book does not balance
     */
    void check(Epidemic epidemic) {
        String name = scenario.cities().get(epidemic.city().number());
        Compartments people = epidemic.people();
        balance("people of " + name, epidemic.population(), people.people());
        int arrived = epidemic.city().tallies().arrived;
        balance("seekers of " + name, people.sought(), arrived + epidemic.aboutToSeek());
    }

    /** The sums that a city keeps must be those of its hospitals. */
    private static void checkCensus(City city, String name) {
        balance("patients in bed counted in " + name, sum(city, Hospital::inBed), city.inBed());
        balance(
                "misplaced patients of " + name,
                sum(city, hospital -> hospital.misplaced().count()),
                city.misplaced());
        balance("beds kept free of " + name, sum(city, Hospital::keptFree), city.keptFree());
        balance("open beds of " + name, sum(city, Hospital::open), city.open());
        balance("staffed beds of " + name, sum(city, Hospital::staffed), city.staffed());
        balance("protected beds of " + name, sum(city, Hospital::protectedBeds), city.protectedBeds());
        balance("usable beds of " + name, sum(city, Hospital::usable), city.usable());
        for (Ward ward : Ward.values()) {
            int free = city.admissions().lists().stream()
                    .mapToInt(list -> list.free(ward))
                    .sum();
            balance("free beds of " + name, sum(city, hospital -> hospital.free(ward)), free);
        }
    }

    private static long sum(City city, ToIntFunction<Hospital> part) {
        return city.hospitals().stream().mapToInt(part).sum();
    }

    private void checkStaff(Role role) {
        long local = 0;
        long present = 0;
        long isolated = 0;
        long gone = 0;
        long coming = 0;
        for (City city : places.cities()) {
            local += sum(city, hospital -> hospital.staff().local(role));
            present += sum(city, hospital -> hospital.staff().well(role));
            isolated += sum(city, hospital -> hospital.staff().isolated(role));
            gone += sum(city, hospital -> hospital.staff().gone(role));
            coming += sum(city, hospital -> hospital.staff().coming(role));
        }
        long offered = 0;
        for (Team team : scenario.aid().teams()) {
            offered += team.members(role);
        }
        long underWay = 0;
        long expected = 0;
        for (Convoy convoy : convoys) {
            offered += convoy.relieves == null ? 0 : ((Load.Team) convoy.load()).members(role);
            if (!convoy.delivered && convoy.load() instanceof Load.Team team) {
                underWay += team.members(role);
                expected += convoy.destination() == Convoy.UNKNOWN ? 0 : team.members(role);
            }
        }
        String name = role.name().toLowerCase(Locale.ROOT) + "s";
        balance(name, local + offered, present + isolated + underWay + gone);
        balance(name + " expected at hospitals", expected, coming);
    }

    private void checkItem(int item, Item row) {
        long made = donors.made(item);
        for (Stock stock : scenario.materials().stock()) {
            made += stock.item().equals(row.id()) ? stock.quantity() : 0;
        }
        for (Consignment consignment : scenario.aid().consignments()) {
            made += consignment.item().equals(row.id()) ? consignment.quantity() : 0;
        }
        long accounted = donors.units(item);
        long lastMile = 0;
        for (Convoy convoy : convoys) {
            if (convoy.load().kind() == item && !convoy.delivered) {
                accounted += convoy.load().amount();
                lastMile += convoy.lastMile && !convoy.expired ? convoy.load().amount() : 0;
            }
        }
        long ordered = 0;
        for (City city : places.cities()) {
            for (Hospital hospital : city.hospitals()) {
                Supplies supplies = hospital.supplies();
                if (supplies.stock(item) < 0) {
                    throw new AuditException(
                            "stock of %s must be >= 0 but was %d".formatted(row.id(), supplies.stock(item)));
                }
                accounted += supplies.stock(item) + supplies.used(item) + supplies.expired(item);
                ordered += supplies.onOrder(item);
            }
        }
        balance("units of " + row.id(), made, accounted);
        balance("units on order of " + row.id(), lastMile, ordered);
    }

    private void checkVehicles() {
        Map<VehiclePool, Long> out = new HashMap<>();
        for (Convoy convoy : convoys) {
            if (convoy.pool != null) {
                out.merge(convoy.pool, (long) convoy.vehicles, Long::sum);
            }
        }
        pools.forEach(pool -> checkVehicles(pool, out.getOrDefault(pool, 0L)));
    }

    private static void checkVehicles(VehiclePool pool, long out) {
        String what = "vehicles of %s by %s"
                .formatted(pool.fleet().node(), pool.fleet().mode());
        balance(what, pool.total(), pool.free() + pool.away() + out);
    }

    private static void checkDelay(Convoy convoy) {
        Delay delay = convoy.delay();
        balance("seconds of " + convoy.id(), delay.stopped() - delay.began(), delay.total());
    }

    private static void balance(String what, long made, long accounted) {
        if (made != accounted) {
            throw new AuditException("%s: %d were there or made but %d are accounted for, a difference of %d"
                    .formatted(what, made, accounted, accounted - made));
        }
    }
}
