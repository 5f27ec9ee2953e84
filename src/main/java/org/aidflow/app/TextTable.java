package org.aidflow.app;

import java.util.ArrayList;
import java.util.List;

/** Text in columns. */
final class TextTable {
    private static final int LONGEST_NAME = 80;

    private TextTable() {}

    /** Returns how a point is called in a table: one whose name leaves no room for figures by its number. */
    static String name(int number, String name) {
        return name.length() > LONGEST_NAME ? "point " + number : name;
    }

    /** Returns a line for each row, with its cells under those of the rows above. */
    static List<String> lines(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int width = width(rows, column);
                line.append(column == 0 ? "" : "  ").append(pad(row.get(column), width));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
