package org.aidflow.io;

/**
 * Texts that a spreadsheet takes for formulas, and may run, when it opens a table: those that begin with a sign that begins
 * formulas, and are no number.
 */
final class Formula {
    /** With the wide signs, which some spreadsheets take for the others. */
    private static final String SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formula() {}

    /** Returns whether a spreadsheet takes a text for a formula. A sign alone is none. */
    static boolean isOne(String text) {
        return text.length() > 1
                && SIGNS.indexOf(text.charAt(0)) >= 0
                && Cell.parseNumber(text).isEmpty();
    }

    /** Returns a text as it can be written to a table: after an apostrophe if it would be taken for a formula. */
    static String disarmed(String text) {
        return isOne(text) ? "'" + text : text;
    }
}
