package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of an input becomes a formula of a spreadsheet. */
class FormulaTest {
    private static final List<String> FORMULAS =
            List.of("=1+1", "=HYPERLINK(\"http://x\")", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1+1", "--1");

    private static final List<String> OTHERS = List.of("-", "+", "-5", "+5.5e3", "-.5", "a=1", " =1", "'=1", "Wuhan");

    @TempDir
    Path folder;

    @Test
    void inATableAFormulaStandsAfterAnApostropheAndNumbersStayNumbers() throws IOException {
        ResultTable table = new ResultTable(
                "texts",
                "Texts.",
                List.of(
                        new Column("text", Column.Type.STRING, "", "any"),
                        new Column("n", Column.Type.NUMBER, "", "a number")));
        try (TableWriter writer = new TableWriter(folder, table)) {
            for (String formula : FORMULAS) {
                writer.row(List.of(formula, -1.5));
            }
            for (String other : OTHERS) {
                writer.row(List.of(other, -7));
            }
        }

        String text = Files.readString(folder.resolve("texts.csv"));
        for (String formula : FORMULAS) {
            assertThat(text).contains("'" + formula.replace("\"", "\"\""));
        }
        assertThat(text.lines().filter(line -> line.endsWith(",-7")).map(line -> line.replace("\"", "")))
                .containsExactlyElementsOf(
                        OTHERS.stream().map(other -> other + ",-7").toList());
        assertThat(text).contains(",-1.5\n").doesNotContain("'-1.5");
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nodes.csv | Hub,hub,Wuhan | @Hub,hub,Wuhan | 4:1: node",
                "nodes.csv | Hub,hub,Wuhan | Hub,hub,=Wuhan | 4:9: city",
                "nodes.csv | Central,hospital,Huanggang | Central,hospital,+Huang | 8:18: city",
                "arcs.csv | a4, | -a4, | 5:1: arc",
                "teams.csv | t2, | =t2, | 3:1: team",
                "supplies.csv | c2, | =c2, | 3:1: consignment",
                "items.csv | gown | =gown | 2:1: item",
                "observed.csv | o2, | =o2, | 3:1: id"
            })
    void aNameThatBeginsAsAFormulaIsRefused(String file, String from, String to, String place) {
        Path net = new TwoCities().edit("net/" + file, from, to).write(folder);

        assertThat(Validation.of(net).faults())
                .extracting(fault -> fault.toString().replace(net + "/", ""))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("%s:%s must not begin with a sign of formulas (=, +, -, @) unless it is a number"
                                .formatted(file, place)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "design: {kind: scenarios}\nscenarios: {=1+1: {policy.teams: none}}\n",
                "design: {kind: points, file: points.csv}\n"
            })
    void aPointWhoseNameBeginsAsAFormulaIsRefused(String points) {
        new TwoCities()
                .edit(
                        "experiments/policies.yaml",
                        "factors:\n  policy.teams: [none, paired]\n  teams.mobilisation_mean_h: [12, 48]\n",
                        points)
                .put("experiments/points.csv", "name,policy.teams\n=1+1,none\n")
                .write(folder);

        assertThat(Validation.of(folder.resolve("experiments/policies.yaml")).faults())
                .extracting(Fault::toString)
                .singleElement()
                .asString()
                .contains("must not begin with a sign of formulas (=, +, -, @) unless it is a number but was \"=1+1\"");
    }
}
