package org.aidflow.experiment;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.aidflow.engine.Simulator;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/**
 * Plays all replications of an experiment on several threads and hands them over in order: by point, then by
 * replication. What it hands over does not depend on the number of threads.
 */
public final class Runner {
    /** Replications in hand for each thread, so that a slow one does not leave the others idle. */
    private static final int AHEAD = 8;

    private final Experiment experiment;
    private final Supplier<Simulator> engine;

    /** Makes a runner; {@code engine} makes a fresh simulator for each replication. */
    public Runner(Experiment experiment, Supplier<Simulator> engine) {
        this.experiment = experiment;
        this.engine = engine;
    }

    /** Takes the replications in order, on the thread that called {@link #run}. */
    public interface Sink {
        /** Takes the next one. */
        void take(Run run);
    }

    /**
     * Plays all replications.
     *
     * @throws InterruptedException if this thread is interrupted; no further replication is handed over
     */
    public void run(int threads, Sink sink) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<Run>> inHand = new ArrayDeque<>();
            for (Point point : experiment.points()) {
                for (int replication = 1;
                        replication <= experiment.replications().atMost();
                        replication++) {
                    int number = replication;
                    inHand.add(workers.submit(() -> play(point, number)));
                    if (inHand.size() > AHEAD * threads) {
                        sink.take(await(inHand.remove()));
                    }
                }
            }
            while (!inHand.isEmpty()) {
                sink.take(await(inHand.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Plays one replication; a fault in it is its own and stops no other. */
    public Run play(Point point, int replication) {
        Results results = new Results(experiment.record());
        try {
            Streams streams = experiment.randomNumbers().streams(experiment.seed(), point.number(), replication);
            Scenario scenario = point.scenario();
            Measures measures = new Measures(scenario, results);
            long events = new Replication(scenario, streams, engine.get(), measures).run();
            return new Run(point.number(), replication, events, "", results);
        } catch (RuntimeException e) {
            String fault = e.getMessage() == null ? e.toString() : e.getMessage();
            return new Run(point.number(), replication, 0, fault, new Results(Set.of()));
        }
    }

    private static Run await(Future<Run> run) throws InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a replication stopped: " + e.getCause(), e.getCause());
        }
    }
}
