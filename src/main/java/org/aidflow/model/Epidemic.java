package org.aidflow.model;

import java.util.Comparator;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.aidflow.scenario.EpidemicRule;
import org.aidflow.scenario.Epidemics;
import org.aidflow.scenario.Outbreak;
import org.aidflow.scenario.Transmission;

/**
 * The epidemic of a city: an event that occurs at each step of a stochastic chain-binomial SEIR model. Those who seek
 * a bed become patients, at uniformly random times of the step. Waiting patients go on infecting; patients in bed infect nobody.
 */
final class Epidemic extends Event {
    private final City city;
    private final World world;
    private final EpidemicRule rule;
    private final List<Transmission> transmissions;
    private final int population;
    private final double onset;
    private final double end;
    private Compartments people;
    private final Stream stream;
    private int inForce;
    private int steps;

    /** Those of the start or the present step who have yet to seek a bed. */
    private int aboutToSeek;

    /** When in the step the last one sought a bed, as a share of the step. */
    private double ofStep;

    private Epidemic(City city, World world, Outbreak outbreak, List<Transmission> transmissions) {
        this.city = city;
        this.world = world;
        this.transmissions = transmissions;
        rule = world.scenario().demand().epidemics().rule();
        onset = probability(stepD() / rule.latentD());
        end = probability(stepD() / rule.toSeekD());
        population = outbreak.population();
        people = Compartments.of(outbreak);
        aboutToSeek = people.sought();
        stream = world.streams().stream(Purpose.EPIDEMIC, Streams.part(city.entity(), 0));
    }

    /** Returns the epidemic of a city, at its start. */
    static Epidemic of(City city, World world) {
        Epidemics epidemics = world.scenario().demand().epidemics();
        String name = world.scenario().cities().get(city.number());
        Outbreak outbreak = epidemics.outbreaks().stream()
                .filter(row -> row.city().equals(name))
                .findFirst()
                .orElseThrow();
        List<Transmission> ofCity = epidemics.transmissions().stream()
                .filter(row -> row.city().equals(name))
                .sorted(Comparator.comparingLong(Transmission::from))
                .toList();
        return new Epidemic(city, world, outbreak, ofCity);
    }

    /** Schedules the first step. */
    void start() {
        world.simulator().schedule(this, 0, Order.ARRIVAL);
    }

    City city() {
        return city;
    }

    int population() {
        return population;
    }

    Compartments people() {
        return people;
    }

    /** Returns those who have been counted as seekers but have yet to arrive. */
    int aboutToSeek() {
        return aboutToSeek;
    }

    @Override
    protected void occur() {
        if (aboutToSeek > 0) {
            aboutToSeek--;
            city.patientArrived();
        } else {
            step();
        }
        world.simulator().schedule(this, nextTime(), Order.ARRIVAL);
    }

    private void step() {
        world.streams().rename(stream, Purpose.EPIDEMIC, Streams.part(city.entity(), steps));
        int infections = stream.binomial(people.susceptible(), infection());
        int onsets = stream.binomial(people.exposed(), onset);
        int ends = stream.binomial(people.infectious(), end);
        int seekers = stream.binomial(ends, rule.reportedShare());
        people = people.after(infections, onsets, ends, seekers);
        world.probe().epidemicStepped(world.now(), city.number(), people);
        aboutToSeek = seekers;
        ofStep = 0;
        steps++;
    }

    /** Returns when the next one seeks a bed, or else when the next step begins. Those of the start come first. */
    private long nextTime() {
        if (aboutToSeek == 0 || steps == 0) {
            return steps * rule.step();
        }
        ofStep = stream.leastUniform(ofStep, aboutToSeek);
        long began = (steps - 1) * rule.step();
        return began + (long) (ofStep * rule.step());
    }

    /** Returns the probability that a susceptible person is infected in the step that begins now. */
    private double infection() {
        double infecting = people.infectious() + rule.waitingInfectious() * city.waiting();
        return probability(transmission() * infecting / population * stepD());
    }

    private double transmission() {
        while (inForce + 1 < transmissions.size()
                && transmissions.get(inForce + 1).from() <= world.now()) {
            inForce++;
        }
        return transmissions.get(inForce).perDay();
    }

    private double stepD() {
        return Time.days(rule.step());
    }

    /** Returns the probability that something occurs which is expected so often; infinitely often if it is certain. */
    private static double probability(double expected) {
        return -StrictMath.expm1(-expected);
    }
}
