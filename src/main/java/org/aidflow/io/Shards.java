package org.aidflow.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Shard;
import org.aidflow.experiment.Shard.Range;

/** All shards of a run, of which its results are put together. */
public final class Shards {
    /** By number. */
    private final List<Part> parts;

    private record Part(Path folder, WrittenManifest manifest, Shard shard) {
        String name() {
            return SourceFile.name(folder);
        }

        /** Returns what shards of one run have in common. */
        String run() {
            return manifest.wholeRun() + "/" + shard.of();
        }
    }

    private Shards(List<Part> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(part -> part.shard().number()))
                .toList();
    }

    /**
     * Opens the shards of a run.
     *
     * @throws BadInputException if they are not each shard of one run once, complete and as they were written
     */
    public static Shards open(List<Path> folders) throws BadInputException, IOException {
        Faults faults = new Faults();
        List<Part> parts = new ArrayList<>();
        for (Path folder : folders) {
            part(folder, faults).ifPresent(parts::add);
        }
        List<Part> run = largest(parts);
        parts.stream().filter(part -> !run.contains(part)).forEach(part -> refuseForeign(part, run.get(0), faults));
        checkEachIsThereOnce(run, faults);
        for (Part part : parts) {
            DataPackage.checkBytes(part.folder(), faults);
        }
        faults.throwIfAny();
        return new Shards(run);
    }

    private static Optional<Part> part(Path folder, Faults faults) throws IOException {
        ResultsFolder.refuseLinks(folder);
        Optional<WrittenManifest> manifest = WrittenManifest.read(folder);
        Optional<Part> part = manifest.flatMap(WrittenManifest::shard)
                .filter(shard -> !ResultsFolder.isUnfinished(folder))
                .map(shard -> new Part(folder, manifest.orElseThrow(), shard));
        if (part.isEmpty()) {
            String was = ResultsFolder.isUnfinished(folder)
                    ? "is not finished; run it with --resume"
                    : manifest.map(whole -> "is a whole run").orElse("holds no results (no manifest.json)");
            faults.report(Position.option(SourceFile.name(folder)), "the folder", "be a shard", was);
        }
        return part;
    }

    /** Returns those of the run that most of them are of. */
    private static List<Part> largest(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::run, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .reduce((one, other) -> one.size() >= other.size() ? one : other)
                .orElse(List.of());
    }

    private static void refuseForeign(Part part, Part like, Faults faults) {
        faults.report(
                Position.option(part.name()),
                "the shard",
                "be of the same run as " + like.name(),
                String.join(", ", differences(part, like)));
    }

    private static List<String> differences(Part part, Part like) {
        List<String> differences = new ArrayList<>();
        WrittenManifest is = part.manifest();
        WrittenManifest must = like.manifest();
        if (!is.slug().equals(must.slug())) {
            return List.of("is of experiment %s, not %s".formatted(is.slug(), must.slug()));
        }
        if (!is.version().equals(must.version())) {
            differences.add("was made by version %s, not %s".formatted(is.version(), must.version()));
        }
        if (!is.wholeCommand().equals(must.wholeCommand())) {
            differences.add("was made by `%s`, not `%s`".formatted(is.wholeCommand(), must.wholeCommand()));
        }
        List<String> changed = is.changed(must.inputs());
        if (!changed.isEmpty()) {
            differences.add("was made from another " + String.join(", ", changed));
        }
        if (part.shard().of() != like.shard().of()) {
            differences.add("is one of %d, not of %d"
                    .formatted(part.shard().of(), like.shard().of()));
        }
        return differences;
    }

    private static void checkEachIsThereOnce(List<Part> run, Faults faults) {
        Map<Shard, Part> found = new LinkedHashMap<>();
        for (Part part : run) {
            Part other = found.putIfAbsent(part.shard(), part);
            if (other != null) {
                String where = "is %s too".formatted(other.name());
                faults.report(Position.option(part.name()), "shard " + part.shard(), "be given once", where);
            }
        }
        int of = run.isEmpty() ? 0 : run.get(0).shard().of();
        int[] missing = IntStream.rangeClosed(1, of)
                .filter(number -> !found.containsKey(new Shard(number, of)))
                .toArray();
        if (missing.length > 0) {
            String which = missing.length == 1 ? "shard %s is missing" : "shards %s are missing";
            faults.report(
                    Position.option("DIR"),
                    "all %d shards".formatted(of),
                    "be given",
                    which.formatted(listed(missing)));
        }
    }

    /** Returns increasing numbers in words: {@code 2, 5 to 7}. */
    private static String listed(int[] numbers) {
        List<String> words = new ArrayList<>();
        for (int from = 0; from < numbers.length; ) {
            int to = from;
            while (to + 1 < numbers.length && numbers[to + 1] == numbers[to] + 1) {
                to++;
            }
            words.add(to == from ? "" + numbers[from] : numbers[from] + " to " + numbers[to]);
            from = to + 1;
        }
        return String.join(", ", words);
    }

    /** Returns the short name of the experiment. */
    public String slug() {
        return parts.get(0).manifest().slug();
    }

    /** Returns their folders, by number. */
    List<Path> folders() {
        return parts.stream().map(Part::folder).toList();
    }

    /** Returns what the command line changed about the experiment. */
    public Overrides overrides() {
        return parts.get(0).manifest().overrides();
    }

    /**
     * Checks that the shards are of a run, and have its replications.
     *
     * @param file of the experiment, as it is named to the user
     * @throws BadInputException if they are not
     */
    public void check(Path file, Manifest run) throws BadInputException, IOException {
        Faults faults = new Faults();
        WrittenManifest made = parts.get(0).manifest();
        if (!made.version().equals(run.version())) {
            String was = "were made by version %s".formatted(made.version());
            faults.report(Position.option("merge"), "the shards", "be of version " + run.version(), was);
        }
        for (String input : made.changed(run.inputs())) {
            String was = "%s is another".formatted(input);
            faults.report(
                    Position.option(SourceFile.name(file)), "the inputs", "be those the shards were made from", was);
        }
        if (faults.none() && !made.wholeRun().equals(run.run())) {
            faults.report(
                    Position.option("merge"),
                    "the shards",
                    "be of `%s`".formatted(run.command()),
                    "are of another run");
        }
        faults.throwIfAny();
        for (Part part : parts) {
            checkRuns(part, run.experiment(), faults);
        }
        faults.throwIfAny();
    }

    private static void checkRuns(Part part, Experiment experiment, Faults faults) throws IOException {
        Path file = part.folder().resolve(ResultTables.RUNS.file());
        int[] places = experiment.places();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            RowScanner rows = new RowScanner(bytes);
            rows.next();
            boolean right = true;
            for (Point point : experiment.points()) {
                Range due = part.shard()
                        .of(
                                places[point.number() - 1],
                                experiment.replications().atMost());
                for (int replication = due.first(); right && replication <= due.last(); replication++) {
                    right = rows.next() && rows.point() == point.number() && rows.replication() == replication;
                }
            }
            if (!right || rows.next()) {
                faults.report(
                        Position.option(SourceFile.name(file)),
                        "the replications",
                        "be those of shard " + part.shard(),
                        "are not");
            }
        }
    }

    /**
     * Appends the rows of all shards to a table, in the order of points and replications.
     *
     * @throws FileSystemException if a shard has rows of replications that are not its own
     */
    void handOn(BlockTable to, Experiment experiment) throws IOException {
        List<ShardRows> rows = new ArrayList<>();
        try {
            for (Part part : parts) {
                rows.add(new ShardRows(part.folder().resolve(to.table().file())));
            }
            int[] places = experiment.places();
            for (Point point : experiment.points()) {
                handOn(point, places[point.number() - 1], rows, to, experiment);
            }
            for (ShardRows each : rows) {
                each.checkEnd();
            }
        } finally {
            for (ShardRows each : rows) {
                each.close();
            }
        }
    }

    private void handOn(Point point, int place, List<ShardRows> rows, BlockTable to, Experiment experiment)
            throws IOException {
        int replications = experiment.replications().atMost();
        int of = parts.size();
        int first = Shard.first(place, replications, of);
        for (int turn = 0; turn < Math.min(of, replications); turn++) {
            Shard shard = parts.get((first - 1 + turn) % of).shard();
            rows.get(shard.number() - 1).handOn(point.number(), shard.of(place, replications), to);
        }
    }
}
