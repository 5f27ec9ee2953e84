package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidflow.measure.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shards are merged to the bytes of one run, or refused with what is wrong with them. */
class MergeCommandTest {
    @TempDir
    Path folder;

    /** Four points, two of them of the same scenario, and one all of whose replications fail. */
    @BeforeEach
    void writeExperiment() throws IOException {
        Contents.copy(Path.of("networks/line"), folder.resolve("line"));
        Files.writeString(experiment(), """
                question: Does aid help?
                scenario: line
                seed: 1
                replications: 7
                design: {kind: scenarios}
                scenarios:
                  nobody: {policy.teams: none}
                  as it was: {}
                  still nobody: {policy.teams: none}
                  never: {teams.orientation_mean_h: 305419896}
                """);
    }

    private Path experiment() {
        return folder.resolve("aid.yaml");
    }

    private Path whole() {
        return folder.resolve("whole");
    }

    private Path merged() {
        return folder.resolve("merged");
    }

    private Answer run(Path out, String... options) {
        Stream<String> start = Stream.of("run", experiment().toString(), "--quiet", "--out", out.toString());
        return Answer.to(Stream.concat(start, Arrays.stream(options)).toArray(String[]::new));
    }

    /** Plays a shard and returns its folder. */
    private Path shard(int number, int of, String... options) {
        Path out = folder.resolve("shard-%d-of-%d".formatted(number, of));
        Stream<String> choice = Stream.of("--shard", number + "/" + of);
        run(out, Stream.concat(choice, Arrays.stream(options)).toArray(String[]::new));
        return out;
    }

    private List<Path> shards(int of, String... options) {
        return IntStream.rangeClosed(1, of)
                .mapToObj(number -> shard(number, of, options))
                .toList();
    }

    private Answer merge(List<Path> shards, String... options) {
        List<String> arguments = new ArrayList<>(List.of("merge"));
        shards.forEach(shard -> arguments.add(shard.toString()));
        arguments.addAll(List.of("--experiment", experiment().toString(), "--out", merged().toString()));
        arguments.addAll(List.of(options));
        return Answer.to(arguments.toArray(String[]::new));
    }

