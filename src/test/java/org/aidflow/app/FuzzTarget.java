package org.aidflow.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidflow.experiment.Engines;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Runner;
import org.aidflow.io.AnalysisChoice;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ExperimentInput;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.Manifest;
import org.aidflow.io.Overrides;
import org.aidflow.io.ResultsAnalysis;
import org.aidflow.io.ResultsReader;
import org.aidflow.io.ResultsWriter;
import org.aidflow.io.Shards;
import org.aidflow.io.TraceComparison;
import org.aidflow.io.Verification;
import org.aidflow.report.PageContent;
import org.aidflow.report.Report;

/** Sound files of a user, and who reads them. */
enum FuzzTarget {
    /** The smallest world, with designs of several kinds, which are smaller than in the experiments. */
    LINE("line-mobilisation", "line"),
    HYPERCUBE("line-hypercube", "line", "points: 60", "points: 6"),
    SOBOL("line-sobol", "line", "rows: 64", "rows: 2"),
    PRECISION("line-precision", "line"),
    /** Worlds with more tables. */
    TWO_DEPOTS("two-depots-selection", "two-depots"),
    MAKERS("makers-shipping", "makers"),
    /** The smallest world with the tables that those have not, and with points from a file. */
    MORE_TABLES("line-mobilisation", "line") {
        @Override
        void prepare(Path folder) throws IOException {
            super.prepare(folder);
            Path line = folder.resolve("networks/line");
            Files.writeString(line.resolve("closures.csv"), """
                    arc,node,mode,from,until,speed_factor
                    plain-harbour,,,2020-01-09T06:00,2020-01-10,0.5
                    ,harbour-hospital,road,2020-01-20,,
                    """);
            Files.writeString(line.resolve("census.csv"), """
                    hospital,ward,city,severity,patients
                    harbour-hospital,general,,mild,5
                    ,,Harbour,severe,2
                    """);
            Files.writeString(line.resolve("epidemic.csv"), """
                    city,from,beta_per_day,population,initial_exposed,initial_infectious,initial_seeking
                    Harbour,,0.4,10000,20,10,3
                    Harbour,2020-01-12,0.1,,,,
                    """);
            Files.writeString(line.resolve("observed.csv"), """
                    id,use,quantity,place,item,ward,date,value,compare,tolerance,tolerance_kind
                    o1,,in_bed,Harbour,,general,2020-01-08,60,at,0.1,relative
                    o2,calibration,waiting,region,,,2020-01-09,,peak_day,2,
                    o3,input,delivered,region,suit,,2020-01-20,1500,at,,
                    """);
            Contents.edit(line.resolve("scenario.yaml"), "process: poisson", "process: seir");
            Contents.edit(
                    folder.resolve("experiments/line-mobilisation.yaml"),
                    "factors:\n  policy.teams: [none, historical]\n  teams.mobilisation_mean_h: [12, 48]",
                    "design: {kind: points, file: points.csv}");
            Files.writeString(folder.resolve("experiments/points.csv"), """
                    point,name,policy.teams,teams.mobilisation_mean_h,"beds[from=2020-01-04].beds",teams.modes
                    1,first,none,12,x1.5,[road]
                    2,"second, last",historical,,140,"[road, rail]"
                    """);
        }
    },
    /** A folder of results: its tables again, its page, and what it says of itself. */
    RESULTS("line-mobilisation", "") {
        @Override
        void prepare(Path folder) throws IOException {
            play(folder.resolve("results"));
            Files.delete(folder.resolve("results/report.html"));
        }

        @Override
        void readFiles(Path folder) throws BadInputException, IOException {
            Path results = folder.resolve("results");
            Verification verification = new Verification(results);
            verification.overrides();
            if (!verification.damaged().contains("runs.csv")) {
                verification.sample(3);
            }
            ResultsAnalysis.analyze(results, folder.resolve("analysis"), AnalysisChoice.NONE, new Report());
            PageContent.of(ResultsReader.open(results));
        }
    },
    /** The shards of a run. */
    SHARDS("line-mobilisation", "") {
        @Override
        void prepare(Path folder) throws IOException {
            play(folder.resolve("one"), "--shard", "1/2");
            play(folder.resolve("two"), "--shard", "2/2");
        }

        @Override
        void readFiles(Path folder) throws BadInputException, IOException {
            Shards shards = Shards.open(List.of(folder.resolve("one"), folder.resolve("two")));
            ExperimentInput input = ExperimentReader.read(EXPERIMENT, shards.overrides());
            shards.check(EXPERIMENT, manifest(input, shards.overrides()));
        }
    },
    /** What a run that was stopped has left. */
    UNFINISHED("line-mobilisation", "") {
        @Override
        void prepare(Path folder) throws IOException {
            Manifest manifest = Begun.MANIFEST;
            Runner runner = new Runner(manifest.experiment(), Engines.DEFAULT);
            try (ResultsWriter results = ResultsWriter.open(folder.resolve("run"), false, false, manifest)) {
                for (Point point : manifest.experiment().points().subList(0, 2)) {
                    results.take(results.digest(List.of(runner.play(point, 1))));
                    results.commit();
                }
            }
        }

        @Override
        void readFiles(Path folder) throws IOException {
            Path left = Contents.replace(folder.resolve("run.part"), folder.resolveSibling("unfinished.part"));
            Path target = left.resolveSibling("unfinished");
            ResultsWriter.open(target, false, true, Begun.MANIFEST).close();
        }
    },
    /** An earlier trace. */
    TRACE("line-mobilisation", "") {
        @Override
        void prepare(Path folder) {
            String trace = folder.resolve("trace.csv").toString();
            Answer.to("trace", EXPERIMENT.toString(), "--point=1", "--replication=1", "--out", trace)
                    .done();
        }

        @Override
        void readFiles(Path folder) throws IOException {
            try (TraceComparison comparison = new TraceComparison(folder.resolve("trace.csv"))) {
                comparison.write("seconds,time,fact,place,subject,item,quantity,detail\n");
                comparison.lines();
            }
        }
    };

