package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plays replications on the map of a page, in a real browser. */
class ReplayPageTest extends PagesInBrowser {
    private static final String HOSTILE = "<img src=x onerror=document.title='run'>";

    @BeforeAll
    static void playAll() throws Exception {
        play("hubei", "experiments/hubei-policies.yaml");
        play("line", "experiments/line-mobilisation.yaml");
        play("hostile", "experiments/line-mobilisation.yaml");
        for (String table : List.of("nodes", "arcs", "legs")) {
            Path file = folder.resolve("hostile").resolve(table + ".csv");
            Files.writeString(file, Files.readString(file).replaceAll("plain|Plain", HOSTILE));
        }
        Answer.to("report", folder.resolve("hostile").toString()).done();
    }

    private static void play(String name, String experiment) {
        String out = folder.resolve(name).toString();
        Answer.to("run", experiment, "--replications", "1", "--quiet", "--out", out)
                .done();
    }

    private static void open(String name, String point) throws Exception {
        open(name, 1200, false);
        browser.value("select('map'); const choice = document.querySelector('#map-figure select');"
                + " choice.value = '%s'; choice.dispatchEvent(new Event('change'))".formatted(point));
    }

    private static List<List<String>> rows(String results, String table, String point) throws IOException {
        return rows(results, table).stream()
                .filter(row -> row.get(0).equals(point))
                .toList();
    }

    private static String text(String expression) throws Exception {
        return browser.value(expression).asText();
    }

    /** A time of a file, without its seconds. */
    private static String minute(String time) {
        return time.isEmpty() ? "" : time.substring(0, 16);
    }

    @Test
    void theLegsAreThoseOfTheTableToTheMinute() throws Exception {
        open("hubei", "4");

        TreeMap<Integer, List<String>> told = new TreeMap<>();
        JsonNode legs = browser.value("legRows(journeyOf('4')).rows.map(row => row.slice(1).join())");
        for (List<String> row : rows("hubei", "legs", "4")) {
            List<String> cells = new ArrayList<>(row.subList(4, 11));
            row.subList(11, 14).forEach(time -> cells.add(minute(time)));
            told.merge(Integer.parseInt(row.get(2)), List.of(String.join(",", cells)), (before, after) -> {
                List<String> all = new ArrayList<>(before);
                all.addAll(after);
                return all;
            });
        }
        List<String> expected = told.values().stream().flatMap(List::stream).toList();
        assertThat(legs).hasSizeGreaterThan(10_000).extracting(JsonNode::asText).isEqualTo(expected);
    }

    /** Counted anew from the table: who has set out and not arrived, who stays, who is at a hospital for good. */
    @Test
    void theCountsOfAMomentAreThoseOfTheTable() throws Exception {
        open("hubei", "2");
        browser.value("const slider = document.querySelector('input[type=range]'); slider.value = 26000;"
                + " slider.dispatchEvent(new Event('input'))");

        String now = "2020-02-07T01:20:59";
        long moving = rows("hubei", "legs", "2").stream()
                .filter(row -> row.get(11).compareTo(now) <= 0
                        && (row.get(12).isEmpty() || minute(row.get(12)).compareTo(minute(now)) > 0))
                .filter(row -> row.get(5).equals("shipment"))
                .count();
        assertThat(moving).isPositive();
        assertThat(text("document.querySelector('.clock').textContent")).isEqualTo("7 Feb 2020, 01:20");
        assertThat(text("document.querySelector('.counts').textContent"))
                .contains(", %d shipments; waiting at nodes:".formatted(moving));
        List<String> region = rows("hubei", "census", "2").stream()
                .filter(row -> row.get(1).equals("1")
                        && row.get(2).equals("2020-02-06")
                        && row.get(3).equals("region"))
                .findFirst()
                .orElseThrow();
        int patients =
                region.subList(6, 10).stream().mapToInt(Integer::parseInt).sum();
        assertThat(text("document.querySelector('.counts').textContent"))
                .contains("%,d in bed or waiting, %,d usable".formatted(patients, Integer.parseInt(region.get(5))));
    }

    @Test
    void nodesLieWhereTheyLieOnTheGlobe() throws Exception {
        open("hubei", "1");

        assertThat(text("(({nodes}) => { const at = id => nodes.find(node => node.id === id);"
                        + " return [at('xinjiang').x < at('beijing').x, at('heilongjiang').y < at('beijing').y,"
                        + " at('hainan').y > at('wuhan-hub').y, at('heilongjiang').x > at('beijing').x].join(); })"
                        + "(journeyOf('1'))"))
                .isEqualTo("true,true,true,true");
    }

    @Test
    void whereNoCoordinatesAreKnownForcesPlaceTheNodes() throws Exception {
        open("line", "3");

        assertThat(text("(({nodes}) => nodes.every(node => Number.isFinite(node.x) && Number.isFinite(node.y))"
                        + " && Math.hypot(nodes[0].x - nodes[1].x, nodes[0].y - nodes[1].y) > 10)(journeyOf('3'))"))
                .isEqualTo("true");
    }

    @Test
    void itPlaysPausesAndIsMovedByKeys() throws Exception {
        open("line", "3");
        browser.value("document.querySelector('.player button').focus()");
        browser.press(" ");
        browser.value("new Promise(done => setTimeout(done, 300))");
        assertThat(text("document.querySelector('.player button').textContent")).isEqualTo("Pause");
        browser.press(" ");
        double reached = browser.value("Number(document.querySelector('input[type=range]').value)")
                .asDouble();
        assertThat(reached).isPositive();

        browser.value("document.querySelector('input[type=range]').focus()");
        browser.press("ArrowRight");
        browser.value("new Promise(done => setTimeout(done, 100))");
        assertThat(text("document.querySelector('.player button').textContent")).isEqualTo("Play");
        assertThat(browser.value("Number(document.querySelector('input[type=range]').value)")
                        .asDouble())
                .isBetween(reached + 1, reached + 20);
    }

    @Test
    void theMouseMovesItInTimeAndStartsIt() throws Exception {
        open("line", "3");
        String slider = "Number(document.querySelector('input[type=range]').%s)";
        browser.click("input[type=range]", 0.5);
        double half = browser.value(slider.formatted("value")).asDouble();
        assertThat(half / browser.value(slider.formatted("max")).asDouble()).isBetween(0.4, 0.6);

        browser.click(".player button", 0.5);
        browser.value("new Promise(done => setTimeout(done, 300))");
        assertThat(text("document.querySelector('.player button').textContent")).isEqualTo("Pause");
        assertThat(browser.value(slider.formatted("value")).asDouble()).isGreaterThan(half);
    }

    @Test
    void namesOfTheNetworkAreShownAndNotRun() throws Exception {
        open("hostile", "3");
        browser.value("new Promise(done => setTimeout(done, 200))");

        assertThat(text("document.title")).isEqualTo("line-mobilisation · Aidflow");
        assertThat(text("document.querySelector('#map-figure svg').textContent"))
                .contains(HOSTILE);
        assertThat(browser.value("document.images.length").asInt()).isZero();
    }
}
