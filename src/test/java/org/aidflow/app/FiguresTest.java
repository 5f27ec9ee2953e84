package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.aidflow.io.ResultsPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Looks at the figures for papers. */
class FiguresTest {
    private static final List<String> SCRIPTS = List.of(
            "paper",
            "echarts/echarts.min",
            "words",
            "chart",
            "answer",
            "cities",
            "delivery",
            "sensitivity",
            "study",
            "map",
            "sections");

    @TempDir
    static Path folder;

    @BeforeAll
    static void draw() throws Exception {
        Shown.play(folder);
        for (String results : results()) {
            Answer answer = Answer.to("report", folder.resolve(results).toString(), "--figures", "svg")
                    .done();
            assertThat(answer.out()).endsWith("figures in %s%n".formatted(figures(results)));
        }
    }

    static List<String> results() {
        return Shown.RESULTS;
    }

    private static Path figures(String results) {
        return folder.resolve(results).resolve("figures");
    }

    private static Map<String, String> drawn(String results) throws IOException {
        Map<String, String> drawn = new TreeMap<>();
        try (Stream<Path> files = Files.list(figures(results))) {
            for (Path file : files.toList()) {
                drawn.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return drawn;
    }

    private static Document parsed(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<String> texts(String results, String figure) throws Exception {
        NodeList found = parsed(figures(results).resolve(figure)).getElementsByTagName("text");
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> found.item(i).getTextContent())
                .toList();
    }

    @Test
    void thereIsOneForEachChartAndForChoicesThatAreWorthIt() throws Exception {
        assertThat(drawn("line-tornado").keySet())
                .contains("differences.svg", "differences-died-waiting.svg", "sensitivity-one-at-a-time.svg")
                .contains("survival.svg", "equity.svg", "binding.svg", "binding-point-2.svg");
        assertThat(drawn("two-depots-policies").keySet())
                .contains("occupancy.svg", "occupancy-hill.svg", "queues.svg", "limits.svg", "delay-parts-teams.svg")
                .contains("occupancy-teams-paired-supplies-pooled.svg");
    }

    @ParameterizedTest
    @MethodSource("results")
    void eachIsADrawingOfThatWidthWithTitleAndTextsThatRunsNothing(String results) throws Exception {
        for (String name : drawn(results).keySet()) {
            Element svg = parsed(figures(results).resolve(name)).getDocumentElement();

            assertThat(svg.getTagName()).isEqualTo("svg");
            assertThat(svg.getAttribute("width")).isEqualTo("180mm");
            assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.getElementsByTagName("path").getLength()).as(name).isPositive();
            assertThat(texts(results, name)).as(name).hasSizeGreaterThan(3);
            assertThat(drawn(results).get(name))
                    .doesNotContain("undefined", "NaN", "[object", "javascript:", " onload", "<image", "http://a");
        }
    }

    @Test
    void namesFromTheInputsAreTexts() throws Exception {
        assertThat(drawn("hostile")).containsKey("occupancy-script-document-title-run-script.svg");
        assertThat(texts("hostile", "occupancy-script-document-title-run-script.svg"))
                .anyMatch(text -> text.contains("City: " + Shown.CITY));
        assertThat(texts("hostile", "equity.svg")).contains(Shown.CITY);
    }

    @Test
    void axesTellUnitsAndTheLegendTellsPoints() throws Exception {
        assertThat(texts("two-depots-policies", "survival.svg"))
                .contains("Time to relief (days)", "share", "teams none, supplies historical");
        assertThat(texts("line-tornado", "sensitivity-one-at-a-time.svg"))
                .contains("Change of time to relief (days)", "least", "greatest", "95 % interval");
    }

    /** Where the page's medians stand: as the table of durations has them. */
    @Test
    void numbersAreThoseOfTheTables() throws Exception {
        List<String> medians = Files.readAllLines(folder.resolve("two-depots-policies/durations.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[1].equals("time_to_relief_d") && row[2].equals("region") && !row[6].isEmpty())
                .map(row -> row[6])
                .toList();
        String told = String.join(" ", texts("two-depots-policies", "survival.svg"));

        Matcher number = Pattern.compile("supplies \\w+ (\\d+(?:\\.\\d+)?)[, ]").matcher(told);
        assertThat(medians).isNotEmpty().allSatisfy(median -> {
            assertThat(number.find()).isTrue();
            assertThat(Double.parseDouble(number.group(1))).isCloseTo(Double.parseDouble(median), within(0.005));
        });
    }

    @Test
    void theyTakeThePlaceOfEarlierOnesAndOfNothingElse() throws Exception {
        Map<String, String> before = drawn("hostile");
        String results = folder.resolve("hostile").toString();
        Files.writeString(figures("hostile").resolve("old.svg"), "");
        Answer.to("report", results, "--figures", "svg").done();
        assertThat(drawn("hostile")).isEqualTo(before);

        Path own = Files.writeString(figures("hostile").resolve("mine.txt"), "mine");
        Answer.to("report", results, "--figures", "svg").refused("holds what is no figure (mine.txt)");
        assertThat(own).hasContent("mine");
        Files.delete(own);
        assertThat(drawn("hostile")).isEqualTo(before);
        assertThat(folder.resolve("hostile"))
                .isDirectoryNotContaining("glob:**.part")
                .isDirectoryNotContaining("glob:**.replaced");
    }

    @Test
    void onlySvgIsKnown() {
        Answer.to("report", folder.resolve("hostile").toString(), "--figures", "png")
                .refused("--figures must be svg but was png");
    }

    /** What draws them knows less of the language than a browser, and should draw the same. */
    @Test
    void aBrowserDrawsTheSame() throws Exception {
        assumeTrue(Browser.isThere(), "needs the browser chromium (apt-get install chromium)");
        Browser browser = new Browser(folder);
        try {
            for (String results : results()) {
                browser.open(folder.resolve(results).resolve(ResultsPage.FILE), 1200, false);
                List<String> shown = texts(browser, "figures.map(figure => figure.id.replaceAll('_', '-') + '.svg')");
                assertThat(drawn(results).keySet()).containsAll(shown);
                assertThat(drawn(results).keySet())
                        .allMatch(name -> shown.stream().anyMatch(id -> name.startsWith(id.replace(".svg", ""))));

                browser.open(page(results), 1200, false);
                assertThat(texts(browser, "papers().map(figure => figure.svg)"))
                        .as(results)
                        .containsExactlyInAnyOrderElementsOf(drawn(results).values());
            }
            assertThat(browser.complaints()).isEmpty();
        } finally {
            browser.close();
        }
    }

    private static List<String> texts(Browser browser, String expression) throws Exception {
        return StreamSupport.stream(browser.value(expression).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Returns a page with the scripts that draw, and what the page of results holds. */
    private static Path page(String results) throws IOException {
        String shown = Files.readString(folder.resolve(results).resolve(ResultsPage.FILE));
        StringBuilder page = new StringBuilder("<meta charset=utf-8>");
        String content = Contents.ofPage(folder.resolve(results).resolve(ResultsPage.FILE));
        page.append(script("var results = %s, style = %s"
                .formatted(quoted(content), quoted(between(shown, "<style>", "</style>")))));
        for (String name : SCRIPTS) {
            try (InputStream in = ResultsPage.class.getResourceAsStream("/org/aidflow/report/" + name + ".js")) {
                page.append(script(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return Files.writeString(folder.resolve(results + ".html"), page);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    /** Returns a text as a script has it, in which nothing ends the script. */
    private static String quoted(String text) throws IOException {
        return new ObjectMapper().writeValueAsString(text).replace("<", "\\u003c");
    }

    private static String script(String text) {
        return "<script>" + text + "</script>\n";
    }
}
