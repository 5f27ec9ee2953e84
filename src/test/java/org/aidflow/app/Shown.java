package org.aidflow.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Results of small worlds, to be looked at: between them they have all that is shown but searches. */
final class Shown {
    /** A city of the results {@code hostile}, who also ask a question like that. */
    static final String CITY = "<script>document.title='run'</script>";

    static final List<String> RESULTS = List.of("two-depots-policies", "hostile", "line-tornado", "line-hypercube");

    private Shown() {}

    /** Plays them, each into a folder of its name. */
    static void play(Path folder) throws IOException {
        play(folder, "two-depots-policies", "experiments/two-depots-policies.yaml", "2");
        Path world = Contents.copy(Path.of("networks/line"), folder.resolve("networks/line"));
        for (String table : List.of("nodes", "demand", "pairing", "teams")) {
            Contents.edit(world.resolve(table + ".csv"), "Harbour,", CITY + ",");
        }
        Files.writeString(
                world.resolve("observed.csv"),
                "id,quantity,place,date,value,compare%nA1,in_bed,%s,2020-01-10,20,at%n".formatted(CITY));
        Path experiment = folder.resolve("experiments/line-mobilisation.yaml");
        Files.createDirectories(folder.resolve("experiments"));
        Files.copy(Path.of("experiments/line-mobilisation.yaml"), experiment);
        Contents.edit(experiment, "How much sooner", "</script><script>document.title='run'</script> How much sooner");
        play(folder, "hostile", experiment.toString(), "2");
        for (String name : List.of("line-tornado", "line-hypercube")) {
            play(folder, name, "experiments/" + name + ".yaml", "3");
        }
    }

    private static void play(Path folder, String name, String experiment, String replications) {
        String out = folder.resolve(name).toString();
        Answer.to("run", experiment, "--replications", replications, "--quiet", "--out", out)
                .done();
    }
}
