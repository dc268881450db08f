// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.NameIds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * Asks ausearch, and asks us the same. An event is called by its node, time and serial.
 *
 * <p>{@code -Dlibaudit4j.ausearch=PROGRAM} takes another one than {@code /usr/sbin/ausearch}.
 */
final class Ausearch {
    /** The version whose answers are in the fixtures. */
    static final String VERSION = "ausearch version 3.0.9";

    private static final Pattern ID =
            Pattern.compile("^(?:node=(\\S+) )?type=\\S+ msg=audit\\(([0-9.]+:[0-9]+)\\)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String PROGRAM =
            System.getProperty("libaudit4j.ausearch", "/usr/sbin/ausearch");

    private Ausearch() {}

    /** Skips the test where there is no ausearch of that version. */
    static void assumeThere() throws IOException {
        boolean isThere = Files.isExecutable(Path.of(PROGRAM));
        Assumptions.assumeTrue(isThere, "needs " + PROGRAM);
        boolean isChosen = System.getProperty("libaudit4j.ausearch") != null;
        String version = isChosen ? VERSION : run(List.of("-v")).trim();
        Assumptions.assumeTrue(version.equals(VERSION), "needs " + VERSION);
    }

    /** What ausearch finds. */
    static Set<String> finds(Path log, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of("-if", log.toString(), "--raw"));
        words.addAll(options);
        Set<String> ids = new TreeSet<>();
        for (String line : run(words).split("\n")) {
            Matcher id = ID.matcher(line);
            if (id.find()) {
                ids.add(node(id.group(1)) + id.group(2));
            }
        }
        return ids;
    }

    /** A record without a node gets one in a log where others have it. */
    private static String node(String name) {
        return name == null || name.equals("(null)") ? "" : name + " ";
    }

    private static String run(List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of(PROGRAM));
        words.addAll(options);
        Process process =
                new ProcessBuilder(words)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What we find. */
    static Set<String> ours(List<AuditEvent> events, Condition condition) {
        Set<String> ids = new TreeSet<>();
        for (AuditEvent event : events) {
            if (condition.test(event)) {
                ids.add(id(event));
            }
        }
        return ids;
    }

    static String id(AuditEvent event) {
        return (event.node() == null ? "" : event.node() + " ")
                + String.format(
                        Locale.ROOT,
                        "%d.%03d:%d",
                        event.millis() / 1000,
                        event.millis() % 1000,
                        event.serial());
    }

    /** The condition of a command line. */
    static Condition condition(List<String> options, NameIds ids) {
        AusearchCriteria criteria = new AusearchCriteria(ids);
        for (int i = 0; i < options.size(); i++) {
            boolean isAlone = AusearchOptions.of(options.get(i)).argument() == null;
            criteria.add(options.get(i), isAlone ? null : options.get(++i));
        }
        return criteria.condition();
    }

    /** The words of a command line, some in quotes. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words;
    }

    static List<AuditEvent> events(Path log) throws IOException {
        return Logs.events(Files.newInputStream(log));
    }
}
