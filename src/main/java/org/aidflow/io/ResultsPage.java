package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A page about a folder of results, which appears in it whole or not at all. */
@FunctionalInterface
public interface ResultsPage {
    /** The file of the page. */
    String FILE = "report.html";

    /**
     * Returns the page as HTML.
     *
     * @throws BadInputException if a table is not what it must be
     */
    String of(ResultsReader results) throws BadInputException, IOException;

    /** Writes the page into a folder of results and returns its file. */
    default Path write(Path folder) throws BadInputException, IOException {
        String page = of(ResultsReader.open(folder));
        try (PartFolder part = PartFolder.in(folder, "page")) {
            Path file = Files.writeString(part.resolve(FILE), page);
            return Files.move(
                    file, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
