package org.aidflow.io;

import static org.aidflow.io.Column.Type.INTEGER;
import static org.aidflow.io.Column.Type.NUMBER;
import static org.aidflow.io.Column.Type.STRING;
import static org.aidflow.io.ResultTables.ITEM;
import static org.aidflow.io.ResultTables.PLACE;
import static org.aidflow.io.ResultTables.POINT;
import static org.aidflow.io.ResultTables.RESPONSE;
import static org.aidflow.io.ResultTables.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.experiment.ContrastRow;
import org.aidflow.experiment.Contrasts;
import org.aidflow.experiment.DiscoveryRow;
import org.aidflow.experiment.DurationRow;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.SensitivityRow;
import org.aidflow.experiment.SummaryRow;
import org.aidflow.stat.Estimate;
import org.aidflow.stat.Interval;
import org.aidflow.stat.LogRank;
import org.aidflow.stat.MultipleComparisons.WithBest;
import org.aidflow.stat.PairedDifference;
import org.aidflow.stat.Prim.Kind;
import org.aidflow.stat.SurvivalCurve;

/** The tables of an analysis and their rows. */
final class AnalysisTables {
    /** The responses over the replications. */
    static final ResultTable SUMMARY = new ResultTable(
                    "summary",
                    "What the replications of a point say of a response, in the response's unit.",
                    columns(
                            column("n", INTEGER, "replications that yielded it").required(),
                            column("failed", INTEGER, "replications of the point that failed")
                                    .required(),
                            column("mean", NUMBER, "mean; with antithetic pairs, of the means of pairs")
                                    .required(),
                            column("sd", NUMBER, "standard deviation, likewise; empty for one observation"),
                            column("ci95_low", NUMBER, "lower end of the mean's 95 % interval by Student's t"),
                            column("ci95_high", NUMBER, "upper end of the mean's 95 % interval by Student's t"),
                            column("min", NUMBER, "smallest value").required(),
                            column("q05", NUMBER, "quantile at 0.05").required(),
                            column("median", NUMBER, "quantile at 0.5").required(),
                            column(
                                    "median_ci95_low",
                                    NUMBER,
                                    "lower end of the median's 95 % interval by order statistics"),
                            column(
                                    "median_ci95_high",
                                    NUMBER,
                                    "upper end of the median's 95 % interval by order statistics"),
                            column("q95", NUMBER, "quantile at 0.95").required(),
                            column("max", NUMBER, "largest value").required(),
                            column("censored", INTEGER, "values that the horizon cut off")
                                    .required()))
            .keyed("point", "response", "place", "item");

    /** Points against the baseline and the best. */
    static final ResultTable CONTRASTS = new ResultTable(
                    "contrasts",
                    "A point against the baseline and against the best of the others, in the response's unit.",
                    columns(
                            column("baseline", INTEGER, "number of the point that is compared with")
                                    .required(),
                            column("n", INTEGER, "pairs of replications; empty for the baseline"),
                            column("difference", NUMBER, "mean of the point less the baseline"),
                            column("sd", NUMBER, "standard deviation of the differences"),
                            column("ci95_low", NUMBER, "lower end of the difference's 95 % interval by Student's t"),
                            column("ci95_high", NUMBER, "upper end of the difference's 95 % interval by Student's t"),
                            column(
                                    "joint95_low",
                                    NUMBER,
                                    "lower end of the interval that holds for all points together"),
                            column(
                                    "joint95_high",
                                    NUMBER,
                                    "upper end of the interval that holds for all points together"),
                            column("correlation", NUMBER, "between the point and the baseline, over the pairs"),
                            column(
                                    "variance_ratio",
                                    NUMBER,
                                    "variance of the difference without common random numbers / with"),
                            column("best", STRING, "lowest or highest: which mean is the best")
                                    .required(),
                            column("best_n", INTEGER, "replications that all points have"),
                            column(
                                    "best95_low",
                                    NUMBER,
                                    "lower end of the mean less the best of the others, jointly 95 %"),
                            column(
                                    "best95_high",
                                    NUMBER,
                                    "upper end of the mean less the best of the others, jointly 95 %"),
                            column("may_be_best", INTEGER, "1 if the data leave open that it is the best, else 0")))
            .keyed("point", "response", "place", "item");

