// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chromium without a window, asked over its pipe for debugging: messages of JSON, each with a NUL
 * behind it.
 */
final class HtmlBrowser implements Closeable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final long SECONDS = 60;

    private final Path folder;
    private final Process process;
    private final OutputStream out;
    private final InputStream in;
    private final Thread guard;
    private final List<String> happened = new ArrayList<>();
    private int id;
    private String session;

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    HtmlBrowser() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("browser");
        Path to = folder.resolve("to");
        Path from = folder.resolve("from");
        new ProcessBuilder("mkfifo", to.toString(), from.toString()).start().waitFor();
        String line =
                "exec "
                        + PROGRAM
                        + " --headless --no-sandbox --disable-gpu --no-first-run"
                        + " --remote-debugging-pipe --user-data-dir=\"$0/profile\""
                        + " 3<\"$0/to\" 4>\"$0/from\" >\"$0/log\" 2>&1";
        process = new ProcessBuilder("sh", "-c", line, folder.toString()).start();
        guard = new Thread(this::endInTime);
        guard.setDaemon(true);
        guard.start();
        out = Files.newOutputStream(to);
        in = Files.newInputStream(from);
        String target = find("targetId", send("Target.createTarget", "\"url\":\"about:blank\""));
        String attach = "\"flatten\":true,\"targetId\":\"" + target + '"';
        session = find("sessionId", send("Target.attachToTarget", attach));
        for (String domain : List.of("Runtime", "Log", "Network", "Page")) {
            send(domain + ".enable", "");
        }
    }

    /** A browser that hangs is ended, so that no test waits for ever. */
    private void endInTime() {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void open(Path page) throws IOException {
        send("Page.navigate", "\"url\":\"" + page.toUri() + '"');
        while (happened.stream().noneMatch(event -> event.contains("Page.loadEventFired"))) {
            happened.add(message());
        }
    }

    /** What an expression of the page's script gives, as text. */
    String value(String expression) throws IOException {
        String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String parameters = "\"returnByValue\":true,\"expression\":\"String(" + quoted + ")\"";
        return find("value", send("Runtime.evaluate", parameters));
    }

    void key(String name) throws IOException {
        for (String type : List.of("keyDown", "keyUp")) {
            String text = type.equals("keyDown") ? ",\"text\":\"\\r\"" : "";
            send(
                    "Input.dispatchKeyEvent",
                    "\"type\":\""
                            + type
                            + "\",\"key\":\""
                            + name
                            + "\",\"code\":\""
                            + name
                            + '"'
                            + ",\"windowsVirtualKeyCode\":13"
                            + text);
        }
    }

    void dark() throws IOException {
        send(
                "Emulation.setEmulatedMedia",
                "\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"dark\"}]");
    }

    void width(int pixels) throws IOException {
        send(
                "Emulation.setDeviceMetricsOverride",
                "\"width\":" + pixels + ",\"height\":800,\"deviceScaleFactor\":1,\"mobile\":false");
    }

    /** Errors, warnings and exceptions that the page caused. */
    List<String> complaints() {
        return happened.stream()
                .filter(event ->
                        event.contains("Runtime.exceptionThrown")
                                || event.contains("Runtime.consoleAPICalled")
                                || event.contains("Log.entryAdded"))
                .toList();
    }

    /** The addresses that were asked for. */
    List<String> requests() {
        return happened.stream()
                .filter(event -> event.contains("Network.requestWillBeSent\""))
                .map(event -> find("url", event.substring(event.indexOf("\"request\""))))
                .toList();
    }

    private String send(String method, String parameters) throws IOException {
        String of = session == null ? "" : "\"sessionId\":\"" + session + "\",";
        String message = "{\"id\":%d,%s\"method\":\"%s\",\"params\":{%s}}\0";
        String text = String.format(message, ++id, of, method, parameters);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        while (true) {
            String answer = message();
            if (answer.startsWith("{\"id\":" + id + ",")) {
                return answer;
            }
            happened.add(answer);
        }
    }

    private String message() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (int b = in.read(); b != 0; b = in.read()) {
            if (b < 0) {
                throw new IOException("the browser is gone");
            }
            message.write(b);
        }
        return message.toString(StandardCharsets.UTF_8);
    }

    private static String find(String member, String json) {
        Matcher value =
                Pattern.compile('"' + member + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        if (!value.find()) {
            throw new AssertionError("no " + member + " in " + json);
        }
        return value.group(1);
    }

    /** Its children end a moment after it, and write to its folder until then. */
    private void end() {
        Stream<ProcessHandle> children = process.descendants();
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), children).toList();
        process.destroy();
        CompletableFuture<?>[] ends =
                all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        end();
        guard.interrupt();
        try (out;
                in;
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
