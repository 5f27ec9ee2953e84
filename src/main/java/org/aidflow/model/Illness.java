package org.aidflow.model;

import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Infection;
import org.aidflow.scenario.Role;

/**
 * Staff who are infected at work: at the end of each shift some of those on duty where patients are in bed. They isolate
 * and return to duty, or go home if their team has meanwhile.
 */
final class Illness {
    private static final Role[] ROLES = Role.values();

    private final World world;
    private final Places places;
    private final Infection rule;
    private final long shift;

    /** Named anew for each crew, role and shift. */
    private final Stream stream;

    Illness(World world, Places places) {
        this.world = world;
        this.places = places;
        rule = world.scenario().staff().infection();
        shift = world.scenario().staff().shift();
        stream = world.streams().stream(Purpose.ILLNESS, 0);
    }

    /** One member of staff who isolates. */
    private final class Isolation extends Event {
        private final Hospital hospital;
        private final Crew crew;
        private final Role role;

        Isolation(Hospital hospital, Crew crew, Role role) {
            this.hospital = hospital;
            this.crew = crew;
            this.role = role;
        }

        @Override
        protected void occur() {
            City city = hospital.city();
            world.probe().isolationEnded(world.now(), city.number(), role);
            hospital.recovered(crew, role, world.now());
            city.bedsChanged(hospital);
        }
    }

    /** A shift ended everywhere; the next is about to start and to count who is on duty. */
    void shiftEnded() {
        if (rule.never() || world.now() == 0) {
            return;
        }
        for (City city : places.cities()) {
            city.hospitals().forEach(this::shiftEnded);
        }
    }

    private void shiftEnded(Hospital hospital) {
        if (hospital.inBed() > 0) {
            double hazard = rule.perDay(hospital.cover()) * Time.days(shift);
            for (Crew crew : hospital.staff().crews()) {
                infect(hospital, crew, crew.isAid() ? hazard * rule.aidFactor() : hazard);
            }
        }
    }

    /** Each on duty is infected with probability 1 - exp(-hazard): the gaps between those who are are geometric. */
    private void infect(Hospital hospital, Crew crew, double hazard) {
        long ofShift = Streams.part(crew.entity(), (int) (world.now() / shift));
        for (Role role : ROLES) {
            world.streams().rename(stream, Purpose.ILLNESS, Streams.part(ofShift, role.ordinal()));
            int exposed = crew.onDuty(role);
            double next = gap(hazard);
            while (next < exposed) {
                isolate(hospital, crew, role);
                next += 1 + gap(hazard);
            }
        }
    }

    private double gap(double hazard) {
        return hazard > 0 ? Math.floor(stream.exponential() / hazard) : Double.POSITIVE_INFINITY;
    }

    private void isolate(Hospital hospital, Crew crew, Role role) {
        world.probe().staffInfected(world.now(), hospital.city().number(), role);
        hospital.staff().infected(crew, role);
        long ends = world.now() + Time.ofDays(rule.isolationD().sample(stream));
        world.simulator().schedule(new Isolation(hospital, crew, role), ends, Order.RETURN);
    }
}