    /** Curves of Kaplan and Meier. */
    static final ResultTable SURVIVAL = new ResultTable(
                    "survival",
                    "The Kaplan-Meier curve of a response that may be censored; it is 1 before the first time.",
                    columns(
                            column("time", NUMBER, "at which durations end, in the response's unit")
                                    .required(),
                            column("at_risk", INTEGER, "replications that neither ended nor were cut off before")
                                    .required(),
                            column("ended", INTEGER, "replications that end there")
                                    .required(),
                            column("survival", NUMBER, "share that lasts longer, from there to the next time")
                                    .required(),
                            column("se", NUMBER, "its standard error by Greenwood")
                                    .required(),
                            column("ci95_low", NUMBER, "lower end of its 95 % interval on the scale log(-log)"),
                            column("ci95_high", NUMBER, "upper end of its 95 % interval on the scale log(-log)")))
            .keyed("point", "response", "place", "item", "time");

    /** What curves come to. */
    static final ResultTable DURATIONS = new ResultTable(
                    "durations",
                    "What the Kaplan-Meier curve of a point comes to, in the response's unit, and log-rank tests.",
                    columns(
                            column("n", INTEGER, "replications that yielded it").required(),
                            column("censored", INTEGER, "of them, those that the horizon cut off")
                                    .required(),
                            column("median", NUMBER, "time at which the curve falls to one half; empty if it does not"),
                            column("median_ci95_low", NUMBER, "lower end of its 95 % interval"),
                            column("median_ci95_high", NUMBER, "upper end of its 95 % interval; empty if it has none"),
                            column("tau", NUMBER, "where the mean is restricted, the same for all points")
                                    .required(),
                            column("restricted_mean", NUMBER, "mean of the durations up to tau")
                                    .required(),
                            column("restricted_mean_se", NUMBER, "its standard error")
                                    .required(),
                            column("restricted_mean_ci95_low", NUMBER, "lower end of its 95 % interval"),
                            column("restricted_mean_ci95_high", NUMBER, "upper end of its 95 % interval"),
                            column("baseline", INTEGER, "number of the point that is tested against")
                                    .required(),
                            column("logrank_chi2", NUMBER, "log-rank statistic against the baseline"),
                            column("logrank_df", INTEGER, "its degrees of freedom"),
                            column("logrank_p", NUMBER, "its p-value"),
                            column("logrank_all_chi2", NUMBER, "log-rank statistic of all points together"),
                            column("logrank_all_df", INTEGER, "its degrees of freedom"),
                            column("logrank_all_p", NUMBER, "its p-value")))
            .keyed("point", "response", "place", "item");

    /** How responses depend on factors. */
    static final ResultTable SENSITIVITY = new ResultTable(
                    "sensitivity",
                    "How a response depends on the factors.",
                    List.of(
                            RESPONSE,
                            PLACE,
                            ITEM,
                            column("method", STRING, "sobol, morris, one_at_a_time, regression or metamodel")
                                    .required(),
                            column("index", STRING, "what the value is").required(),
                            column("factor", STRING, "path of the factor; empty where none is meant"),
                            column("factor2", STRING, "path of the second factor of a pair; empty where none is meant"),
                            column("value", NUMBER, "the index; empty where it cannot be told"),
                            column("se", NUMBER, "its standard error"),
                            column("ci95_low", NUMBER, "lower end of its 95 % interval"),
                            column("ci95_high", NUMBER, "upper end of its 95 % interval"),
                            column("n", INTEGER, "rows of the design, effects, pairs, points or runs that it rests on")
                                    .required()))
            .keyed("response", "place", "item", "method", "index", "factor", "factor2");

    /** Boxes in which a response is above a threshold. */
    static final ResultTable DISCOVERY = new ResultTable(
            "discovery",
            "What boxes of factors demand in which a response is above a threshold; all demands of a box hold together.",
            List.of(
                    RESPONSE,
                    PLACE,
                    ITEM,
                    column("threshold", NUMBER, "above which a value is of interest, in the response's unit")
                            .required(),
                    column("box", INTEGER, "number of the box, from 1").required(),
                    column("factor", STRING, "path of the factor").required(),
                    column("demand", STRING, "at_least, at_most or among").required(),
                    column("limit", NUMBER, "of at_least and at_most"),
                    column("levels", STRING, "of among, parted by |"),
                    column("quasi_p", NUMBER, "probability of so dense a box if the demand told nothing"),
                    column("coverage", NUMBER, "share of the points of interest that are in the box")
                            .required(),
                    column("density", NUMBER, "share of the points in the box that are of interest")
                            .required(),
                    column("mass", NUMBER, "share of all points that are in the box")
                            .required(),
                    column("n", INTEGER, "points that have values").required()));

