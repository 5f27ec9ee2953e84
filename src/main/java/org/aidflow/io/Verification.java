package org.aidflow.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Run;

/** Holds a folder of results to its experiment: a sample of its replications, played again, must yield the same bytes. */
public final class Verification {
    private final Path folder;
    private final WrittenManifest manifest;

    /**
     * Reads the manifest of a folder.
     *
     * @throws FileSystemException if it has none that Aidflow wrote, or has links
     */
    public Verification(Path folder) throws IOException {
        this.folder = folder;
        ResultsFolder.refuseLinks(folder);
        Path file = folder.resolve(ResultsFolder.MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(SourceFile.name(folder), null, "holds no results (no manifest.json)");
        }
        manifest = WrittenManifest.read(folder)
                .orElseThrow(() -> new FileSystemException(
                        SourceFile.name(file), null, "must be a manifest of Aidflow but is not"));
    }

    /** Returns the short name of the experiment. */
    public String slug() {
        return manifest.slug();
    }

    /** Returns what the command line changed about the experiment. */
    public Overrides overrides() {
        return manifest.overrides();
    }

    /** Returns the names of the inputs that are not what the results were made from. */
    public List<String> changed(SortedMap<String, String> digests) {
        return manifest.changed(digests);
    }

    /** Returns the names of the files of the folder that are not as they were written, by their digests. */
    public List<String> damaged() throws IOException {
        return DataPackage.damaged(folder);
    }

    /**
     * A replication of the results.
     *
     * @param point number of its point
     */
    public record Played(int point, int replication) {}

    /** Returns some replications, spread evenly over all, in order; all if there are no more. */
    public List<Played> sample(int most) throws IOException {
        List<Played> all = new ArrayList<>();
        Recovery.each(
                folder,
                ResultTables.RUNS,
                row -> all.add(new Played(Recovery.number(row, "point"), Recovery.number(row, "replication"))));
        List<Played> sample = new ArrayList<>();
        int number = Math.min(most, all.size());
        for (int i = 0; i < number; i++) {
            sample.add(all.get((int) ((2L * i + 1) * all.size() / (2L * number))));
        }
        return sample;
    }

    /** Returns where the rows of replications that were played again differ from those of the folder, in lines. */
    public List<String> differences(Experiment experiment, List<Run> again) throws IOException {
        List<String> differences = new ArrayList<>();
        for (RecordedTable table : RecordedTable.of(experiment)) {
            Map<Played, String> stand = rows(table.table(), again);
            for (Run run : again) {
                StringBuilder now = new StringBuilder();
                table.write(run, new CsvRows(table.table(), now));
                String before = stand.getOrDefault(played(run), "");
                if (!before.contentEquals(now)) {
                    differences.add("%s differs for replication %d of point %d: %s"
                            .formatted(
                                    table.table().file(),
                                    run.replication(),
                                    run.point(),
                                    first(before, now.toString())));
                }
            }
        }
        return differences;
    }

    private static Played played(Run run) {
        return new Played(run.point(), run.replication());
    }

    private static String first(String before, String now) {
        List<String> old = before.lines().toList();
        List<String> fresh = now.lines().toList();
        int at = 0;
        while (at < old.size() && at < fresh.size() && old.get(at).equals(fresh.get(at))) {
            at++;
        }
        String was = at < old.size() ? Cell.quoted(old.get(at)) : "no row";
        String is = at < fresh.size() ? Cell.quoted(fresh.get(at)) : "no row";
        return "row " + (at + 1) + " was " + was + " but is " + is;
    }

    /** Returns the rows of some replications in a table of the folder. */
    private Map<Played, String> rows(ResultTable table, List<Run> of) throws IOException {
        Map<Played, StringBuilder> rows = new LinkedHashMap<>();
        of.forEach(run -> rows.put(played(run), new StringBuilder()));
        Path file = folder.resolve(table.file());
        try (InputStream in = Files.newInputStream(file);
                RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            RowScanner scanner = new RowScanner(in);
            for (long begin = 0; scanner.next(); begin = scanner.end()) {
                StringBuilder text = rows.get(new Played(scanner.point(), scanner.replication()));
                if (text != null) {
                    text.append(read(bytes, begin, scanner.end()));
                }
            }
        }
        Map<Played, String> texts = new LinkedHashMap<>();
        rows.forEach((played, text) -> texts.put(played, text.toString()));
        return texts;
    }

    private static String read(RandomAccessFile file, long begin, long end) throws IOException {
        byte[] row = new byte[Math.toIntExact(end - begin)];
        file.seek(begin);
        file.readFully(row);
        return new String(row, StandardCharsets.UTF_8);
    }
}
