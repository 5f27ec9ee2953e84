package org.aidflow.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Replications;
import org.aidflow.scenario.Demand;
import org.aidflow.scenario.Hospital;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Team;

/**
 * What a look at an input finds.
 *
 * @param faults all that is wrong with it, by file, line and column
 * @param description what it holds, in one line; empty if anything is wrong
 */
public record Validation(List<Fault> faults, String description) {
    /** Copies the list. */
    public Validation {
        faults = List.copyOf(faults);
    }

    /** Looks at the folder of a scenario or the file of an experiment, which name nothing outside their project. */
    public static Validation of(Path path) {
        return of(path, Reach.PROJECT);
    }

    /**
     * Looks at the folder of a scenario or the file of an experiment.
     *
     * @param reach how far what it names may lie from it
     */
    public static Validation of(Path path, Reach reach) {
        Faults faults = new Faults();
        Optional<String> description = Files.isDirectory(path)
                ? scenario(path, reach, faults).map(Validation::describe)
                : ExperimentReader.read(path, Overrides.NONE, reach, faults)
                        .map(ExperimentInput::experiment)
                        .map(Validation::describe);
        return new Validation(faults.sorted(), description.orElse(""));
    }

    private static Optional<Scenario> scenario(Path folder, Reach reach, Faults faults) {
        return ScenarioFolder.read(folder, reach, faults)
                .flatMap(files -> new ScenarioReader(files, faults).bind(Map.of()));
    }

    private static String describe(Experiment experiment) {
        return "points: %d, replications: %s; design: %s; "
                        .formatted(experiment.points().size(), describe(experiment.replications()), experiment.design())
                + describe(experiment.points().get(0).scenario());
    }

    private static String describe(Replications replications) {
        return (replications.fixed() ? "" : replications.atLeast() + " to ") + replications.atMost();
    }

    private static String describe(Scenario scenario) {
        double patients = scenario.demand().rule().scale()
                * scenario.demand().rows().stream()
                        .mapToDouble(Demand::patients)
                        .sum();
        return String.format(
                Locale.ROOT,
                "nodes: %d, arcs: %d, hospitals: %d, patients expected: %.0f, local staff: %d, teams: %d of %d members,"
                        + " consignments: %d",
                scenario.network().nodes().size(),
                scenario.network().arcs().size(),
                scenario.treatment().hospitals().size(),
                patients,
                scenario.treatment().hospitals().stream()
                        .mapToInt(Validation::staff)
                        .sum(),
                scenario.aid().teams().size(),
                scenario.aid().teams().stream().mapToInt(Team::members).sum(),
                scenario.aid().consignments().size());
    }

    private static int staff(Hospital hospital) {
        return hospital.localDoctors() + hospital.localNurses();
    }
}
