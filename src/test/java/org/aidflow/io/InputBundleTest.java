package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.aidflow.experiment.Block;
import org.aidflow.experiment.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is bundled is read, on a machine that has none of the files, as it was where they are. */
class InputBundleTest {
    @TempDir
    Path folder;

    private static InputBundle sent(InputBundle bundle) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(bundle);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (InputBundle) in.readObject();
        }
    }

    private static List<String> rows(BlockPlayer player, Block block) {
        return player.play(block).digest().parts().stream()
                .map(part -> StandardCharsets.UTF_8.decode(part.text()).toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../net", "ABSOLUTE"})
    void itIsPlayedWithoutItsFiles(String scenario) throws Exception {
        new TwoCities()
                .edit(
                        "experiments/policies.yaml",
                        "../net",
                        scenario.replace("ABSOLUTE", folder.resolve("net").toString()))
                .write(folder);
        Path file = folder.resolve("experiments/policies.yaml");
        Overrides overrides = new Overrides(9L, 3, List.of("teams.lookahead_h=72"));
        ExperimentInput input = ExperimentReader.read(file, overrides);
        InputBundle bundle = sent(new InputBundle(file, input, overrides, Engines.DEFAULT));
        List<String> here = rows(new BlockPlayer(input.experiment(), Engines.DEFAULT), new Block(2, 1, 3));
        ResultsFolder.delete(folder.resolve("net"));
        Files.delete(file);

        assertThat(rows(bundle.read(), new Block(2, 1, 3))).isEqualTo(here);
        assertThat(here.get(0)).startsWith("2,1,done,9,").hasLineCount(3);
    }

    @Test
    void aFileWithPointsIsBundledToo() throws Exception {
        new TwoCities()
                .edit(
                        "experiments/policies.yaml",
                        "factors:\n  policy.teams: [none, paired]\n  teams.mobilisation_mean_h: [12, 48]\n",
                        "design: {kind: points, file: ../points/chosen.csv}\n")
                .put("points/chosen.csv", "policy.teams,teams.mobilisation_mean_h\nnone,12\npaired,24\n")
                .write(folder);
        Path file = folder.resolve("experiments/policies.yaml");
        ExperimentInput input = ExperimentReader.read(file, Overrides.NONE);
        InputBundle bundle = new InputBundle(file, input, Overrides.NONE, Engines.DEFAULT);
        ResultsFolder.delete(folder.resolve("points"));

        assertThat(rows(bundle.read(), new Block(2, 1, 1)).get(0)).startsWith("2,1,done,7,");
    }

    @Test
    void filesThatChangedMeanwhileAreNotPlayed() throws Exception {
        new TwoCities().write(folder);
        Path file = folder.resolve("experiments/policies.yaml");
        ExperimentInput input = ExperimentReader.read(file, Overrides.NONE);
        Files.writeString(file, Files.readString(file).replace("replications: 5", "replications: 6"));
        InputBundle changed = new InputBundle(file, input, Overrides.NONE, Engines.DEFAULT);
        assertThatIOException()
                .isThrownBy(changed::read)
                .withMessageStartingWith("the inputs changed after they were read");

        Files.writeString(file, "question: [");
        InputBundle spoilt = new InputBundle(file, input, Overrides.NONE, Engines.DEFAULT);
        assertThatIOException()
                .isThrownBy(spoilt::read)
                .withMessageStartingWith("the inputs that were sent were refused");
    }

    @Test
    void bundlesOfOtherInputsOrOptionsHaveOtherNames() throws Exception {
        new TwoCities().write(folder);
        Path file = folder.resolve("experiments/policies.yaml");
        ExperimentInput input = ExperimentReader.read(file, Overrides.NONE);
        InputBundle one = new InputBundle(file, input, Overrides.NONE, Engines.DEFAULT);
        TreeMap<String, String> digests = new TreeMap<>(input.digests());
        digests.put("policies.yaml", "other");

        assertThat(new InputBundle(file, input, Overrides.NONE, Engines.DEFAULT).name())
                .isEqualTo(one.name());
        assertThat(List.of(
                        new InputBundle(file, input, new Overrides(8L, null, List.of()), Engines.DEFAULT).name(),
                        new InputBundle(file, input, new Overrides(null, 5, List.of()), Engines.DEFAULT).name(),
                        new InputBundle(
                                        file,
                                        new ExperimentInput(input.experiment(), digests),
                                        Overrides.NONE,
                                        Engines.DEFAULT)
                                .name()))
                .doesNotContain(one.name());
    }
}