    private static final Path EXPERIMENT = Path.of("experiments/line-mobilisation.yaml");

    private final String experiment;
    private final String scenario;
    private final String large;
    private final String small;

    FuzzTarget(String experiment, String scenario) {
        this(experiment, scenario, "", "");
    }

    FuzzTarget(String experiment, String scenario, String large, String small) {
        this.experiment = experiment;
        this.scenario = scenario;
        this.large = large;
        this.small = small;
    }

    private static void play(Path results, String... options) {
        List<String> command =
                List.of("run", EXPERIMENT.toString(), "--replications", "2", "--quiet", "--out", results.toString());
        Answer.to(Stream.concat(command.stream(), Stream.of(options)).toArray(String[]::new))
                .done();
    }

    /** The run that was stopped. */
    private static final class Begun {
        static final Manifest MANIFEST = read();

        private static Manifest read() {
            try {
                return manifest(ExperimentReader.read(EXPERIMENT, Overrides.NONE), Overrides.NONE);
            } catch (BadInputException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Manifest manifest(ExperimentInput input, Overrides overrides) {
        return Manifest.of(Aidflow.Version.name(), EXPERIMENT, input, overrides, Optional.empty());
    }

    /** Puts sound files into an empty folder. */
    void prepare(Path folder) throws IOException {
        Contents.copy(Path.of("networks", scenario), folder.resolve("networks").resolve(scenario));
        Path copy = folder.resolve(Path.of("experiments", experiment + ".yaml"));
        Files.createDirectories(folder.resolve("experiments"));
        Files.copy(Path.of("experiments", experiment + ".yaml"), copy);
        Contents.edit(copy, large, small);
    }

    /** Reads them as a command does. */
    void readFiles(Path folder) throws BadInputException, IOException {
        ExperimentReader.read(folder.resolve("experiments").resolve(experiment + ".yaml"), Overrides.NONE);
    }

    /** Returns the files that may be spoilt. */
    final List<Path> files(Path folder) throws IOException {
        return Contents.of(folder).keySet().stream()
                .filter(file -> !file.endsWith("README.md"))
                .map(folder::resolve)
                .toList();
    }
}
