package org.aidflow.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aidflow.experiment.Shard;

/** What the manifest of a folder of results says of how they were made. */
final class WrittenManifest {
    private final JsonNode content;

    private WrittenManifest(JsonNode content) {
        this.content = content;
    }

    /** Reads the manifest of a folder; nothing where there is none, or not one of ours. */
    static Optional<WrittenManifest> read(Path folder) throws IOException {
        JsonNode content = Json.tree(folder.resolve(ResultsFolder.MANIFEST));
        boolean ours = content.path("experiment").isTextual()
                && ResultsFolder.isFileName(content.path("experiment").asText())
                && content.path("seed").isIntegralNumber()
                && content.path("replications").isInt();
        return ours ? Optional.of(new WrittenManifest(content)) : Optional.empty();
    }

    /** Reports a folder that is a shard, which tells nothing alone. */
    static void refuseShard(Path folder, Faults faults) throws IOException {
        read(folder).flatMap(WrittenManifest::shard).ifPresent(shard -> {
            String hint = "; aidflow merge puts all %d together".formatted(shard.of());
            faults.report(
                    Position.option(SourceFile.name(folder)), "the results", "be whole", "are shard " + shard + hint);
        });
    }

    String slug() {
        return content.path("experiment").asText();
    }

    String version() {
        return content.path("version").asText();
    }

    /** Returns the command that made the whole of which this is a shard, if it is one. */
    String wholeCommand() {
        String command = content.path("command").asText();
        return shard().map(shard -> command.replaceFirst(" --shard " + shard + "$", ""))
                .orElse(command);
    }

    /** Returns what names the run, or that of which this is a shard. */
    String wholeRun() {
        return content.at(shard().isPresent() ? "/shard/run" : "/run").asText();
    }

    /** Returns all that it says, but that it is of a shard. */
    Map<String, Object> whole() {
        Map<String, Object> whole = Json.map(content);
        whole.remove("shard");
        whole.put("command", wholeCommand());
        return whole;
    }

    /** Returns which shard the results are; nothing where they are whole. */
    Optional<Shard> shard() {
        int number = content.at("/shard/number").asInt();
        int of = content.at("/shard/of").asInt();
        return number >= 1 && number <= of ? Optional.of(new Shard(number, of)) : Optional.empty();
    }

    /** Returns what the command line changed about the experiment. */
    Overrides overrides() {
        List<String> sets = new ArrayList<>();
        content.path("sets").forEach(set -> sets.add(set.asText()));
        long seed = content.path("seed").asLong();
        boolean named = Manifest.namesReplications(wholeCommand(), slug(), seed);
        return new Overrides(seed, named ? content.path("replications").asInt() : null, sets);
    }

    /** Returns the names of the inputs that are not what the results were made from. */
    List<String> changed(SortedMap<String, String> digests) {
        SortedMap<String, String> before = inputs();
        SortedMap<String, String> both = new TreeMap<>(before);
        both.putAll(digests);
        return both.keySet().stream()
                .filter(file -> !digests.getOrDefault(file, "").equals(before.getOrDefault(file, "")))
                .toList();
    }

    /** Returns the digest of each input by its name. */
    SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>();
        content.path("inputs")
                .properties()
                .forEach(each -> inputs.put(each.getKey(), each.getValue().asText()));
        return inputs;
    }
}
