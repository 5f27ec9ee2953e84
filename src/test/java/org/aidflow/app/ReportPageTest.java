package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at pages of results in a real browser. */
class ReportPageTest extends PagesInBrowser {
    /** Opens every section, and in it the rows behind every chart. */
    private static final String LOOK_AT_ALL = "SECTIONS.forEach(section => { section.tab.click(); select(section.id);"
            + " section.panel.querySelectorAll('details').forEach(box => { box.open = true; }); });"
            + " new Promise(done => setTimeout(done, 200))";

    @BeforeAll
    static void playAll() throws Exception {
        Shown.play(folder);
    }

    private static List<String> texts(String expression) throws Exception {
        return StreamSupport.stream(browser.value(expression).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<List<String>> shown(String table) throws Exception {
        List<List<String>> rows = new ArrayList<>(List.of(texts("content.tables['%s'].columns".formatted(table))));
        for (JsonNode row : browser.value("content.tables['%s'].rows".formatted(table))) {
            rows.add(StreamSupport.stream(row.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList());
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "two-depots-policies, 'Answer,Occupancy,Comparison,Limits,Delivery,Queues,Map,Equity,Study'",
        "line-tornado, 'Answer,Comparison,Limits,Delivery,Sensitivity,Equity,Study'",
        "line-hypercube, 'Answer,Comparison,Limits,Delivery,Sensitivity,Equity,Study'"
    })
    void itHasASectionForWhatTheFolderHasAndDrawsEveryChart(String results, String sections) throws Exception {
        open(results, 1200, false);

        assertThat(texts("SECTIONS.map(section => section.tab.textContent)")).containsExactly(sections.split(",", -1));
        browser.value(LOOK_AT_ALL);
        assertThat(texts("figures.map(figure => figure.element.querySelectorAll('svg path').length > 0)"))
                .isNotEmpty()
                .containsOnly("true");
    }

    @Test
    void theTablesOfTheAnalysisAreInItAsTheyAre() throws Exception {
        open("two-depots-policies", 1200, false);

        for (String table : List.of("summary", "contrasts", "survival", "durations")) {
            assertThat(shown(table)).as(table).isEqualTo(rows("two-depots-policies", table));
        }
    }

    @Test
    void theRowsBehindAChartAreThoseOfTheTable() throws Exception {
        open("two-depots-policies", 1200, false);
        browser.value(LOOK_AT_ALL);

        List<String> numbers = texts(
                "[...document.querySelectorAll('#differences-figure td:nth-child(7) data')].map(cell => cell.value)");
        assertThat(numbers)
                .isNotEmpty()
                .isEqualTo(rows("two-depots-policies", "contrasts").stream()
                        .filter(row -> row.get(1).equals("time_to_relief_d")
                                && row.get(2).equals("region")
                                && !row.get(6).isEmpty())
                        .map(row -> row.get(6))
                        .toList());
    }

    @Test
    void theAnswerTellsTheLowestMedian() throws Exception {
        open("two-depots-policies", 1200, false);

        double least = rows("two-depots-policies", "durations").stream()
                .filter(row -> row.get(1).equals("time_to_relief_d")
                        && row.get(2).equals("region")
                        && !row.get(6).isEmpty())
                .mapToDouble(row -> Double.parseDouble(row.get(6)))
                .min()
                .orElseThrow();
        String told = browser.value("document.querySelector('.card .big').firstChild.textContent")
                .asText();
        assertThat(Double.parseDouble(told)).isCloseTo(least, within(0.005));
    }

    /** With two replications the median is their mean, and the quantile at 0.25 a quarter of the way up. */
    @Test
    void theBandsAreQuantilesOfTheCensus() throws Exception {
        open("two-depots-policies", 1200, false);
        Map<String, List<Double>> inBed = new TreeMap<>();
        for (List<String> row : rows("two-depots-policies", "census")) {
            if (!row.get(0).equals("point")) {
                String key = String.join(",", row.get(0), row.get(3), row.get(2));
                inBed.computeIfAbsent(key, any -> new ArrayList<>()).add(Double.parseDouble(row.get(6)));
            }
        }

        List<String> bands = texts("rowsOf('occupancy').map(row => [row.point, row.place, row.date].join()"
                + " + ' ' + row.in_bed_q25 + ' ' + row.in_bed_q50)");
        assertThat(bands).hasSameSizeAs(inBed.keySet()).allSatisfy(band -> {
            String[] parts = band.split(" ", -1);
            List<Double> both =
                    inBed.getOrDefault(parts[0], List.of()).stream().sorted().toList();
            assertThat(both).hasSize(2);
            assertThat(Double.parseDouble(parts[1])).isEqualTo(both.get(0) + (both.get(1) - both.get(0)) / 4);
            assertThat(Double.parseDouble(parts[2])).isEqualTo((both.get(0) + both.get(1)) / 2);
        });
    }

    @Test
    void thePartsOfADelaySumToTheWhole() throws Exception {
        open("two-depots-policies", 1200, false);

        List<String> errors = texts("['shipment_parts', 'team_parts'].flatMap(rowsOf).map(row =>"
                + " STAGES.reduce((sum, stage) => sum + (row[stage + '_h'] || 0), 0) - row.delay_h)");
        assertThat(errors).isNotEmpty().allSatisfy(error -> assertThat(Double.parseDouble(error))
                .isCloseTo(0, within(1e-9)));
        assertThat(texts("['shipment_shares', 'team_shares'].flatMap(rowsOf).map(row => row.share <= 1 + 1e-12)"))
                .isNotEmpty()
                .containsOnly("true");
    }

    @Test
    void theMapOffersThePointsOfWhichLegsAreKnown() throws Exception {
        open("two-depots-policies", 1200, false);

        assertThat(texts("points.map(row => row.point)")).hasSize(8);
        assertThat(texts("[...document.querySelectorAll('#map-figure .choices option')].map(each => each.value)"))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void textsOfTheInputsAreShownAndNotRun() throws Exception {
        open("hostile", 1200, false);
        browser.value(LOOK_AT_ALL);

        assertThat(browser.value("document.title").asText()).isEqualTo("line-mobilisation · Aidflow");
        assertThat(browser.value("document.getElementById('question').textContent")
                        .asText())
                .startsWith("</script><script>document.title='run'</script> How much");
        assertThat(browser.value("document.querySelectorAll('script').length").asInt())
                .isEqualTo(4);
        assertThat(texts("[...document.querySelectorAll('#occupancy-figure option')].map(each => each.textContent)"))
                .contains(Shown.CITY);
    }

    @Test
    void theArrowKeysGoFromSectionToSection() throws Exception {
        open("two-depots-policies", 1200, false);
        browser.value("SECTIONS[0].tab.focus()");

        browser.press("ArrowRight");
        assertThat(browser.value("document.activeElement.textContent").asText()).isEqualTo("Occupancy");
        assertThat(browser.value("document.querySelectorAll('[role=tabpanel]:not([hidden])').length")
                        .asInt())
                .isEqualTo(1);
        browser.press("ArrowLeft");
        browser.press("ArrowLeft");
        assertThat(browser.value("document.activeElement.textContent").asText()).isEqualTo("Study");
    }

    @Test
    void aClickOnATabShowsItsSectionAndAnotherChoiceAnotherChart() throws Exception {
        open("two-depots-policies", 1200, false);
        browser.click("#occupancy-button", 0.5);
        browser.value("new Promise(done => setTimeout(done, 200))");
        assertThat(texts("[...document.querySelectorAll('[role=tabpanel]:not([hidden])')].map(panel => panel.id)"))
                .containsExactly("occupancy-panel");

        String chart = "document.querySelector('#occupancy-figure svg').innerHTML";
        String before = browser.value(chart).asText();
        browser.value("document.querySelector('#occupancy-figure select').focus()");
        browser.press("ArrowDown");
        browser.value("new Promise(done => setTimeout(done, 100))");
        assertThat(browser.value(chart).asText()).isNotEmpty().isNotEqualTo(before);

        assertThat(browser.value("document.querySelectorAll('#occupancy-figure table').length")
                        .asInt())
                .isZero();
        browser.click("#occupancy-figure summary", 0.1);
        browser.value("new Promise(done => setTimeout(done, 100))");
        assertThat(browser.value("document.querySelectorAll('#occupancy-figure table').length")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void inAnotherWidthAChartIsDrawnAnewAndTheRowsBehindItStayOpen() throws Exception {
        open("two-depots-policies", 1200, false);
        browser.value("select('comparison'); document.querySelector('#survival-figure details').open = true");
        int wide = browser.value("document.querySelector('#survival-figure svg').clientWidth")
                .asInt();
        browser.resize(700);
        browser.value("new Promise(done => setTimeout(done, 200))");

        assertThat(browser.value("document.querySelector('#survival-figure svg').clientWidth")
                        .asInt())
                .isLessThan(wide);
        assertThat(browser.value("document.querySelector('#survival-figure details').open")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theRowsBehindAChartCanBeSaved() throws Exception {
        open("two-depots-policies", 1200, false);
        browser.value(LOOK_AT_ALL);
        browser.value("document.querySelector('#survival-figure details button').click()");

        Path saved = folder.resolve("two-depots-policies-survival.csv");
        for (int tries = 0; tries < 100 && Files.notExists(saved); tries++) {
            browser.value("new Promise(done => setTimeout(done, 50))");
        }
        assertThat(Files.readAllLines(saved))
                .hasSizeGreaterThan(2)
                .isSubsetOf(Files.readAllLines(folder.resolve("two-depots-policies/survival.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-depots-policies", "hostile", "line-tornado", "line-hypercube"})
    void onAPhoneNothingStandsOutAndTheGroundIsDarkAtNight(String results) throws Exception {
        open(results, 390, true);

        for (String section : texts("SECTIONS.map(section => section.id)")) {
            browser.value("select('%s')".formatted(section));
            assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                    .as(section)
                    .isLessThanOrEqualTo(390);
        }
        assertThat(browser.value("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo("rgb(18, 22, 26)");
    }

    @Test
    void onPaperAllSectionsStandInLightColours() throws Exception {
        open("two-depots-policies", 1200, true);
        browser.value("print(true)");

        assertThat(texts("SECTIONS.map(section => section.panel.offsetParent !== null)"))
                .containsOnly("true");
        assertThat(browser.value("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(browser.ask("Page.printToPDF", Map.of()).path("data").asText())
                .isNotEmpty();
    }
}
