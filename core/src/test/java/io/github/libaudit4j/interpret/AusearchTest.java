// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * All that we make of a value in a kernel's log is what {@code ausearch -i} 4.2.2 makes of it, but
 * for the rows of {@code ausearch-differences.tsv}.
 */
class AusearchTest {
    static final List<String> FOLDERS = Corpus.SAMPLES;

    private static final Pattern ID =
            Pattern.compile("type=(\\S+) msg=audit\\(\\S+ \\S+(\\.\\S+)\\)");

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void saysWhatAusearchSays(String folder) throws IOException {
        Map<String, List<String>> theirs = theirs(folder);
        Map<String, String> listed = listed();
        Set<String> differences = new TreeSet<>();
        int same = 0;
        for (AuditRecord record : Corpus.records(Corpus.samples(folder))) {
            String id = ".%03d:%d".formatted(record.millis() % 1000, record.serial());
            List<String> lines = theirs.get(record.typeName() + id);
            assertThat(lines).as(record.toString()).isNotNull();
            for (int i = 0; i < record.count(); i++) {
                String ours = ours(record, i);
                if (ours != null && isIn(lines, record.name(i) + "=" + ours)) {
                    same++;
                } else if (ours != null && !isLeftInHex(lines, record, i)) {
                    String row = String.join("\t", record.name(i), record.value(i), escaped(ours));
                    differences.add(row);
                    assertThat(lines)
                            .as(row)
                            .anyMatch(line -> line.contains(listed.getOrDefault(row, "=")));
                }
            }
        }
        assertThat(differences).isEqualTo(listed.keySet());
        assertThat(same).isGreaterThan(3_600);
    }

    /** The lines of ausearch, by type, milliseconds and serial. */
    private static Map<String, List<String>> theirs(String folder) throws IOException {
        Path file = Corpus.path("corpus/" + folder + "/samples-4.2.2-i.txt");
        Map<String, List<String>> lines = new HashMap<>();
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
            Matcher id = ID.matcher(line);
            if (id.find()) {
                lines.computeIfAbsent(id.group(1) + id.group(2), k -> new ArrayList<>()).add(line);
            }
        }
        return lines;
    }

    /** Whether it says nothing of an argument. */
    private static boolean isLeftInHex(List<String> lines, AuditRecord record, int index) {
        return Interpreter.kind(record, index) == Meaning.ARGUMENT
                && isIn(lines, record.name(index) + "=0x" + record.value(index));
    }

    /** What we say, in ausearch's words; null for a value that means just what it says. */
    private static String ours(AuditRecord record, int index) {
        String text = Interpreter.text(record, index);
        return switch (Interpreter.meaning(record, index)) {
            case NONE, LIST, DEVICE -> null; // it leaves these as they are
            case KEYS -> text.replace(",", " key=");
            case EXIT -> text + "(";
            case ADDRESS -> address((Map<?, ?>) Interpreter.value(record, index));
            default -> escaped(text);
        };
    }

    private static String address(Map<?, ?> parts) {
        Object scope = parts.get("scope_id");
        String words =
                switch (parts.get("family").toString()) {
                    case "inet", "inet6" ->
                            " laddr=%s%s lport=%s"
                                    .formatted(
                                            parts.get("addr"),
                                            scope == null ? "" : "%" + scope,
                                            parts.get("port"));
                    case "netlink" -> " nlnk-fam=16 nlnk-pid=" + parts.get("pid");
                    case "local" -> " path=" + parts.get("path");
                    default -> "";
                };
        return "{ saddr_fam=" + parts.get("family") + words + " }";
    }

    /** Control characters as ausearch prints them. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < ' ' ? "\\%03o".formatted(c) : (char) c + ""));
        return escaped.toString();
    }

    /** Whether a line has that field; what follows it starts with a blank or ends the message. */
    private static boolean isIn(List<String> lines, String field) {
        String after = field.endsWith("(") ? "" : "([ ']|$)";
        Pattern wanted = Pattern.compile("[ ']" + Pattern.quote(field) + after);
        return lines.stream().anyMatch(line -> wanted.matcher(line).find());
    }

    /** A field, its value and what we say of it, to the field as ausearch prints it. */
    private static Map<String, String> listed() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (InputStream in = AusearchTest.class.getResourceAsStream("ausearch-differences.tsv")) {
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] columns = row.split("\t");
                if (!row.startsWith("#")) {
                    String ours = String.join("\t", columns[0], columns[1], columns[2]);
                    rows.put(ours, columns[0] + "=" + columns[3]);
                }
            }
        }
        return rows;
    }
}