    /** All tables of an analysis. */
    static final List<ResultTable> ALL = List.of(SUMMARY, CONTRASTS, SURVIVAL, DURATIONS, SENSITIVITY, DISCOVERY);

    private AnalysisTables() {}

    private static List<Column> columns(Column... own) {
        List<Column> columns = new ArrayList<>(List.of(POINT, RESPONSE, PLACE, ITEM));
        columns.addAll(Arrays.asList(own));
        return columns;
    }

    static List<Object> cells(int point, SummaryRow row) {
        Cells cells = new Cells(point, row.name());
        cells.add(row.n(), row.failed(), row.mean()).number(row.sd()).interval(row.ci95());
        cells.add(row.min(), row.quantiles().get(0), row.quantiles().get(1)).interval(row.medianCi95());
        return cells.add(row.quantiles().get(2), row.max(), row.censored()).list();
    }

    static List<Object> cells(int baseline, ContrastRow row) {
        Cells cells = new Cells(row.point(), row.name()).add(baseline);
        Optional<PairedDifference> difference = row.baseline();
        cells.any(difference.map(PairedDifference::count)).any(difference.map(PairedDifference::mean));
        cells.number(difference.map(PairedDifference::sd).orElse(OptionalDouble.empty()));
        cells.interval(difference.flatMap(PairedDifference::interval)).interval(row.joint());
        cells.number(difference.map(PairedDifference::correlation).orElse(OptionalDouble.empty()));
        cells.number(difference.map(PairedDifference::varianceRatio).orElse(OptionalDouble.empty()));
        cells.add(Contrasts.lowerIsBetter(row.name().response()) ? "lowest" : "highest", row.bestCount());
        cells.interval(row.best().map(WithBest::interval));
        return cells.any(row.best().map(best -> best.mayBeBest() ? 1 : 0)).list();
    }

    static List<Object> cells(DurationRow row, SurvivalCurve.Step step) {
        Cells cells = new Cells(row.point(), row.name());
        cells.add(step.time(), step.atRisk(), step.ended(), step.survival(), step.standardError());
        return cells.interval(step.interval(Interval.LEVEL)).list();
    }

    static List<Object> cells(int baseline, DurationRow row) {
        Cells cells = new Cells(row.point(), row.name()).add(row.n(), row.censored());
        cells.number(row.curve().median()).interval(row.curve().medianInterval(Interval.LEVEL));
        cells.number(row.tau());
        cells.any(row.restrictedMean().map(Estimate::value));
        cells.any(row.restrictedMean().map(Estimate::standardError));
        cells.interval(row.restrictedMean().map(mean -> mean.interval(Interval.LEVEL)));
        return cells.add(baseline).test(row.baseline()).test(row.all()).list();
    }

    static List<Object> cells(SensitivityRow row) {
        Cells cells = new Cells(row.name()).add(row.method(), row.index(), row.factor(), row.factor2());
        return cells.number(row.value())
                .number(row.standardError())
                .interval(row.ci95())
                .add(row.n())
                .list();
    }

    static List<Object> cells(DiscoveryRow row) {
        boolean among = row.kind() == Kind.AMONG;
        String limits = String.join("|", row.limits());
        return new Cells(row.name())
                .add(row.threshold(), row.box(), row.factor(), Cell.name(row.kind()))
                .add(among ? "" : limits, among ? limits : "", row.quasiP(), row.coverage(), row.density())
                .add(row.mass(), row.n())
                .list();
    }

    /** Cells of a row, one after another. */
    private static final class Cells {
        private final List<Object> list = new ArrayList<>();

        Cells(int point, ResponseName name) {
            add(point, name.response(), name.place(), name.item());
        }

        Cells(ResponseName name) {
            add(name.response(), name.place(), name.item());
        }

        Cells add(Object... cells) {
            list.addAll(Arrays.asList(cells));
            return this;
        }

        Cells any(Optional<?> cell) {
            return add(cell.isPresent() ? cell.get() : "");
        }

        Cells number(OptionalDouble cell) {
            return add(cell.isPresent() ? (Object) cell.getAsDouble() : "");
        }

        /** Adds both ends; an infinite one is missing. */
        Cells interval(Optional<Interval> interval) {
            any(interval.map(Interval::low));
            return any(interval.map(Interval::high).filter(Double::isFinite));
        }

        Cells test(Optional<LogRank> test) {
            return any(test.map(LogRank::chiSquare))
                    .any(test.map(LogRank::degreesOfFreedom))
                    .any(test.map(LogRank::pValue));
        }

        List<Object> list() {
            return list;
        }
    }
}
