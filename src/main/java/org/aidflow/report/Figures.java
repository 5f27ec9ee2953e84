package org.aidflow.report;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ResultsFigures;
import org.aidflow.io.ResultsReader;

/** The figures of a folder of results for papers, each an SVG file: those of its page. */
public final class Figures {
    /** A name is cut to so many characters. */
    private static final int LONGEST = 80;

    private Figures() {}

    /**
     * Draws the figures and writes them into the folder {@code figures} of the results, which it returns.
     *
     * @throws BadInputException if a table is not what it must be; then nothing was written
     */
    public static Path write(Path folder) throws BadInputException, IOException {
        return ResultsFigures.write(
                folder,
                files(Drawing.of(Report.content(ResultsReader.open(folder)).json())));
    }

    private static Map<String, String> files(List<Drawing.Figure> figures) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Drawing.Figure figure : figures) {
            String name = name(figure.name());
            String unique = name;
            for (int more = 2; files.containsKey(unique + ".svg"); more++) {
                unique = name + "-" + more;
            }
            files.put(unique + ".svg", figure.svg());
        }
        return files;
    }

    /** Returns letters and digits, and hyphens for all else. */
    static String name(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return name.length() <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST)));
    }
}
