package org.aidflow.io;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aidflow.engine.HeapSimulator;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/**
 * Plays the policies none, paired, pooled and hybrid, or those named, on the scenario in folder DIR some TIMES and
 * says what each replication takes on this thread.
 */
public final class Scaling {
    private Scaling() {}

    public static void main(String[] arguments) throws IOException, BadInputException {
        Path folder = Path.of(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        List<String> policies = arguments.length > 2
                ? List.of(arguments).subList(2, arguments.length)
                : List.of("none", "paired", "pooled", "hybrid");
        for (String policy : policies) {
            long began = cpu();
            Scenario scenario = scenario(folder, policy);
            say("%s: read in %.2f s", policy, (cpu() - began) / 1e9);
            for (int replication = 1; replication <= times; replication++) {
                play(scenario, replication);
            }
        }
    }

    private static Scenario scenario(Path folder, String policy) throws IOException, BadInputException {
        String point = "  one: {policy.teams: %s, policy.supplies: %s}%n".formatted(policy, policy);
        return WrittenExperiment.points(folder, point).get(0).scenario();
    }

    private static void play(Scenario scenario, int replication) {
        long began = cpu();
        Results results = new Results(java.util.Set.of(Table.RESPONSES));
        long events = new Replication(
                        scenario, new Streams(1, replication), new HeapSimulator(), new Measures(scenario, results))
                .run();
        double seconds = (cpu() - began) / 1e9;
        say("  %d events, %.2f s, %.0f ns an event", events, seconds, seconds / events * 1e9);
    }

    /** Returns the processor time of this thread in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
