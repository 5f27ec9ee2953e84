package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.aidflow.io.ResultsPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that look at pages of results in a real browser, of whose console and requests none may complain. */
abstract class PagesInBrowser {
    @TempDir
    static Path folder;

    static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Browser.isThere(), "needs the browser chromium (apt-get install chromium)");
        browser = new Browser(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    /** Wherever a page has been. */
    @AfterEach
    void noPageComplainsOrAsksForAnything() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).allMatch(url -> url.startsWith("file:") || url.startsWith("blob:"));
    }

    static void open(String results, int width, boolean dark) throws Exception {
        browser.open(folder.resolve(results).resolve(ResultsPage.FILE), width, dark);
    }

    /** Returns the cells of a table, its header first. */
    static List<List<String>> rows(String results, String table) throws IOException {
        return Files.readAllLines(folder.resolve(results).resolve(table + ".csv")).stream()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }
}
