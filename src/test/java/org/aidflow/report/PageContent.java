package org.aidflow.report;

import java.io.IOException;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ResultsReader;

/** What a page shows, without the page, for tests in other packages. */
public final class PageContent {
    private PageContent() {}

    /** Returns it as JSON. */
    public static String of(ResultsReader results) throws BadInputException, IOException {
        return Report.content(results).json();
    }
}