    private void refused(List<Path> shards, String... complaints) {
        merge(shards).refused(complaints);
        assertThat(folder).isDirectoryNotContaining("glob:**merged*");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"1, 1", "3, 1 2 3", "3, 3 1 2", "10, 9 3 10 1 2 4 5 6 7 8"})
    void shardsInAnyOrderGiveTheBytesOfOneRun(int of, String order) throws IOException {
        assertThat(run(whole()).code()).isEqualTo(1);
        List<Path> shards = shards(of);

        Answer answer = merge(Stream.of(order.split(" ", -1))
                .map(number -> shards.get(Integer.parseInt(number) - 1))
                .toList());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("7 of 28 replications failed, see runs.csv; the first, 1 of point 4: ");
        assertThat(answer.out()).endsWith("results in " + merged() + "\n");
        assertThat(Contents.of(merged())).isEqualTo(Contents.of(whole()));
        assertThat(folder).isDirectoryNotContaining("glob:**.{part,replaced}");
    }

    @Test
    void optionsOfTheRunAreThoseOfItsShards() throws IOException {
        String[] options = {"--seed", "5", "--replications", "4", "--set", "supplies.cover_d=9", "--threads", "1"};
        run(whole(), options);

        assertThat(merge(shards(2, options)).code()).isEqualTo(1);

        assertThat(Contents.of(merged())).isEqualTo(Contents.of(whole()));
    }

    @Test
    void antitheticPairsMayBeInTwoShards() throws IOException {
        Files.writeString(experiment(), """
                question: Does aid help?
                scenario: line
                replications: 6
                design: {kind: factorial, antithetic: true}
                factors: {policy.teams: [none, historical]}
                """);
        run(whole()).done();

        merge(shards(4)).done();

        assertThat(Contents.of(merged())).isEqualTo(Contents.of(whole()));
    }

    @Test
    void everyTableOfHubeiIsMerged() throws IOException {
        Files.writeString(experiment(), """
                question: Does aid help?
                scenario: hubei-2020
                replications: 2
                factors: {policy.teams: [historical, pooled]}
                """);
        Contents.copy(Path.of("networks/hubei-2020"), folder.resolve("hubei-2020"));
        run(whole()).done();

        merge(shards(3)).done();

        assertThat(Contents.of(merged())).isEqualTo(Contents.of(whole()));
        assertThat(Contents.of(merged()))
                .containsKeys(Stream.of(Table.values())
                        .map(table -> table.name().toLowerCase(Locale.ROOT) + ".csv")
                        .toArray(String[]::new));
    }

    @Test
    void aShardHoldsItsTablesAndSaysWhichItIs() throws IOException {
        Path shard = shard(2, 3);

        assertThat(Contents.of(shard))
                .containsKeys("manifest.json", "datapackage.json", "points.csv", "runs.csv", "responses.csv")
                .doesNotContainKeys("summary.csv", "report.html", "stress-des.md", "backtest.csv");
        assertThat(Files.readString(shard.resolve("manifest.json")))
                .contains("\"command\" : \"aidflow run aid --seed 1 --shard 2/3\"", "\"number\" : 2,", "\"of\" : 3,");
        assertThat(Files.readAllLines(shard.resolve("runs.csv")))
                .extracting(row -> row.replaceFirst("^(\\d+,\\d+|point,replication),.*", "$1"))
                .containsExactly("point,replication", "1,4", "1,5", "2,1", "2,2", "2,3", "3,4", "3,5", "4,6", "4,7");
        assertThat(run(shard, "--shard", "2/3", "--resume").code()).isEqualTo(1);
    }

    @Test
    void aShardIsVerifiedButTellsNothingAlone() {
        Path shard = shard(2, 3);
        String message = shard + ": the results must be whole but are shard 2/3; aidflow merge puts all 3 together";

        assertThat(Answer.to(
                                "verify",
                                shard.toString(),
                                "--experiment",
                                experiment().toString())
                        .done()
                        .out())
                .isEqualTo("9 replications played again: all bytes are the same\n");
        Answer.to("analyze", shard.toString()).refused(message);
        Answer.to("report", shard.toString()).refused(message);
    }

    @Test
    void gapsAreNamed() {
        List<Path> shards = shards(9);

        refused(shards.subList(1, 9), "DIR: all 9 shards must be given but shard 1 is missing\n");
        refused(
                List.of(shards.get(0), shards.get(3), shards.get(8)),
                "DIR: all 9 shards must be given but shards 2 to 3, 5 to 8 are missing\n");
    }

    @Test
    void overlapsAreNamed() throws IOException {
        List<Path> shards = shards(2);
        Path copy = Contents.copy(shards.get(1), folder.resolve("copy"));

        refused(
                List.of(shards.get(0), shards.get(1), copy, shards.get(0)),
                copy + ": shard 2/2 must be given once but is " + shards.get(1) + " too\n",
                shards.get(0) + ": shard 1/2 must be given once but is " + shards.get(0) + " too\n",
                "2 faults; nothing was written");
    }

    @Test
    void aShardIsNotGivenByALink() throws IOException {
        List<Path> shards = shards(2);
        Path link = Files.createSymbolicLink(folder.resolve("link"), shards.get(0));

        refused(List.of(link, shards.get(1)), link + ": is a symbolic link");
    }

    @Test
    void shardsOfOtherRunsAreNamedWithWhatDiffers() throws IOException {
        List<Path> shards = shards(3);
        Path seed = shard(1, 4, "--seed", "2");
        Path number = shard(2, 4);
        Contents.edit(folder.resolve("line/beds.csv"), "60", "61");
        Path inputs = shard(3, 4);
        Path old = Contents.copy(shards.get(0), folder.resolve("old"));
        Contents.edit(old.resolve("manifest.json"), "\"version\" : \"", "\"version\" : \"0.0-");
        Contents.edit(old.resolve("manifest.json"), "\"run\" : \"", "\"run\" : \"0");
        String like = ": the shard must be of the same run as " + shards.get(0) + " but ";

        refused(
                Stream.concat(Stream.of(seed, number, inputs, old), shards.stream())
                        .toList(),
                seed + like
                        + "was made by `aidflow run aid --seed 2`, not `aidflow run aid --seed 1`, is one of 4, not of 3",
                number + like + "is one of 4, not of 3",
                inputs + like + "was made from another line/beds.csv, is one of 4, not of 3",
                old + like + "was made by version 0.0-",
                "4 faults; nothing was written");
    }

    @Test
    void shardsOfAnotherExperimentVersionOrInputAreNotMerged() throws IOException {
        List<Path> shards = shards(2);
        Path other = Files.copy(experiment(), folder.resolve("other.yaml"));
        Answer.to("merge", shards.get(0).toString(), shards.get(1).toString(), "--experiment", other.toString())
                .refused("other.yaml: the inputs must be those the shards were made from but aid.yaml is another");
        Contents.edit(folder.resolve("line/beds.csv"), "60", "61");
        refused(shards, "aid.yaml: the inputs must be those the shards were made from but line/beds.csv is another");
        Contents.edit(folder.resolve("line/beds.csv"), "61", "60");
        for (Path shard : shards) {
            Contents.edit(shard.resolve("manifest.json"), "\"version\" : \"", "\"version\" : \"0.0-");
        }
        refused(shards, "merge: the shards must be of version ", " but were made by version 0.0-");
    }

    @Test
    void foldersThatAreNoShardsAreNamed() throws IOException {
        run(whole());
        Path left = Files.createDirectories(folder.resolve("left.part/raw"));

        refused(
                List.of(whole(), folder.resolve("nowhere"), folder.resolve("left"), folder.resolve("left.part")),
                whole() + ": the folder must be a shard but is a whole run",
                folder.resolve("nowhere") + ": the folder must be a shard but holds no results (no manifest.json)",
                folder.resolve("left") + ": the folder must be a shard but is not finished; run it with --resume",
                folder.resolve("left.part") + ": the folder must be a shard but is not finished; run it with --resume",
                "4 faults; nothing was written");
        assertThat(left).isDirectory();
        Answer.to("merge").refused("DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs.csv", "responses.csv", "points.csv", "modelled.csv"})
    void aTableThatWasSpoiltIsNamed(String table) throws IOException {
        List<Path> shards = shards(2);
        Path spoilt = shards.get(1).resolve(table);
        Files.writeString(spoilt, Files.readString(spoilt) + "1,1,");

        refused(shards, spoilt + ": the file must be as it was written but is not");
        Files.delete(spoilt);
        refused(shards, spoilt + ": the file must be as it was written but is not");
    }

    @Test
    void shardsWhoseNumbersWereExchangedAreFound() throws IOException {
        List<Path> shards = shards(2);
        Path kept = shards.get(0).resolve("manifest.json");
        Path other = folder.resolve("manifest.json");
        Files.move(kept, other);
        Files.copy(shards.get(1).resolve("manifest.json"), kept);
        Files.move(other, shards.get(1).resolve("manifest.json"), StandardCopyOption.REPLACE_EXISTING);

        refused(
                shards,
                shards.get(0) + "/runs.csv: the replications must be those of shard 2/2 but are not",
                shards.get(1) + "/runs.csv: the replications must be those of shard 1/2 but are not");
    }

    @Test
    void whatIsThereIsNotReplacedUnlessAsked() throws IOException {
        List<Path> shards = shards(2);
        run(merged(), "--seed", "9");
        Files.writeString(merged().resolve("note.txt"), "mine");

        merge(shards).refused(merged() + ": is there already; give --overwrite to replace it");
        assertThat(merged().resolve("note.txt")).hasContent("mine");

        run(whole());
        assertThat(merge(shards, "--overwrite").code()).isEqualTo(1);
        assertThat(Contents.of(merged())).isEqualTo(Contents.of(whole()));
        assertThat(merge(shards, "--resume").code()).isEqualTo(1);
    }

    @Test
    void aRunThatWasStoppedIsNotTakenForAMerge() throws Exception {
        List<Path> shards = shards(2);
        Path raw = Files.createDirectories(folder.resolve("merged.part/raw"));

        merge(shards).refused("merged.part: is an unfinished run; give --resume to go on with it, or --overwrite");
        assertThat(raw).isDirectory();
        assertThat(merge(shards, "--resume").code()).isEqualTo(1);
    }

    @Test
    void whatCannotBePlayedInShardsIsRefused() throws IOException {
        Path out = folder.resolve("out");
        run(out, "--shard", "1/22").refused("--shard 1/22 must be one of at most 21, the replications that are played");
        for (String text : List.of("0/3", "4/3", "1/0", "1", "1/2/3", "-1/3", "one/two", "1/99999999999")) {
            run(out, "--shard", text).refused("the shard must be I/N with I from 1 to N, such as 2/5, but was " + text);
        }
        Contents.edit(
                experiment(),
                "replications: 7",
                "replications: {at_least: 4, at_most: 50, until: {response: died_waiting, half_width: 1}}");
        run(out, "--shard", "1/3")
                .refused(
                        "--shard 1/3 must have a fixed number of replications but they end by what all shards together");
        Contents.edit(
                experiment(),
                "replications: {at_least: 4, at_most: 50, until: {response: died_waiting, half_width: 1}}",
                "select: {procedure: kn, response: died_waiting, indifference: 1}");
        run(out, "--shard", "1/3").refused("--shard 1/3 must have a fixed number of replications");
        assertThat(out).doesNotExist();
        assertThat(run(out, "--shard", "1/3", "--replications", "4").code()).isEqualTo(1);
    }

    @Test
    void aDryRunCountsTheReplicationsOfTheShard() {
        assertThat(Answer.to("run", experiment().toString(), "--shard", "2/3", "--dry-run")
                        .done()
                        .out())
                .contains("points: 4, replications of each: 7, runs: 9, of which 7 are played\n");
    }

    @Test
    void theScriptForArrayJobsPlaysAllShardsInAPlainShellAndMergesThem() throws Exception {
        run(whole());
        Path program = Files.writeString(
                folder.resolve("aidflow"),
                "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                absolute(System.getProperty("java.class.path")),
                                Aidflow.class.getName()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(script(program, "SHARDS", "2", "SLURM_ARRAY_TASK_ID", "1", "SLURM_CPUS_PER_TASK", "2"))
                .isEqualTo(1);
        assertThat(folder.resolve("results")).isDirectoryContaining("glob:**aid.shard-1-of-2");

        assertThat(script(program, "SHARDS", "2")).isEqualTo(1);

        assertThat(Contents.of(folder.resolve("results/aid"))).isEqualTo(Contents.of(whole()));
    }

    private static String absolute(String classpath) {
        return Stream.of(classpath.split(":", -1))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .reduce((one, other) -> one + ":" + other)
                .orElseThrow();
    }

    private int script(Path program, String... variables) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(
                        "sh",
                        Path.of("docs/examples/array-job.sh").toAbsolutePath().toString(),
                        experiment().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        script.environment().put("AIDFLOW", program.toString());
        for (int i = 0; i < variables.length; i += 2) {
            script.environment().put(variables[i], variables[i + 1]);
        }
        return script.start().waitFor();
    }
}
