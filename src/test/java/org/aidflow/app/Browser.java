package org.aidflow.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A headless Chromium, driven by its DevTools protocol: what a page complains of and asks for is noted. */
final class Browser {
    private static final String PROGRAM = "chromium";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern ENDPOINT = Pattern.compile("DevTools listening on ws://([^/]+)/");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<String> loaded = new CompletableFuture<>();

    /** @param folder where it keeps what it must, and puts what is downloaded */
    Browser(Path folder) throws Exception {
        process = new ProcessBuilder(
                        PROGRAM,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "about:blank")
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page(address()), new Listener())
                .get(30, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            ask(domain + ".enable", Map.of());
        }
        ask("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Returns whether there is one on this machine. */
    static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    private String address() throws IOException {
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher endpoint = ENDPOINT.matcher(line);
            if (endpoint.find()) {
                return endpoint.group(1);
            }
        }
        throw new IOException(PROGRAM + " ended before it could be asked");
    }

    private static URI page(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                .build();
        String targets = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode target : MAPPER.readTree(targets)) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException(PROGRAM + " has no page");
    }

    /** Notes what comes from the browser. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                take(whole);
            }
            from.request(1);
            return null;
        }
    }

    private void take(String text) {
        try {
            JsonNode message = MAPPER.readTree(text);
            JsonNode about = message.path("params");
            CompletableFuture<JsonNode> answer =
                    answers.remove(message.path("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
            switch (message.path("method").asText()) {
                case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(about.toString());
                case "Runtime.consoleAPICalled" ->
                    complaints.add(about.path("args").toString());
                case "Network.requestWillBeSent" ->
                    requests.add(about.path("request").path("url").asText());
                case "Page.loadEventFired" -> loaded.complete(text);
                default -> {}
            }
        } catch (IOException e) {
            complaints.add(e.toString());
        }
    }

    /** Asks the browser for something, and returns what it answers. */
    JsonNode ask(String method, Map<String, Object> about) throws Exception {
        int id = asked.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String text = MAPPER.writeValueAsString(Map.of("id", id, "method", method, "params", about));
        socket.sendText(text, true).get(30, TimeUnit.SECONDS);
        JsonNode message = answer.get(60, TimeUnit.SECONDS);
        if (message.has("error")) {
            throw new IOException(method + ": " + message.path("error"));
        }
        return message.path("result");
    }

    /** Gives the window so many points of width. */
    void resize(int width) throws Exception {
        Map<String, Object> size = Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600);
        ask("Emulation.setDeviceMetricsOverride", size);
    }

    /** Opens a file in a window of so many points, and waits until it is there. */
    void open(Path file, int width, boolean dark) throws Exception {
        resize(width);
        Map<String, Object> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        ask("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
        loaded = new CompletableFuture<>();
        ask("Page.navigate", Map.of("url", file.toUri().toString()));
        loaded.get(60, TimeUnit.SECONDS);
    }

    /** Returns the value of an expression of the page. */
    JsonNode value(String expression) throws Exception {
        JsonNode answer =
                ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Presses a key, and lets it go. */
    void press(String key) throws Exception {
        ask("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key));
        ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** Moves the mouse onto an element, as far across it as a share of its width, and clicks. */
    void click(String selector, double across) throws Exception {
        JsonNode place =
                value("(box => ({x: box.left + box.width * %s, y: box.top + box.height / 2}))".formatted(across)
                        + "((found => { found.scrollIntoView({block: 'center'}); return found.getBoundingClientRect(); })"
                        + "(document.querySelector('%s')))".formatted(selector));
        for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
            Map<String, Object> event =
                    Map.of("type", type, "x", place.path("x"), "y", place.path("y"), "button", "left", "clickCount", 1);
            ask("Input.dispatchMouseEvent", event);
        }
    }

    /** Returns a picture of the whole page. */
    BufferedImage picture() throws Exception {
        JsonNode taken = ask("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        return ImageIO.read(new ByteArrayInputStream(taken.path("data").binaryValue()));
    }

    /** Returns what pages have complained of on the console. */
    List<String> complaints() {
        return complaints;
    }

    /** Returns what pages have asked for. */
    List<String> requests() {
        return requests;
    }

    /** Ends it and waits for all of its processes, as each of them writes into its folder while it is there. */
    void close() throws Exception {
        List<ProcessHandle> below = process.descendants().toList();
        socket.abort();
        process.destroy();
        process.waitFor();
        for (ProcessHandle each : below) {
            each.destroyForcibly();
            each.onExit().get(30, TimeUnit.SECONDS);
        }
    }
}
