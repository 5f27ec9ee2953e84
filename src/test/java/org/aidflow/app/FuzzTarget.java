package org.aidflow.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aidflow.io.AnalysisChoice;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.Overrides;
import org.aidflow.io.ResultsAnalysis;
import org.aidflow.io.ResultsReader;
import org.aidflow.io.TraceComparison;
import org.aidflow.io.Verification;
import org.aidflow.report.Report;

/** Sound files of a user, and who reads them. */
enum FuzzTarget {
    /** The smallest world, with designs of several kinds. */
    LINE("line-mobilisation", "line"),
    HYPERCUBE("line-hypercube", "line"),
    SOBOL("line-sobol", "line"),
    PRECISION("line-precision", "line"),
    /** Worlds with more tables. */
    TWO_DEPOTS("two-depots-selection", "two-depots"),
    MAKERS("makers-shipping", "makers"),
    /** A folder of results: its tables again, its page, and what it says of itself. */
    RESULTS("line-mobilisation", "") {
        @Override
        void prepare(Path folder) throws IOException {
            Path experiment = Path.of("experiments/line-mobilisation.yaml");
            String results = folder.resolve("results").toString();
            Answer.to("run", experiment.toString(), "--replications", "2", "--quiet", "--out", results)
                    .done();
            Files.delete(folder.resolve("results/report.html"));
        }

        @Override
        void readFiles(Path folder) throws BadInputException, IOException {
            Path results = folder.resolve("results");
            new Verification(results).overrides();
            ResultsAnalysis.analyze(results, folder.resolve("analysis"), AnalysisChoice.NONE, new Report());
            new Report().of(ResultsReader.open(results));
        }
    },
    /** An earlier trace. */
    TRACE("line-mobilisation", "") {
        @Override
        void prepare(Path folder) {
            String trace = folder.resolve("trace.csv").toString();
            Answer.to("trace", "experiments/line-mobilisation.yaml", "--point=1", "--replication=1", "--out", trace)
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

    private final String experiment;
    private final String scenario;

    FuzzTarget(String experiment, String scenario) {
        this.experiment = experiment;
        this.scenario = scenario;
    }

    /** Puts sound files into an empty folder. */
    void prepare(Path folder) throws IOException {
        Contents.copy(Path.of("networks", scenario), folder.resolve("networks").resolve(scenario));
        Path copy = folder.resolve(Path.of("experiments", experiment + ".yaml"));
        Files.createDirectories(folder.resolve("experiments"));
        Files.copy(Path.of("experiments", experiment + ".yaml"), copy);
    }

    /** Reads them as a command does. */
    void readFiles(Path folder) throws BadInputException, IOException {
        ExperimentReader.read(folder.resolve("experiments").resolve(experiment + ".yaml"), Overrides.NONE);
    }

    /** Returns the files that may be spoilt. */
    final List<Path> files(Path folder) throws IOException {
        return Contents.of(folder).keySet().stream()
                .filter(file -> !file.endsWith(".md"))
                .map(folder::resolve)
                .toList();
    }

    /** Reads spoilt files. Whatever is thrown is a finding, but for faults that a user is told. */
    final void attack(Path folder) {
        try {
            readFiles(folder);
        } catch (BadInputException e) {
            if (e.faults().isEmpty()
                    || e.faults().stream().anyMatch(fault -> fault.toString().contains("\n"))) {
                throw new AssertionError("faults must each be a line: " + e.faults());
            }
        } catch (FileSystemException e) {
            if (e.getReason() == null) {
                throw new AssertionError(e);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
