package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {
    private static final String LINE = "experiments/line-mobilisation.yaml";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("deep/trace.csv");
    }

    private static Answer trace(String... options) {
        Stream<String> start = Stream.of("trace", LINE, "--point", "3", "--replication", "2");
        return Answer.to(Stream.concat(start, Stream.of(options)).toArray(String[]::new));
    }

    private List<String> written(String... options) throws IOException {
        Stream<String> all = Stream.concat(Stream.of(options), Stream.of("--out", file().toString()));
        assertThat(trace(all.toArray(String[]::new)).done().out()).isEmpty();
        return Files.readAllLines(file());
    }

    private Answer compare(List<String> earlier, String... options) throws IOException {
        Path file = Files.write(folder.resolve("earlier.csv"), earlier);
        Stream<String> all = Stream.concat(Stream.of(options), Stream.of("--compare", file.toString()));
        return trace(all.toArray(String[]::new));
    }

    @Test
    void itTellsWhatTheRunHeldInItsTables() throws IOException {
        Path results = folder.resolve("results");
        Answer.to("run", LINE, "--replications", "2", "--quiet", "--out", results.toString())
                .done();

        List<String> trace = written();

        assertThat(trace.get(0)).isEqualTo("seconds,time,fact,place,subject,item,quantity,detail");
        assertThat(trace.get(trace.size() - 1)).contains(",run_ended,");
        assertThat(facts(trace, "team_reported", 1, 4))
                .isEqualTo(rows(results.resolve("teams.csv"), 8, 2))
                .hasSize(2);
        assertThat(facts(trace, "shipment_delivered", 1, 4, 5, 6))
                .isEqualTo(rows(results.resolve("shipments.csv"), 9, 2, 4, 5))
                .hasSize(2);
        assertThat(facts(trace, "patient_arrived"))
                .hasSize((int) Double.parseDouble(rows(results.resolve("responses.csv"), 2, 3, 5).stream()
                        .filter(row -> row.startsWith("patients,region,"))
                        .map(row -> row.substring(row.lastIndexOf(',') + 1))
                        .findFirst()
                        .orElseThrow()));
    }

    private static List<String> facts(List<String> trace, String name, int... columns) {
        return columns(trace.stream().filter(line -> line.contains("," + name + ",")), columns);
    }

    /** The rows of a table for the replication that is traced. */
    private static List<String> rows(Path table, int... columns) throws IOException {
        return columns(Files.readAllLines(table).stream().filter(line -> line.startsWith("3,2,")), columns);
    }

    private static List<String> columns(Stream<String> lines, int... columns) {
        return lines.map(line -> line.split(",", -1))
                .map(cells -> {
                    List<String> chosen = new ArrayList<>();
                    for (int column : columns) {
                        chosen.add(cells[column]);
                    }
                    return String.join(",", chosen);
                })
                .toList();
    }

    @Test
    void itIsSaidWhereNoFileIsNamedAndIsTheSameEveryTime() throws IOException {
        String said = trace().done().out();

        assertThat(said.lines()).isEqualTo(written()).isSortedAccordingTo((a, b) -> Long.compare(second(a), second(b)));
        assertThat(trace().done().out()).isEqualTo(said);
    }

    private static long second(String line) {
        return line.startsWith("seconds,") ? 0 : Long.parseLong(line.substring(0, line.indexOf(',')));
    }

    @Test
    void anEarlierTraceOfTheSameIsTheSame() throws IOException {
        List<String> earlier = written();

        assertThat(compare(earlier).done().out()).isEqualTo("same: %d facts%n".formatted(earlier.size() - 1));
    }

    @Test
    void theFirstDifferenceIsShownWithItsNeighbours() throws IOException {
        List<String> now = written();
        List<String> earlier = new ArrayList<>(now);
        earlier.set(99, "a,b");
        earlier.set(500, "c,d");

        Answer answer = compare(earlier);

        assertThat(answer.code()).isEqualTo(1);
        List<String> expected = new ArrayList<>();
        expected.add("the first difference is in line 100 (- earlier, + now):");
        for (int line = 97; line <= 99; line++) {
            expected.add("  %d %s".formatted(line, now.get(line - 1)));
        }
        expected.add("- 100 a,b");
        for (int line = 101; line <= 103; line++) {
            expected.add("- %d %s".formatted(line, now.get(line - 1)));
        }
        for (int line = 100; line <= 103; line++) {
            expected.add("+ %d %s".formatted(line, now.get(line - 1)));
        }
        assertThat(answer.out().lines()).isEqualTo(expected);
    }

    @Test
    void anEarlierTraceThatIsCutOffOrLongerDiffers() throws IOException {
        List<String> now = written();
        List<String> longer = new ArrayList<>(now);
        longer.add("more");

        Answer cut = compare(now.subList(0, 10));
        Answer more = compare(longer);

        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.out())
                .startsWith("the first difference is in line 11 ")
                .contains("- the trace has ended", "+ 11 " + now.get(10));
        assertThat(more.code()).isEqualTo(1);
        assertThat(more.out()).contains("- %d more".formatted(longer.size()), "+ the trace has ended");
    }

    @Test
    void anotherSeedOrValueGivesAnotherTrace() throws IOException {
        List<String> earlier = written();

        assertThat(compare(earlier, "--seed", "2").code()).isEqualTo(1);
        assertThat(compare(earlier, "--set", "demand.scale=2").code()).isEqualTo(1);
        assertThat(compare(earlier, "--seed", "1", "--replications", "2").code())
                .isZero();
    }

    @Test
    void aReplicationThatFailsIsWrittenUntilThenAndItsFaultIsTold() throws IOException {
        Answer answer = trace("--set", "teams.orientation_mean_h=305419896", "--out", file().toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("replication 2 of point 3 failed: ")
                .contains("must be from", " s (now) to 1099511627776 s but was ");
        List<String> facts = Files.readAllLines(file());
        assertThat(facts).hasSizeGreaterThan(100);
        assertThat(facts.get(facts.size() - 1)).doesNotContain("run_ended");
        assertThat(trace().done().out().lines().limit(100)).isEqualTo(facts.subList(0, 100));
    }

    @Test
    void whatCannotBeTracedIsRefusedAndNothingIsWritten() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "mine");
        Map<String, String> before = Contents.of(folder);

        trace("--out", file().toString()).refused(file() + ": is there already");
        trace("--compare", "nowhere.csv").refused("nowhere.csv: is no file");
        trace("--out", "a.csv", "--compare", "b.csv").refused("--out", "--compare", "mutually exclusive");
        trace("--replications", "1").refused("--replication must be from 1 to 1 but was 2");
        Answer.to("trace", LINE, "--point", "99", "--replication", "1")
                .refused("--point must be from 1 to 4 but was 99");
        Answer.to("trace", LINE, "--point", "0", "--replication", "1").refused("--point must be from 1 to 4 but was 0");
        Answer.to("trace", LINE, "--point", "1").refused("--replication");

        assertThat(Contents.of(folder)).isEqualTo(before);
    }
}
