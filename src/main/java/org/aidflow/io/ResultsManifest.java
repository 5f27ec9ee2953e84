package org.aidflow.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the manifest of a folder of results tells an analysis; nothing where there is none, or not one of ours.
 *
 * @param question that the experiment asks
 * @param baseline number of the point that the others are compared with
 * @param responses of the plan; none if it names none
 * @param thresholds of responses, above which a value is of interest
 */
record ResultsManifest(
        Optional<String> question, Optional<Integer> baseline, List<String> responses, Map<String, Double> thresholds) {
    ResultsManifest {
        responses = List.copyOf(responses);
        thresholds = Map.copyOf(thresholds);
    }

    static ResultsManifest read(Path file) throws IOException {
        JsonNode manifest = Json.tree(file);
        JsonNode plan = manifest.path("analysis");
        List<String> responses = new ArrayList<>();
        plan.path("responses").forEach(response -> responses.add(response.asText()));
        Map<String, Double> thresholds = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : plan.path("thresholds").properties()) {
            thresholds.put(each.getKey(), each.getValue().asDouble());
        }
        return new ResultsManifest(
                Optional.of(manifest.path("question").asText()).filter(text -> !text.isBlank()),
                Optional.of(plan.path("baseline").asInt()).filter(number -> number > 0),
                responses,
                thresholds);
    }
}
