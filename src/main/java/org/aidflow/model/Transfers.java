package org.aidflow.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.network.Itineraries;
import org.aidflow.network.Itinerary;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.TransferRule;
import org.aidflow.scenario.Ward;
import org.jspecify.annotations.Nullable;

/**
 * Takes patients to other hospitals by ambulance: at each review, as far as the ambulances that stand ready reach. The
 * bed ahead is kept free. Nothing befalls a patient on the way; what falls due does when he is there.
 */
final class Transfers {
    private final World world;
    private final Network network;
    private final Places places;
    private final TransferRule rule;
    private final Itineraries ways;

    /** By node; null where there is no hospital. */
    private final @Nullable Ambulances[] ambulances;

    /** The other cities from each hospital on, in the state of the network of {@link #nearestState}. */
    private final Map<Hospital, List<City>> nearestFirst = new HashMap<>();

    private int nearestState;
    private int underWay;

    Transfers(World world, Places places) {
        this.world = world;
        this.places = places;
        Scenario scenario = world.scenario();
        network = scenario.network();
        rule = scenario.treatment().transfers();
        ways = network.itineraries(Set.of(Mode.ROAD));
        ambulances = new Ambulances[network.nodes().size()];
        Map<String, Fleet> fleets = new HashMap<>();
        scenario.logistics().ambulances().forEach(fleet -> fleets.putIfAbsent(fleet.node(), fleet));
        for (City city : places.cities()) {
            for (Hospital hospital : city.hospitals()) {
                Fleet own = fleets.get(network.node(hospital.node()).id());
                ambulances[hospital.node()] = new Ambulances(world, own);
            }
        }
    }

    /** A patient and the bed that he is to have. */
    private record Move(Patient patient, Hospital to, Ward ward) {}

    /** Lets ambulances leave, hospital by hospital. */
    void review() {
        for (City city : places.cities()) {
            for (Hospital hospital : city.hospitals()) {
                if (rule.withinCity()) {
                    send(hospital, () -> withinCity(hospital));
                }
                if (rule.betweenCities()) {
                    send(hospital, () -> toAnotherCity(hospital));
                }
            }
            city.bedsChanged();
        }
    }

    private void send(Hospital from, Supplier<@Nullable Move> moves) {
        Ambulances pool = Objects.requireNonNull(ambulances[from.node()]);
        Move next = pool.isReady() ? moves.get() : null;
        while (next != null) {
            Ride ride = new Ride(from, next.to(), pool);
            while (next != null && next.to() == ride.to && ride.takes(next)) {
                next = moves.get();
            }
            ride.leave();
            next = pool.isReady() ? next : null;
        }
    }

    /** Returns the next patient whom another hospital of the city has a bed for, the worst first; null if there is none. */
    private @Nullable Move withinCity(Hospital from) {
        return next(from, List.of(from.city()), from.misplaced()::of);
    }

    /** Returns the next patient who waits and whom a city with room has a bed for, the nearest first. */
    private @Nullable Move toAnotherCity(Hospital from) {
        if (load(from.city()) <= rule.above()) {
            return null;
        }
        List<City> takers = new ArrayList<>();
        for (City city : nearestFirst(from)) {
            if (load(city) < rule.below()) {
                takers.add(city);
            }
        }
        return next(from, takers, from.admission()::waitingList);
    }

    /** Returns the other cities, found once for each hospital as long as the state of the network lasts. */
    private List<City> nearestFirst(Hospital from) {
        if (nearestState != state()) {
            nearestState = state();
            nearestFirst.clear();
        }
        return nearestFirst.computeIfAbsent(from, this::sorted);
    }

    private List<City> sorted(Hospital from) {
        return places.cities().stream()
                .filter(city -> city != from.city())
                .sorted(Comparator.comparingDouble(city -> hoursTo(from, city)))
                .toList();
    }

    private @Nullable Move next(Hospital from, List<City> takers, Function<Severity, WaitingList<Patient>> lists) {
        for (Severity severity : City.WORST_FIRST) {
            Patient first = lists.apply(severity).first();
            Move move = first == null ? null : moveTo(takers, from, first);
            if (move != null) {
                return move;
            }
        }
        return null;
    }

    private double load(City city) {
        int patients = city.inBed() + city.waiting() + city.keptFree();
        return patients == 0 ? 0 : (double) patients / city.usable();
    }

    private double hoursTo(Hospital from, City city) {
        Itinerary way = way(from, city.hospitals().get(0));
        return way == null ? Double.POSITIVE_INFINITY : way.expectedH();
    }

    /** Returns the move of a patient to the first city that has a bed for him, or null if none has. */
    private @Nullable Move moveTo(List<City> takers, Hospital from, Patient patient) {
        for (City city : takers) {
            for (Ward ward : from.misplaced().wardsFor(patient.severity)) {
                Hospital to = roomiest(city, from, ward);
                if (to != null) {
                    return new Move(patient, to, ward);
                }
            }
        }
        return null;
    }

    /** Returns the other hospital of a city that has most free beds of a ward, or null if none has any. */
    private @Nullable Hospital roomiest(City city, Hospital from, Ward ward) {
        Hospital roomiest = null;
        for (Hospital hospital : city.hospitals()) {
            int least = roomiest == null ? 0 : roomiest.free(ward);
            if (hospital != from && hospital.free(ward) > least && way(from, hospital) != null) {
                roomiest = hospital;
            }
        }
        return roomiest;
    }

    /** Returns the way as the network is now, or null if there is none. */
    private @Nullable Itinerary way(Hospital from, Hospital to) {
        return ways.in(state()).find(from.node(), to.node());
    }

    private int state() {
        return network.states().at(world.now());
    }

    /** An ambulance on its way, with one patient or several. */
    private final class Ride extends Event {
        private final Hospital from;
        private final Hospital to;
        private final Ambulances pool;
        private final List<Move> moves = new ArrayList<>();
        private @Nullable Stream stream;
        private long travel;

        Ride(Hospital from, Hospital to, Ambulances pool) {
            this.from = from;
            this.to = to;
            this.pool = pool;
        }

        /** Takes a patient if it has a seat for him; returns whether it did. */
        boolean takes(Move move) {
            if (moves.size() == pool.seats()) {
                return false;
            }
            moves.add(move);
            to.keepFree(move.ward(), 1);
            from.city().sent(move.patient());
            underWay++;
            return true;
        }

        void leave() {
            Stream luck = world.streams().stream(
                    Purpose.TRANSFER, moves.get(0).patient().nextRide());
            stream = luck;
            long loading = pool.leave(luck);
            Itinerary way = Objects.requireNonNull(way(from, to));
            for (int leg = 0; leg < way.length(); leg++) {
                double openH = network.arc(way.arc(leg)).travelH().sample(luck);
                travel += Time.ofHours(openH / network.states().speedFactor(state(), way.arc(leg)));
            }
            world.simulator().schedule(this, world.now() + loading + travel, Order.MOVEMENT);
        }

        @Override
        protected void occur() {
            for (Move move : moves) {
                underWay--;
                to.keepFree(move.ward(), -1);
                to.city().received(move.patient(), to, move.ward());
            }
            pool.arrived(travel, Objects.requireNonNull(stream));
            to.city().bedsChanged();
        }
    }

    /** Returns how many patients are on the way. */
    int underWay() {
        return underWay;
    }

    /** Returns by how many the ambulances of any hospital miss their number; 0 if all is right. */
    int missing() {
        int missing = 0;
        for (Ambulances pool : ambulances) {
            missing += pool == null ? 0 : Math.abs(pool.surplus());
        }
        return missing;
    }
}
