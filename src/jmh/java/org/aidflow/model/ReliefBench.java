package org.aidflow.model;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.aidflow.engine.HeapSimulator;
import org.aidflow.random.Streams;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One replication of {@link Relief}; also a program, {@code ReliefBench SIZE REPS SEED0 [WORKERS]}, that prints what each
 * took and found or, with workers, what all took together.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReliefBench {
    @Param
    Relief.Size size;

    private Relief relief;
    private long seed;

    @Setup
    public void make() {
        relief = make(size);
    }

    private static Relief make(Relief.Size size) {
        return new Relief(size, new HeapSimulator(), new Streams(0, 1));
    }

    @Benchmark
    public Relief.Result replication() {
        seed++;
        return replication(relief, seed);
    }

    private static Relief.Result replication(Relief relief, long seed) {
        relief.reset(new HeapSimulator(), new Streams(seed, 1));
        return relief.run();
    }

    public static void main(String[] args) throws Exception {
        Relief.Size size = Relief.Size.valueOf(args[0]);
        int replications = Integer.parseInt(args[1]);
        long first = Long.parseLong(args[2]);
        if (args.length > 3) {
            batch(size, replications, first, Integer.parseInt(args[3]));
        } else {
            Relief relief = make(size);
            for (int i = 0; i < replications; i++) {
                one(relief, i, first + i);
            }
        }
    }

    private static void one(Relief relief, int number, long seed) {
        long start = System.nanoTime();
        Relief.Result found = replication(relief, seed);
        System.out.printf(
                Locale.ROOT,
                "REP %d %.6f %d %.5f %.5f %.4f %d %d%n",
                number,
                secondsSince(start),
                found.events(),
                found.delayH(),
                found.waitH(),
                found.occupied(),
                found.mostQueueing(),
                found.mostWaiting());
    }

    private static void batch(Relief.Size size, int replications, long first, int workers) throws Exception {
        long start = System.nanoTime();
        ThreadLocal<Relief> relief = ThreadLocal.withInitial(() -> make(size));
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        List<Callable<Double>> jobs = LongStream.range(first, first + replications)
                .<Callable<Double>>mapToObj(
                        seed -> () -> replication(relief.get(), seed).delayH())
                .toList();
        double delayH = 0;
        for (Future<Double> job : threads.invokeAll(jobs)) {
            delayH += job.get() / replications;
        }
        threads.shutdown();
        System.out.printf(Locale.ROOT, "BATCH %.4f s delay=%.4f%n", secondsSince(start), delayH);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
