package org.aidflow.jsl;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jsl.modeling.elements.variable.ResponseVariable;
import jsl.simulation.Executive;
import jsl.simulation.Model;
import jsl.simulation.ModelElement;
import jsl.simulation.Simulation;
import org.aidflow.experiment.Engine;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Sample;

/**
 * JSL's own summary of the responses of each point. Every response is a {@link ResponseVariable} of a simulation that
 * plays as many replications as there are observations, in their order; a response that an observation lacks stays
 * without a value in it, as JSL has it.
 */
final class JslReport implements Engine.Report {
    @Override
    public String file() {
        return "jsl-report.txt";
    }

    @Override
    public String of(Point point, Map<ResponseName, Sample> responses) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        responses.forEach((name, sample) -> samples.put(name(name), sample.independent()));
        int[] observations = samples.values().stream()
                .flatMapToInt(Sample::replications)
                .sorted()
                .distinct()
                .toArray();
        Simulation simulation =
                Simulations.make("report", new Executive(), model -> new Mirror(model, samples, observations));
        simulation.setNumberOfReplications(observations.length);
        simulation.setLengthOfReplication(1);
        simulation.run();
        String title = "point %d: %s".formatted(point.number(), point.name());
        return simulation
                .makeSimulationReporter()
                .getAcrossReplicationStatisticReporter()
                .getSummaryReportAsMarkDown(title, format())
                .append(System.lineSeparator())
                .toString()
                .replace(System.lineSeparator(), "\n");
    }

    private static String name(ResponseName name) {
        return Stream.of(name.response(), name.place(), name.item())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Returns four decimals at most, as JSL's reports have, whatever the language; a missing value is empty. */
    private static DecimalFormat format() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setNaN("");
        return new DecimalFormat("0.####", symbols);
    }

    /** Sets the responses at the end of each replication. */
    private static final class Mirror extends ModelElement {
        private final Map<ResponseVariable, Sample> samples = new LinkedHashMap<>();
        private final int[] observations;

        Mirror(Model model, Map<String, Sample> samples, int[] observations) {
            super(model, "mirror");
            samples.forEach((name, sample) -> this.samples.put(new ResponseVariable(this, name), sample));
            this.observations = observations;
        }

        @Override
        protected void replicationEnded() {
            int observation = observations[getExperiment().getCurrentReplicationNumber() - 1];
            samples.forEach((response, sample) -> {
                if (sample.has(observation)) {
                    response.setValue(sample.value(observation));
                }
            });
        }
    }
}
