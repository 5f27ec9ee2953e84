package org.aidflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/** The tables that a reader saves from a page. */
class DownloadTest {
    private static String csv(String columns, String rows) {
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
            context.setInterpretedMode(true);
            ScriptableObject scope = context.initSafeStandardObjects();
            List<String> functions = Template.resource("figure.js")
                    .lines()
                    .dropWhile(line -> !line.startsWith("function disarmed("))
                    .takeWhile(line -> !line.startsWith("function download("))
                    .toList();
            context.evaluateString(scope, String.join("\n", functions), "figure.js", 1, null);
            return Context.toString(
                    context.evaluateString(scope, "csv(%s, %s)".formatted(columns, rows), "test", 1, null));
        }
    }

    @Test
    void noTextIsAFormulaAndNumbersStayNumbers() {
        assertThat(csv(
                        "['place', 'value']",
                        "[['=1+1', '-5'], ['-x', -5.5], ['@a, \"b\"', ''], ['-', null], ['a', 3]]"))
                .isEqualTo("place,value\n'=1+1,-5\n'-x,-5.5\n\"'@a, \"\"b\"\"\",\n-,\na,3\n");
    }
}
