package org.aidflow.spark;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aidflow.experiment.Players.LostException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Spark, and whether any executors attend: it would wait for them without end. */
final class Attendance implements AutoCloseable {
    private static final String PATIENCE = "spark.aidflow.patience";
    private static final String PATIENCE_DEFAULT = "120s";
    private static final String MEMORY = "spark.executor.memory";
    private static final String MEMORY_DEFAULT = "1g";

    private final JavaSparkContext context;
    private final long patienceSeconds;
    private long seen = System.nanoTime();

    private Attendance(JavaSparkContext context) {
        this.context = context;
        patienceSeconds = context.getConf().getTimeAsSeconds(PATIENCE, PATIENCE_DEFAULT);
    }

    /**
     * Starts Spark and waits for the first executor.
     *
     * @throws LostException if that fails, or none comes
     */
    static Attendance of(SparkConf conf) {
        try {
            Attendance executors = new Attendance(new JavaSparkContext(conf));
            executors.awaitFirst();
            return executors;
        } catch (RuntimeException e) {
            throw e instanceof LostException lost ? lost : lost(e);
        }
    }

    private void awaitFirst() {
        try {
            while (!attended()) {
                check();
                Thread.sleep(100);
            }
        } catch (LostException e) {
            close();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw lost(e);
        }
    }

    JavaSparkContext context() {
        return context;
    }

    /**
     * Returns what comes of work that executors do, once it is done.
     *
     * @throws LostException if it fails, or no executor was there for too long
     */
    <T> T await(Future<T> work) throws InterruptedException {
        try {
            while (true) {
                try {
                    return work.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    check();
                }
            }
        } catch (ExecutionException e) {
            throw lost(e.getCause() == null ? e : e.getCause());
        } catch (CancellationException e) {
            throw new LostException("Spark was stopped", e);
        }
    }

    private void check() {
        long now = System.nanoTime();
        if (attended()) {
            seen = now;
        } else if (context.sc().isStopped()) {
            throw unattended("the cluster ended this, or could not start executors");
        } else if (now - seen > TimeUnit.SECONDS.toNanos(patienceSeconds)) {
            throw unattended("no executor was there for %d s (%s)".formatted(patienceSeconds, PATIENCE));
        }
    }

    private boolean attended() {
        return !context.sc().isStopped()
                && (context.isLocal() || context.sc().statusTracker().getExecutorInfos().length > 1);
    }

    private LostException unattended(String what) {
        String memory = context.getConf().get(MEMORY, MEMORY_DEFAULT);
        String needs = "; a worker must have a core and %s of memory (%s) free, Java 17 and Spark's jars";
        return new LostException(what + needs.formatted(memory, MEMORY), null);
    }

    /** Returns that Spark failed; of what it says only the first line, as a stack trace follows. */
    static LostException lost(Throwable fault) {
        String message = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        return new LostException(message.lines().findFirst().orElse(""), fault);
    }

    @Override
    public void close() {
        context.close();
    }
}
