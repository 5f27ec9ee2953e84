package org.aidflow.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.engine.Simulator;
import org.aidflow.random.Distribution;
import org.aidflow.random.Exponential;
import org.aidflow.random.Lognormal;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.stat.Tally;
import org.aidflow.stat.TimeAverage;
import org.jspecify.annotations.Nullable;

/**
 * The workload "relief" on the model's own parts: what every simulator of aid has to do, and no more, so that others can
 * be timed beside it. Shipments pass three depots on their way to a city, and patients wait for the beds of its hospital;
 * docs/performance.md has the numbers. Shipments and patients are used again, in later replications too.
 */
public final class Relief {
    private static final long HORIZON = 60 * Time.DAY;
    private static final int ORIGINS = 30;
    private static final int CITIES = 17;
    private static final int DEPOT_STAGES = 3;
    private static final int HANDLERS = 4;
    private static final List<Ward> WARDS = List.of(Ward.GENERAL);

    private final Size size;
    private final Distribution betweenShipmentsH;
    private final Distribution betweenPatientsH;
    private final Distribution travelH = new Lognormal(6, 0.3);
    private final Distribution handlingH = new Exponential(0.5);
    private final Distribution stayH = new Lognormal(288, 0.6);
    private final Pool<Shipment> shipments = new Pool<>(Shipment::new);
    private final Pool<Patient> patients = new Pool<>(Patient::new);
    private Simulator simulator;
    private Stream births;
    private Stream routes;
    private Stream travels;
    private Stream handlings;
    private Stream arrivals;
    private Stream stays;
    private List<Depot> depots;
    private List<Hospital> hospitals;
    private Tally delayH;
    private Tally waitH;

    /** How much there is. */
    public enum Size {
        /** About 0.36 million events. */
        S(20, 4, 40, 440),
        /** About 3.57 million events. */
        L(200, 40, 400, 4400);

        private final double shipmentsPerDay;
        private final int depotsAStage;
        private final double patientsPerDay;
        private final int beds;

        Size(double shipmentsPerDay, int depotsAStage, double patientsPerDay, int beds) {
            this.shipmentsPerDay = shipmentsPerDay;
            this.depotsAStage = depotsAStage;
            this.patientsPerDay = patientsPerDay;
            this.beds = beds;
        }
    }

    /**
     * What a replication found.
     *
     * @param events how many occurred
     * @param delayH mean delay of the delivered shipments, in hours
     * @param waitH mean wait of the admitted patients for a bed, in hours
     * @param occupied time-average of the occupied beds of a hospital
     * @param busy time-average of the busy handlers of a depot
     * @param queueing time-average of the shipments that queue at a depot
     * @param waiting time-average of the patients who wait at a hospital
     * @param mostQueueing most shipments that queued at any depot
     * @param mostWaiting most patients who waited at any hospital
     */
    public record Result(
            long events,
            double delayH,
            double waitH,
            double occupied,
            double busy,
            double queueing,
            double waiting,
            int mostQueueing,
            int mostWaiting) {}

    /** Sets up a replication at time 0, with nothing on its way and all beds free. */
    public Relief(Size size, Simulator simulator, Streams streams) {
        this.size = size;
        betweenShipmentsH = new Exponential(24 / size.shipmentsPerDay);
        betweenPatientsH = new Exponential(24 / size.patientsPerDay);
        begin(simulator, streams);
    }

    /** Sets up another replication. */
    public void reset(Simulator next, Streams streams) {
        shipments.takeBackAll(simulator);
        patients.takeBackAll(simulator);
        begin(next, streams);
    }

    private void begin(Simulator next, Streams streams) {
        simulator = next;
        births = streams.stream(Purpose.CONVOY, 0);
        routes = streams.stream(Purpose.CONVOY, 1);
        travels = streams.stream(Purpose.CONVOY, 2);
        handlings = streams.stream(Purpose.CONVOY, 3);
        arrivals = streams.stream(Purpose.ARRIVALS, 0);
        stays = streams.stream(Purpose.PATIENT, 0);
        delayH = new Tally();
        waitH = new Tally();
        depots = java.util.stream.Stream.generate(Depot::new)
                .limit((long) DEPOT_STAGES * size.depotsAStage)
                .toList();
        hospitals =
                java.util.stream.Stream.generate(Hospital::new).limit(CITIES).toList();
        java.util.stream.Stream.generate(Origin::new).limit(ORIGINS).forEach(Origin::plan);
        hospitals.forEach(hospital -> new Sickness(hospital).plan());
    }

    /** Plays the replication. */
    public Result run() {
        long events = simulator.run(HORIZON);
        return new Result(
                events,
                delayH.mean(),
                waitH.mean(),
                average(hospitals.stream().map(hospital -> hospital.occupied).toList()),
                average(depots.stream().map(depot -> depot.busy).toList()),
                average(depots.stream().map(depot -> depot.queueing).toList()),
                average(hospitals.stream().map(hospital -> hospital.waiting).toList()),
                maximum(depots.stream().map(depot -> depot.queueing).toList()),
                maximum(hospitals.stream().map(hospital -> hospital.waiting).toList()));
    }

