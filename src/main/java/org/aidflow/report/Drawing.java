package org.aidflow.report;

import java.util.List;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws figures where there is no browser. The very scripts of the page say what is drawn, and so does Apache ECharts how;
 * they are run by Rhino, and reach nothing of this machine. Rhino knows most of the language, but not all of it
 * rightly: what these scripts must do without stands in decision 0016.
 */
final class Drawing {
    private Drawing() {}

    /**
     * A figure.
     *
     * @param name what it shows, and what is chosen in it, if that is not what the page opens with
     * @param svg the drawing, as XML
     */
    record Figure(String name, String svg) {}

    /** Returns the figures of what a page shows. */
    static List<Figure> of(String content) {
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
            context.setInterpretedMode(true);
            ScriptableObject scope = context.initSafeStandardObjects();
            scope.put("results", scope, content);
            scope.put("style", scope, Template.STYLE);
            run(context, scope, "paper.js", Template.resource("paper.js"));
            run(context, scope, "echarts", Template.CHARTS);
            for (String part : Template.SECTIONS) {
                run(context, scope, part + ".js", Template.resource(part + ".js"));
            }
            return ((List<?>) run(context, scope, "papers", "papers()"))
                    .stream().map(Drawing::figure).toList();
        }
    }

    private static Object run(Context context, ScriptableObject scope, String name, String script) {
        return context.evaluateString(scope, script, name, 1, null);
    }

    private static Figure figure(Object drawn) {
        Map<?, ?> figure = (Map<?, ?>) drawn;
        return new Figure(Context.toString(figure.get("name")), Context.toString(figure.get("svg")));
    }
}
