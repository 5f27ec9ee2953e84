package org.aidflow.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.aidflow.io.Json;

/**
 * What a page shows.
 *
 * @param json the same for people and programs
 * @param packed that as the page holds it, about a fifth as long: what gzip makes of it, in characters by Base64
 */
record Content(String json, String packed) {
    /** Returns maps, lists, texts and numbers as content. */
    static Content of(Object content) throws IOException {
        String json = Json.text(content);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return new Content(json, Base64.getEncoder().encodeToString(packed.toByteArray()));
    }
}
