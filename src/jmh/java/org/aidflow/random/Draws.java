package org.aidflow.random;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds to make a stream and to draw from each law. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Draws {
    private final Streams streams = new Streams(1, 1);
    private final Stream stream = streams.stream(Purpose.CONVOY, 1);
    private long entity;

    @Benchmark
    public Stream makeStream() {
        return streams.stream(Purpose.PATIENT, entity++);
    }

    @Benchmark
    public double makeStreamAndDrawUniform() {
        return streams.stream(Purpose.PATIENT, entity++).uniform();
    }

    @Benchmark
    public double drawUniform() {
        return stream.uniform();
    }

    @Benchmark
    public double draw(Chosen chosen) {
        return chosen.law.distribution.sample(stream);
    }

    /** The law of one run. */
    @State(Scope.Thread)
    public static class Chosen {
        @Param
        Law law;
    }

    /** Each law with ordinary parameters. */
    public enum Law {
        CONSTANT(new Constant(2)),
        EXPONENTIAL(new Exponential(2)),
        UNIFORM(new Uniform(1, 2)),
        TRIANGULAR(new Triangular(1, 2, 6)),
        TRUNCATED_NORMAL(new TruncatedNormal(2, 1)),
        LOGNORMAL(new Lognormal(2, 0.5)),
        GAMMA(new Gamma(2, 0.5)),
        GAMMA_OF_SHAPE_BELOW_ONE(new Gamma(2, 2)),
        WEIBULL(new Weibull(1.5, 2)),
        EMPIRICAL(new Empirical(List.of(1.0, 2.0, 4.0, 7.0, 11.0))),
        DISCRETE(new Discrete(List.of(1.0, 2.0, 4.0), List.of(0.5, 0.3, 0.2)));

        private final Distribution distribution;

        Law(Distribution distribution) {
            this.distribution = distribution;
        }
    }
}
