package org.aidflow.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the manifest of a folder of results tells an analysis; nothing where there is none, or not one of ours.
 *
 * @param question that the experiment asks
 * @param baseline number of the point that the others are compared with
 * @param responses of the plan; none if it names none
 */
record ResultsManifest(Optional<String> question, Optional<Integer> baseline, List<String> responses) {
    private static final ResultsManifest NOTHING = new ResultsManifest(Optional.empty(), Optional.empty(), List.of());

    ResultsManifest {
        responses = List.copyOf(responses);
    }

    static ResultsManifest read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return NOTHING;
        }
        try {
            return of(new ObjectMapper().readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            return NOTHING;
        }
    }

    private static ResultsManifest of(JsonNode manifest) {
        JsonNode plan = manifest.path("analysis");
        List<String> responses = new ArrayList<>();
        plan.path("responses").forEach(response -> responses.add(response.asText()));
        return new ResultsManifest(
                Optional.of(manifest.path("question").asText()).filter(text -> !text.isBlank()),
                Optional.of(plan.path("baseline").asInt()).filter(number -> number > 0),
                responses);
    }
}
