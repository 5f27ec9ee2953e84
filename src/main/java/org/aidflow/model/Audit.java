package org.aidflow.model;

import java.util.List;
import java.util.Locale;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Stock;
import org.aidflow.scenario.Team;

/**
 * The conservation audit at the end of a replication: what was there at the start or was made since is delivered, in
 * transit, in stock or used; every patient, member of staff and vehicle is somewhere, once.
 */
final class Audit {
    private final Scenario scenario;
    private final Places places;
    private final List<Convoy> convoys;
    private final List<VehiclePool> pools;

    Audit(Scenario scenario, Places places, List<Convoy> convoys, List<VehiclePool> pools) {
        this.scenario = scenario;
        this.places = places;
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
        for (int item = 0; item < scenario.items().size(); item++) {
            checkItem(item, scenario.items().get(item));
        }
        pools.forEach(this::checkVehicles);
        convoys.forEach(Audit::checkDelay);
    }

    private void checkPatients(City city) {
        City.Tallies tallies = city.tallies();
        String name = scenario.cities().get(city.number());
        int waiting = 0;
        for (Severity severity : Severity.values()) {
            waiting += city.waitingList(severity).count();
        }
        int leftWaiting = tallies.left(Outcome.RECOVERED_WAITING) + tallies.left(Outcome.DIED_WAITING);
        int leftBed = tallies.left(Outcome.DISCHARGED) + tallies.left(Outcome.DIED_IN_BED);
        balance("patients of " + name, tallies.arrived, waiting + leftWaiting + tallies.admitted);
        balance("patients in bed of " + name, tallies.admitted, leftBed + city.inBed());
    }

    private void checkStaff(Role role) {
        long local = 0;
        long present = 0;
        for (City city : places.cities()) {
            for (Hospital hospital : city.hospitals()) {
                local += hospital.localStaff(role);
                present += hospital.staff(role);
            }
        }
        long offered = 0;
        for (Team team : scenario.teams()) {
            offered += role == Role.DOCTOR ? team.doctors() : team.nurses();
        }
        long underWay = 0;
        for (Convoy convoy : convoys) {
            if (!convoy.delivered && convoy.load() instanceof Load.Team team) {
                underWay += team.members(role);
            }
        }
        balance(role.name().toLowerCase(Locale.ROOT) + "s", local + offered, present + underWay);
    }

    private void checkItem(int item, Item row) {
        long made = 0;
        for (Stock stock : scenario.stock()) {
            made += stock.item().equals(row.id()) ? stock.quantity() : 0;
        }
        for (Consignment consignment : scenario.consignments()) {
            made += consignment.item().equals(row.id()) ? consignment.quantity() : 0;
        }
        long accounted = 0;
        for (Convoy convoy : convoys) {
            accounted += convoy.load().kind() == item && !convoy.delivered
                    ? convoy.load().amount()
                    : 0;
        }
        for (City city : places.cities()) {
            for (Hospital hospital : city.hospitals()) {
                long stock = hospital.supplies().stock(item);
                if (stock < 0) {
                    throw new AuditException("stock of %s must be >= 0 but was %d".formatted(row.id(), stock));
                }
                accounted += stock + hospital.supplies().used(item);
            }
        }
        balance("units of " + row.id(), made, accounted);
    }

    private void checkVehicles(VehiclePool pool) {
        long out = 0;
        for (Convoy convoy : convoys) {
            out += convoy.pool == pool ? convoy.vehicles : 0;
        }
        String what = "vehicles of %s by %s"
                .formatted(pool.fleet().node(), pool.fleet().mode());
        balance(what, pool.fleet().vehicles(), pool.free() + pool.returning() + out);
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
