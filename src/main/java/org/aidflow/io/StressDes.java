package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Goal;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Replications;
import org.aidflow.experiment.Selection;
import org.aidflow.scenario.Present;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Timeline;

/**
 * The STRESS-DES checklist, filled in as far as inputs tell it. Twenty items (Monks, Currie, Onggo, Robinson, Kunc and
 * Taylor, Strengthening the reporting of empirical simulation studies, Journal of Simulation 13(1), 2019). It holds
 * nothing that differs between two runs of the same thing.
 */
final class StressDes {
    static final String FILE = "stress-des.md";

    private static final String FOR_THE_AUTHOR = "[for the author]";

    /** The most levels of a factor, or points, that are listed one by one. */
    private static final int LISTED = 12;

    private final StringBuilder text = new StringBuilder();
    private final Study study;
    private final Experiment experiment;
    private final Scenario scenario;

    /**
     * What a study was made from.
     *
     * @param tables that the results hold
     */
    record Study(Manifest manifest, List<ResultTable> tables) {
        Study {
            tables = List.copyOf(tables);
        }
    }

    private StressDes(Study study) {
        this.study = study;
        experiment = study.manifest().experiment();
        scenario = experiment.points().get(0).scenario();
    }

    /** Writes {@code stress-des.md}. */
    static void write(Path folder, Study study) throws IOException {
        Files.writeString(folder.resolve(FILE), of(study), StandardOpenOption.CREATE_NEW);
    }

    /** Returns the checklist as Markdown. */
    static String of(Study study) {
        return new StressDes(study).fill();
    }

    private String fill() {
        line("# STRESS-DES: " + experiment.slug());
        line("");
        line(
                "The 20 items of the STRESS-DES checklist (Monks et al., Journal of Simulation 13(1), 2019), filled in from the");
        line("inputs. What only a human knows is marked `" + FOR_THE_AUTHOR
                + "`. Files of the project are those of Aidflow "
                + study.manifest().version() + ".");
        objectives();
        logic();
        data();
        experimentation();
        implementation();
        section("6. Code access");
        item("6.1", "Computer model sharing statement");
        line("Aidflow is free software under the Apache License 2.0; these results come again, byte by byte, with");
        line("`" + study.manifest().command() + "` and the inputs listed under 3.1. " + FOR_THE_AUTHOR
                + ": where program,");
        line("inputs and results are deposited, with links or DOIs.");
        return text.toString();
    }

    private void objectives() {
        section("1. Objectives");
        item("1.1", "Purpose of the model");
        line("Question: " + experiment.question());
        line("Scenario: " + scenario.title() + " (`" + experiment.scenario() + "`).");
        line(FOR_THE_AUTHOR + ": background, who asks and what will be decided.");
        item("1.2", "Model outputs");
        line(
                "Responses are defined, with units, in `docs/files.md` (Responses), their equations in `docs/model.md`. Tables here:");
        line("");
        study.tables().forEach(table -> line("* `" + table.file() + "`: " + table.description()));
        line("");
        line(
                "`responses.csv` holds a row for each response and replication, `summary.csv` their means, quantiles and Student's t");
        line("intervals of 95 %; a value that the horizon cuts off enters as it stands and is counted.");
        item("1.3", "Experimentation aims");
        line("Points, chosen as " + experiment.design() + ": "
                + experiment.points().size() + ".");
        line("");
        experiment.factors().forEach(factor -> line("* `" + factor + "`: " + levels(factor)));
        line("");
        line("Points by name: " + listed(names(), experiment.points().size()) + ".");
        line("Baseline: point " + experiment.plan().baseline() + ". Responses of the analysis: "
                + String.join(", ", experiment.plan().responses()) + ".");
        line(FOR_THE_AUTHOR + ": why these factors and levels.");
    }

    private List<String> names() {
        return experiment.points().stream().limit(LISTED).map(Point::name).toList();
    }

    private String levels(String factor) {
        Set<String> levels = new LinkedHashSet<>();
        for (Point point : experiment.points()) {
            levels.add(point.levels().getOrDefault(factor, "(the scenario's own)"));
        }
        return listed(levels.stream().limit(LISTED).toList(), levels.size());
    }

    private static String listed(List<String> first, int all) {
        String more = all > first.size() ? " and %d more, in `points.csv`".formatted(all - first.size()) : "";
        return String.join(" | ", first) + more;
    }

    private void logic() {
        section("2. Logic");
        item("2.1", "Base model overview diagram");
        line(
                FOR_THE_AUTHOR
                        + ": a diagram. In words: donors decide on, prepare and send teams and supplies; convoys travel, queue at");
        line(
                "checkpoints, docks and sorters; depots serve hospitals; patients queue for beds that staff and protection limit.");
        item("2.2", "Base model logic");
        line("`docs/model.md`, section by section. Policies of the first point: teams `"
                + scenario.aid().policy().teams() + "`, supplies `"
                + scenario.aid().policy().supplies() + "`.");
        item("2.3", "Scenario logic");
        line(
                "A point differs from the scenario's files only in the values that `points.csv` gives for it and, as all points do, in");
        line("those that the command under 6.1 sets.");
        item("2.4", "Algorithms");
        line(
                "Itineraries, desks, policies, allocation, distribution from depots, admission and care: `docs/model.md`, with sources.");
        item("2.5", "Components");
        line("* Entities: patients by severity; medical teams ("
                + scenario.aid().teams().size() + " rows) and consignments of supplies ("
                + scenario.aid().consignments().size() + " rows), which move as convoys.");
        line(
                "* Activities: deciding, preparing, loading, travel, inspection, unloading, sorting, last mile, orientation; stays in bed.");
        line("* Resources: beds of " + scenario.treatment().hospitals().size() + " hospitals, doctors and nurses, "
                + scenario.materials().items().size() + " kinds of supplies, vehicles of "
                + scenario.logistics().fleets().size()
                + " fleets, servers of stations ("
                + scenario.logistics().stations().size() + " rows), desks.");
        line(
                "* Queues: stations, fleets and desks by priority, then first come; patients worst first, then first come; admission `"
                        + Cell.name(scenario.treatment().admission()) + "`.");
        line("* Entry and exit: patients seek a bed " + arrivals()
                + " and leave discharged, recovered or dead; donors are asked at the dates of the inputs.");
    }

