// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.PasswdNames;
import io.github.libaudit4j.json.AusearchDifferences.Difference;
import io.github.libaudit4j.json.AusearchDifferences.Row;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Events;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With ausearch's habits every field of every record of a kernel's logs is what {@code ausearch -i}
 * prints, but for the rows of {@code ausearch-differences.tsv}.
 */
class AusearchTextTest {
    private static final int MOST_REASONS = 39;
    private static final String DEBIAN = "3.0.9";

    @ParameterizedTest
    @ValueSource(strings = {"4.2.2", DEBIAN})
    void saysWhatAusearchSaid(String version) throws Exception {
        List<Row> rows = AusearchDifferences.load().of(version);
        Set<Row> found = new HashSet<>();
        Set<String> others = new TreeSet<>();
        for (String folder : Corpus.SAMPLES) {
            Path file = Corpus.path("corpus/%s/samples-%s-i.txt".formatted(folder, version));
            String theirs = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            compare(folder, theirs, recordingHost(), rows, found, others);
        }
        assertThat(others).as("differences without a reason").isEmpty();
        assertThat(found).as("reasons that still occur").containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void saysWhatTheAusearchOfThisHostSays() throws Exception {
        String version = output("ausearch", "-v").strip();
        Assumptions.assumeTrue(
                version.endsWith(" " + DEBIAN), "another ausearch than " + DEBIAN + ": " + version);
        List<Row> rows = AusearchDifferences.load().of(DEBIAN);
        IdNames names = PasswdNames.read(Path.of("/etc/passwd"), Path.of("/etc/group"));
        Set<String> others = new TreeSet<>();
        for (String folder : Corpus.SAMPLES) {
            String theirs = output("ausearch", "-i", "-if", Corpus.samples(folder).toString());
            compare(folder, theirs, names, rows, new HashSet<>(), others);
        }
        assertThat(others).as("differences without a reason").isEmpty();
    }

    /** Every byte that a name can have, in each mode. */
    @ParameterizedTest
    @EnumSource
    void escapesWhatTheAusearchOfThisHostEscapes(Escape escape, @TempDir Path folder)
            throws Exception {
        StringBuilder log = new StringBuilder();
        for (int b = 1; b < 256; b++) {
            log.append("type=SYSCALL msg=audit(1795389786.747:%d): arch=c000003e".formatted(b));
            log.append(" syscall=39 success=yes exit=1 a0=1 a1=2 a2=3 a3=4 items=0 ppid=1 pid=2");
            log.append(" auid=0 uid=0 gid=0 euid=0");
            log.append(" suid=0 fsuid=0 egid=0 sgid=0 fsgid=0 tty=pts0 ses=1");
            log.append(" comm=41%02X5A exe=\"/x\" key=(null)\n".formatted(b));
        }
        Path file = Files.writeString(folder.resolve("audit.log"), log);
        String mode = escape.name().toLowerCase(Locale.ROOT);
        String theirs = output("ausearch", "-i", "--escape", mode, "-if", file.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IdNames names = PasswdNames.read(Path.of("/etc/passwd"), Path.of("/etc/group"));
        try (InterpretedText ours = InterpretedText.ausearch(out, names, escape, ZoneOffset.UTC)) {
            for (AuditEvent event : Events.read(file)) {
                ours.write(event);
            }
        }
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo(theirs);
    }

    @Test
    void thereAreFewReasons() throws IOException {
        assertThat(AusearchDifferences.load().reasons()).hasSizeBetween(1, MOST_REASONS);
    }

    private static void compare(
            String folder,
            String text,
            IdNames names,
            List<Row> rows,
            Set<Row> found,
            Set<String> others)
            throws IOException {
        Map<String, List<String>> theirs = byId(text);
        int same = 0;
        for (AuditEvent event : Events.read(Corpus.samples(folder))) {
            for (int i = event.count() - 1; i >= 0; i--) {
                AuditRecord record = event.record(i);
                List<String> lines = theirs.get(InterpretedLine.id(record));
                assertThat(lines).as("ausearch's lines for %s", record).isNotEmpty();
                List<Difference> differences = take(record, lines, ours(record, names));
                same += InterpretedLine.names(record).size() - differences.size();
                for (Difference each : differences) {
                    List<Row> why = rows.stream().filter(row -> row.explains(each)).toList();
                    found.addAll(why);
                    if (why.isEmpty()) {
                        others.add(each.toString());
                    }
                }
            }
        }
        assertThat(theirs.values()).as("lines that we do not print").allMatch(List::isEmpty);
        assertThat(same).as("fields that are the same in " + folder).isGreaterThan(14_000);
    }

    /**
     * Takes the line for a record away, and says which of its fields differ. Records of one type in
     * one event stand in the order of the log or in the other one: it is the most similar line.
     */
    private static List<Difference> take(AuditRecord record, List<String> lines, String ours) {
        List<Difference> fewest = null;
        String most = null;
        for (String line : lines) {
            List<Difference> differences = differences(record, line, ours);
            if (fewest == null || differences.size() < fewest.size()) {
                fewest = differences;
                most = line;
            }
        }
        lines.remove(most);
        return fewest;
    }

    /** The fields of a line that differ; there is one at least where the line is another. */
    private static List<Difference> differences(AuditRecord record, String theirs, String ours) {
        String type = record.typeName();
        InterpretedLine their = InterpretedLine.of(theirs);
        InterpretedLine our = InterpretedLine.of(ours);
        List<Difference> all = new ArrayList<>();
        if (!their.head().equals(our.head())) {
            all.add(new Difference(type, "type", their.head(), our.head()));
        }
        List<String> names = InterpretedLine.names(record);
        List<String> theirValues = their.values(record);
        List<String> ourValues = our.values(record);
        boolean isWhole = theirValues.size() == names.size() && ourValues.size() == names.size();
        for (int i = 0; i < names.size() && isWhole; i++) {
            if (!theirValues.get(i).equals(ourValues.get(i))) {
                all.add(new Difference(type, names.get(i), theirValues.get(i), ourValues.get(i)));
            }
        }
        if (all.isEmpty() && !their.body().equals(our.body())) {
            all.add(new Difference(type, "*", their.body(), our.body()));
        }
        return all;
    }

    private static String ours(AuditRecord record, IdNames names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InterpretedText text =
                InterpretedText.ausearch(out, names, Escape.TTY, ZoneOffset.UTC)) {
            text.write(record);
        }
        return out.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static Map<String, List<String>> byId(String text) {
        Map<String, List<String>> lines = new HashMap<>();
        for (String line : text.split("\n")) {
            String id = InterpretedLine.id(line);
            if (id != null) {
                lines.computeIfAbsent(id, k -> new ArrayList<>()).add(line);
            } else {
                assertThat(line).isEqualTo("----");
            }
        }
        return lines;
    }

    /** Names of the host on which the samples were recorded, and on which ausearch ran. */
    private static IdNames recordingHost() throws IOException, URISyntaxException {
        return PasswdNames.read(resource("ausearch-host.passwd"), resource("ausearch-host.group"));
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(AusearchTextTest.class.getResource(name).toURI());
    }

    /** What a program prints in the C locale, in UTC; skips the test where there is none. */
    private static String output(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        builder.redirectInput(Path.of("/dev/null").toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            Assumptions.abort("no " + command[0] + ": " + e.getMessage());
            throw e;
        }
        String text =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        process.waitFor();
        return text;
    }
}
