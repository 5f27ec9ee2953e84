package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spark reads of a copy as Parquet are the rows of the results. */
class SparkParquetTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeExperiment() throws IOException {
        Contents.copy(Path.of("networks/line"), folder.resolve("line"));
        Files.writeString(folder.resolve("aid.yaml"), """
                question: Does aid help?
                scenario: line
                seed: 1
                replications: 5
                design: {kind: scenarios}
                scenarios:
                  "none, or \\"nobody\\" at all": {policy.teams: none}
                  as it was: {}
                  never: {teams.orientation_mean_h: 305419896}
                """);
    }

    private Path run(String name, String... options) {
        Path out = folder.resolve(name);
        List<String> command =
                new ArrayList<>(List.of("run", folder.resolve("aid.yaml").toString()));
        command.addAll(List.of("--out", out.toString(), "--quiet"));
        command.addAll(List.of(options));
        assertThat(Answer.to(command.toArray(String[]::new)).code()).isEqualTo(1);
        return out;
    }

    private Answer copy(List<Path> folders, String... options) {
        List<String> command = new ArrayList<>(List.of("parquet", "--on", "local[2]", "--out", copied().toString()));
        folders.forEach(each -> command.add(each.toString()));
        command.addAll(List.of(options));
        return Answer.to(command.toArray(String[]::new));
    }

    private Path copied() {
        return folder.resolve("copy");
    }

    private void isCopyOf(SortedMap<String, String> whole) throws IOException {
        assertThat(ParquetRows.ofParquet(copied(), whole)).isEqualTo(ParquetRows.ofCsv(whole));
        assertThat(copied().resolve("census/point=3")).doesNotExist();
        assertThat(copied().resolve("census/point=2")).isDirectoryContaining("glob:**.parquet");
        assertThat(Files.readString(copied().resolve("manifest.json")))
                .contains("\"format\" : \"parquet\"", "\"command\" : \"aidflow run aid --seed 1\"")
                .doesNotContain("\"shard\"");
    }

    @Test
    void aCopyHasTheRowsOfTheResults() throws IOException {
        Path whole = run("whole");

        assertThat(copy(List.of(whole)).done().out()).isEqualTo("tables as Parquet in " + copied() + "\n");

        isCopyOf(Contents.of(whole));
        copy(List.of(whole)).refused(copied() + ": is there already; give --overwrite to replace it");
        copy(List.of(whole), "--resume").done();
    }

    @Test
    void aCopyOfAllShardsHasTheRowsOfTheWholeRun() throws IOException {
        SortedMap<String, String> whole = Contents.of(run("whole"));
        List<Path> shards = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> run("shard-" + number, "--shard", number + "/3"))
                .toList();

        copy(shards).done();

        whole.keySet().retainAll(Contents.of(shards.get(0)).keySet());
        isCopyOf(whole);
    }

    @Test
    void whatIsNotWholeOrNotAsItWasWrittenIsRefusedAndNothingIsWritten() throws IOException {
        Path whole = run("whole");
        copy(List.of(folder.resolve("line"))).refused("the folder must be a shard but holds no results");
        copy(List.of(run("shard", "--shard", "2/3")))
                .refused("DIR: all 3 shards must be given but shards 1, 3 are missing");
        Answer.to("parquet", whole.toString()).refused("--on must be spark://HOST:PORT or local[N] but was local");
        Answer.to("parquet", whole.toString(), "--on", "local[1]", "--out", whole.toString(), "--overwrite")
                .refused(whole + ": is copied, so the copy cannot go there");
        Contents.edit(whole.resolve("runs.csv"), "done", "gone");
        copy(List.of(whole)).refused(whole.resolve("runs.csv") + ": the file must be as it was written but is not");
        assertThat(folder).isDirectoryNotContaining("glob:**copy*");
    }

    @Test
    void aCopyThatLacksRowsIsNoneAndIsMadeAnew() throws IOException {
        Path whole = run("whole");
        Contents.edit(whole.resolve("datapackage.json"), "\"rows\" : 15", "\"rows\" : 16");

        Answer answer = copy(List.of(whole));

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err())
                .contains("runs has 15 rows as Parquet, but must have 16; all workers must reach ")
                .endsWith("; --resume goes on once that is mended\n");
        assertThat(copied()).doesNotExist();
        Contents.edit(whole.resolve("datapackage.json"), "\"rows\" : 16", "\"rows\" : 15");
        copy(List.of(whole), "--resume").done();
        isCopyOf(Contents.of(whole));
    }
}