    private static double average(List<TimeAverage> levels) {
        return levels.stream()
                .mapToDouble(level -> level.average(HORIZON))
                .average()
                .orElseThrow();
    }

    private static int maximum(List<TimeAverage> levels) {
        return (int) levels.stream()
                .mapToDouble(level -> level.maximum(HORIZON))
                .max()
                .orElseThrow();
    }

    private long after(Distribution hours, Stream stream) {
        return simulator.now() + Time.ofHours(hours.sample(stream));
    }

    private static int pick(Stream stream, int number) {
        return (int) (stream.uniform() * number);
    }

    /** Sends shipments. */
    private final class Origin extends Event {
        void plan() {
            simulator.schedule(this, after(betweenShipmentsH, births), Order.ARRIVAL);
        }

        @Override
        protected void occur() {
            plan();
            shipments.take().begin();
        }
    }

    /** Is on the road to its next depot, at a depot, or on the road to a city. */
    private final class Shipment extends Waiter<Shipment> {
        private long sent;
        private int stage;
        private @Nullable Depot at;

        void begin() {
            sent = simulator.now();
            stage = 0;
            travel();
        }

        void travel() {
            at = null;
            simulator.schedule(this, after(travelH, travels), Order.MOVEMENT);
        }

        @Override
        protected void occur() {
            if (at != null) {
                at.serviceEnded(this);
            } else if (stage < DEPOT_STAGES) {
                at = depots.get(stage * size.depotsAStage + pick(routes, size.depotsAStage));
                stage++;
                at.join(this, 0);
            } else {
                pick(routes, CITIES);
                delayH.add(Time.hours(simulator.now() - sent));
                shipments.takeBack(this);
            }
        }
    }

    private final class Depot extends Station<Shipment> {
        private final TimeAverage busy = new TimeAverage(0, 0);
        private final TimeAverage queueing = new TimeAverage(0, 0);

        Depot() {
            super(1);
        }

        @Override
        void join(Shipment shipment, int priority) {
            super.join(shipment, priority);
            record();
        }

        @Override
        void serviceEnded(Shipment shipment) {
            super.serviceEnded(shipment);
            record();
        }

        private void record() {
            long now = simulator.now();
            busy.set(now, inService());
            queueing.set(now, queued());
        }

        @Override
        int servers() {
            return HANDLERS;
        }

        @Override
        void serve(Shipment shipment) {
            simulator.schedule(shipment, after(handlingH, handlings), Order.MOVEMENT);
        }

        @Override
        void leave(Shipment shipment) {
            shipment.travel();
        }
    }

    /** Sends patients to a hospital. */
    private final class Sickness extends Event {
        private final Hospital hospital;

        Sickness(Hospital hospital) {
            this.hospital = hospital;
        }

        void plan() {
            simulator.schedule(this, after(betweenPatientsH, arrivals), Order.ARRIVAL);
        }

        @Override
        protected void occur() {
            plan();
            patients.take().arrive(hospital);
        }
    }

    /** Waits for a bed, or occurs when the stay ends. */
    private final class Patient extends Waiter<Patient> {
        private @Nullable Hospital hospital;
        private long arrived;

        void arrive(Hospital where) {
            hospital = where;
            arrived = simulator.now();
            where.receive(this);
        }

        @Override
        protected void occur() {
            Objects.requireNonNull(hospital).discharge(this);
        }
    }

    private final class Hospital extends BedQueue<Patient> {
        private final TimeAverage occupied = new TimeAverage(0, 0);
        private final TimeAverage waiting = new TimeAverage(0, 0);

        Hospital() {
            freeChanged(Ward.GENERAL, size.beds);
        }

        void receive(Patient patient) {
            if (freeWard(WARDS) != null) {
                admit(patient, Ward.GENERAL);
            } else {
                waitingList(Severity.MILD).add(patient);
            }
            record();
        }

        @Override
        void admit(Patient patient, Ward ward) {
            freeChanged(ward, -1);
            waitH.add(Time.hours(simulator.now() - patient.arrived));
            simulator.schedule(patient, after(stayH, stays), Order.PATIENT);
        }

        void discharge(Patient patient) {
            patients.takeBack(patient);
            freeChanged(Ward.GENERAL, 1);
            admitWaiting(Severity.MILD, WARDS);
            record();
        }

        private void record() {
            long now = simulator.now();
            occupied.set(now, size.beds - free(Ward.GENERAL));
            waiting.set(now, waiting());
        }
    }

    /** Things that are used again. */
    private static final class Pool<E extends Event> {
        private final Supplier<E> maker;
        private final List<E> all = new ArrayList<>();
        private final ArrayDeque<E> idle = new ArrayDeque<>();

        Pool(Supplier<E> maker) {
            this.maker = maker;
        }

        E take() {
            E last = idle.pollLast();
            if (last == null) {
                last = maker.get();
                all.add(last);
            }
            return last;
        }

        void takeBack(E one) {
            idle.addLast(one);
        }

        void takeBackAll(Simulator simulator) {
            all.forEach(simulator::cancel);
            idle.clear();
            idle.addAll(all);
        }
    }
}