    private String arrivals() {
        return scenario.demand().epidemic()
                ? "as an epidemic in their city lets them (stochastic SEIR)"
                : "as the process `" + Cell.name(scenario.demand().rule().process())
                        + "` with the daily numbers of `demand.csv`";
    }

    private void data() {
        section("3. Data");
        item("3.1", "Data sources");
        line(
                "The README of the scenario's folder, and its `sources.csv` where there is one, name the sources; every row may");
        line("name its own:");
        line("");
        line("| table | rows | with a source | with an assumption |");
        line("|---|---|---|---|");
        study.manifest()
                .provenance()
                .forEach(of ->
                        line("| `%s` | %d | %d | %d |".formatted(of.file(), of.rows(), of.sourced(), of.assumed())));
        line("");
        line("Inputs by SHA-256 digest:");
        line("");
        study.manifest().inputs().forEach((file, digest) -> line("* `" + file + "` " + digest));
        item("3.2", "Pre-processing");
        line("The program reads inputs as they are. " + FOR_THE_AUTHOR
                + ": what was done to the data before, unless the scenario's README says so.");
        item("3.3", "Input parameters");
        line(
                "All values, laws and dates are in the files above, with units in their names; defaults of what is not given are in");
        line("`docs/files.md`. Values of the experiment are under 1.3.");
        item("3.4", "Assumptions");
        line(
                "Of the model: `docs/model.md`. Of the data: column `assumption` of the tables, counted under 3.1, and the scenario's README.");
    }

    private void experimentation() {
        Timeline timeline = scenario.timeline();
        section("4. Experimentation");
        item("4.1", "Initialisation");
        line("Terminating, without warm-up: a run ends at the horizon. At the start: "
                + scenario.treatment().present().stream()
                        .mapToInt(Present::patients)
                        .sum() + " patients present, "
                + scenario.materials().stock().size() + " rows of stock; their numbers are given, not drawn.");
        item("4.2", "Run length");
        line("From " + timeline.start() + " for " + Time.days(timeline.horizon())
                + " days, in whole seconds; aid begins after " + Time.days(timeline.aidStart()) + " days.");
        item("4.3", "Estimation approach");
        line("Replications: " + words(experiment.replications()) + ".");
        line(
                experiment.randomNumbers().antithetic()
                        ? "Replications 1 and 2, 3 and 4, and so on are antithetic pairs, whose means are independent and the sample."
                        : "They are independent and the sample.");
        line(FOR_THE_AUTHOR + ": why so many.");
    }

    private static String words(Replications replications) {
        String until = replications.goals().stream()
                .map(StressDes::words)
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        String range = "%d to %d of a point".formatted(replications.atLeast(), replications.atMost());
        return replications
                .selection()
                .map(selection -> range + ", spent by a search for the best point (" + words(selection) + ")")
                .orElse(
                        until.isEmpty()
                                ? replications.atMost() + " of each point"
                                : "%s, until these half-widths hold at joint confidence %s: %s"
                                        .formatted(range, replications.confidence(), until));
    }

    private static String words(Goal goal) {
        String of = goal.quantile().isPresent()
                ? "quantile %s".formatted(goal.quantile().getAsDouble())
                : "mean";
        return "%s of %s at %s%s within %s%s"
                .formatted(
                        of,
                        goal.response().response(),
                        goal.response().place(),
                        goal.response().item().isEmpty()
                                ? ""
                                : " (" + goal.response().item() + ")",
                        goal.halfWidth(),
                        goal.relative() ? " of itself" : "");
    }

    private static String words(Selection selection) {
        return "%s, %s mean of %s at %s, indifference %s, confidence %s"
                .formatted(
                        selection.procedure().name().toUpperCase(Locale.ROOT),
                        selection.lowest() ? "lowest" : "highest",
                        selection.response().response(),
                        selection.response().place(),
                        selection.indifference(),
                        selection.confidence());
    }

    private void implementation() {
        section("5. Implementation");
        item("5.1", "Software or programming language");
        line("Aidflow " + study.manifest().version() + ", in Java 17; libraries with versions in its `pom.xml`. "
                + FOR_THE_AUTHOR + ": operating system and Java that were used; results do not depend on them.");
        item("5.2", "Random sampling");
        line("xoshiro256++ (Apache Commons RNG), seed " + experiment.seed()
                + ". Every stream is named by seed, replication, purpose and entity, so that each entity has its own luck. "
                + (experiment.randomNumbers().common()
                        ? "Common random numbers: a replication has the same streams at all points."
                        : "Points draw independently of each other."));
        item("5.3", "Model execution");
        line(
                "Event scheduling in whole seconds; at one instant by fixed priorities, then in the order of scheduling (`docs/model.md`, Time and");
        line("chance). Replications run in parallel threads, each on its own; their number changes no result.");
        item("5.4", "System specification");
        line(FOR_THE_AUTHOR
                + ": processor, memory and run time. Figures for one machine are in the README of the program.");
    }

    private void section(String title) {
        text.append("\n## ").append(title).append('\n');
    }

    private void item(String number, String title) {
        text.append("\n### ").append(number).append(' ').append(title).append("\n\n");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
