package org.aidflow.measure;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.aidflow.engine.HeapSimulator;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ScenarioReader;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One replication of Hubei 2020 under the historical policy, patient by patient, with all measures and tables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx300m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class HubeiReplication {
    private Scenario scenario;
    private long replication;

    @Setup
    public void read() throws BadInputException {
        scenario = ScenarioReader.read(Path.of("networks", "hubei-2020"));
    }

    /** Returns how many events occurred. */
    @Benchmark
    public long replication() {
        replication++;
        Measures measures = new Measures(scenario, new Results(EnumSet.allOf(Table.class)));
        return new Replication(scenario, new Streams(1, replication), new HeapSimulator(), measures).run();
    }
}
