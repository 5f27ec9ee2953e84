package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"networks/line", "networks/two-depots", "experiments/line-mobilisation.yaml"})
    void whatIsRightIsCalledValidAndDescribed(String path) {
        Answer answer = Answer.to("validate", path).done();

        assertThat(answer.out()).startsWith(path + " is valid: ").contains("hospitals: ");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void everyFaultIsListedByFileLineAndColumn() throws IOException {
        Path net = Contents.copy(Path.of("networks/line"), folder.resolve("line"));
        Contents.edit(
                net.resolve("arcs.csv"),
                "plain-harbour,plain,harbour-hospital,road,300,60,0",
                "plain-harbour,plain,harbour-hospital,road,-300,60,0");
        Contents.edit(net.resolve("teams.csv"), "2020-01-08T12:00", "8 January");
        Contents.edit(net.resolve("scenario.yaml"), "mobilisation_mean_h", "mobilization_mean_h");

        Answer answer = Answer.to("validate", net.toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out().lines().map(line -> line.replaceFirst(": .*", "")))
                .containsExactly(
                        net + "/arcs.csv:2:43", net + "/scenario.yaml:13:3", net + "/teams.csv:3:15", "3 faults");
        assertThat(answer.out()).contains("did you mean \"mobilisation_mean_h\"?");
    }
}
