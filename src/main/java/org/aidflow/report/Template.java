package org.aidflow.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a page together. Scripts and style stand in it as they are, and its security policy names them by their digests: so
 * nothing else is run, drawn from elsewhere or sent anywhere, whatever stands in the results.
 */
final class Template {
    /** The scripts that say what is drawn, wherever that is. */
    static final List<String> SECTIONS =
            List.of("words", "chart", "answer", "cities", "delivery", "sensitivity", "study", "map", "sections");

    static final String CHARTS = resource("echarts/echarts.min.js");
    private static final String UNPACKING = resource("pako/pako_inflate.min.js");
    private static final String SCRIPT = Stream.of(List.of("element"), SECTIONS, List.of("replay", "figure", "page"))
            .flatMap(List::stream)
            .map(part -> resource(part + ".js"))
            .collect(Collectors.joining("\n"));
    static final String STYLE = resource("report.css");
    private static final String POLICY = "default-src 'none'; script-src %s %s %s; style-src %s; img-src data: blob:;"
            + " base-uri 'none'; form-action 'none'";

    private Template() {}

    /** Returns the page with its packed content. */
    static String page(String packed) {
        return resource("report.html")
                .replace("@POLICY@", POLICY.formatted(hash(UNPACKING), hash(CHARTS), hash(SCRIPT), hash(STYLE)))
                .replace("@STYLE@", STYLE)
                .replace("@UNPACKING@", UNPACKING)
                .replace("@CHARTS@", CHARTS)
                .replace("@SCRIPT@", SCRIPT)
                .replace("@CONTENT@", packed);
    }

    private static String hash(String element) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(element.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns a text that stands beside this class. */
    static String resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must be beside the class but is not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
