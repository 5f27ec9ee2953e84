package org.aidflow.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidflow.experiment.AnalysisPlan;
import org.aidflow.experiment.DiscoveryRow;
import org.aidflow.experiment.PointTable;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.SampleStore;
import org.aidflow.experiment.SensitivityRow;

/**
 * What an analysis found, beside the tables that it wrote.
 *
 * @param question that the experiment asks; empty if the folder does not tell
 * @param points in the order of their numbers
 * @param plan that was followed; empty if the folder has too many responses to choose from
 * @param samples of the responses of the plan at all points, and of those that {@link #SHOWN} names at the first {@link
 *     #SHOWN_POINTS} points
 * @param records rows of each table that was written, by its file
 */
public record Analysis(
        Optional<String> question,
        PointTable points,
        Optional<AnalysisPlan> plan,
        Map<ResponseName, SampleStore> samples,
        List<SensitivityRow> sensitivity,
        List<DiscoveryRow> discovery,
        Map<String, Long> records) {
    /** The responses that are kept to be shown, whether or not they are in the plan. */
    public static final List<String> SHOWN = List.of(
            "time_to_relief_d",
            "delivery_delay_mean_h",
            "team_delay_mean_h",
            "waiting_patient_days",
            "died_waiting",
            "patients");

    /** So many points can be shown. */
    public static final int SHOWN_POINTS = 40;
}
