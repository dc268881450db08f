// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What go-libaudit 2.6.2 says of the same records, read from its own table where that lies beside
 * the repository: all of it is here, and a row that says something else says why.
 */
class GoLibauditTest {
    private static final String TABLE = "reference/go-libaudit/normalizations.flat.json";

    /**
     * Names in its table that are no record type and no system call, so that it never finds them.
     */
    private static final List<String> MISTAKEN =
            List.of(
                    "ANOM_MK_EXE", // ANOM_MK_EXEC
                    "AUDIT_ANOM_LOGIN_ACCT", // ANOM_LOGIN_ACCT
                    "SYSCALL:fstatat", // of the C library; the call is fstatat64 or newfstatat
                    "SYSCALL:futimens", // of the C library; the call is utimensat
                    "SYSCALL:setegid", // of the C library; the call is setresgid
                    "SYSCALL:seteuid"); // of the C library; the call is setresuid

    @Test
    void hasAllItsRecordTypesAndSystemCalls() throws IOException, URISyntaxException {
        Map<String, Map<String, Object>> theirs = theirs();
        assertThat(theirs.keySet().stream().filter(match -> match.startsWith("SYSCALL:")))
                .hasSize(103); // and SYSCALL for its *
        assertThat(theirs.keySet().stream().filter(match -> !match.startsWith("SYSCALL")))
                .hasSize(107 + 1); // AVC is there twice
        TreeSet<String> missing = new TreeSet<>(theirs.keySet());
        missing.removeAll(TableText.column("normalizations.tsv", 0));
        assertThat(missing).containsExactlyElementsOf(MISTAKEN);
        for (String name : MISTAKEN) {
            assertThat(TableText.syscalls()).doesNotContain(name.replace("SYSCALL:", ""));
        }
    }

    @Test
    void whereItSaysSomethingElseTheReasonIsGiven() throws IOException {
        List<String> differences = new ArrayList<>();
        Map<String, Normalization> ours = ours();
        new TreeMap<>(theirs())
                .forEach((match, theirs) -> {
                    if (ours.containsKey(match)) {
                        compare(match, theirs, ours.get(match), differences);
                    }
                });
        List<String> known = new ArrayList<>();
        for (String[] row : TableText.rows("go-libaudit-differences.tsv")) {
            assertThat(row[4]).as(row[0]).isNotBlank();
            known.add(String.join("\t", List.of(row).subList(0, 4)));
        }
        assertThat(differences).containsExactlyInAnyOrderElementsOf(known);
    }

    private static void compare(
            String match, Map<String, Object> theirs, Normalization ours, List<String> into) {
        Map<?, ?> ecs = (Map<?, ?>) theirs.getOrDefault("ecs", Map.of());
        compare(match, "action", theirs.get("action"), ours.action(), into);
        compare(match, "object", theirs.get("object_what"), ours.objectType().text(), into);
        compare(match, "kind", ecs.get("kind"), ours.ecs().kind(), into);
        compare(
                match,
                "category",
                joined(ecs.get("category")),
                joined(ours.ecs().category()),
                into);
        compare(match, "type", joined(ecs.get("type")), joined(ours.ecs().type()), into);
    }

    /** Where theirs is empty, ours adds to it. */
    private static void compare(
            String match, String column, Object theirs, String ours, List<String> into) {
        if (theirs != null && !theirs.equals(ours)) {
            into.add(match + "\t" + column + "\t" + theirs + "\t" + ours);
        }
    }

    private static String joined(Object list) {
        if (list == null) {
            return null;
        }
        return String.join(",", ((List<?>) list).stream().map(Object::toString).toList());
    }

    private static Map<String, Normalization> ours() {
        Map<String, Normalization> ours = new HashMap<>();
        for (Normalization row : Normalizations.builtIn().rows()) {
            ours.put(row.match(), row);
        }
        return ours;
    }

    /** Its entries by what ours would call their match. */
    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> theirs() throws IOException {
        Map<String, Map<String, Object>> theirs = new HashMap<>();
        String text = Files.readString(Corpus.path(TABLE));
        for (Object entry : (List<Object>) Json.parse(text)) {
            Map<String, Object> row = (Map<String, Object>) entry;
            for (Object name : (List<Object>) row.getOrDefault("syscalls", List.of())) {
                theirs.put(name.equals("*") ? "SYSCALL" : "SYSCALL:" + name, row);
            }
            for (Object name : (List<Object>) row.getOrDefault("record_types", List.of())) {
                theirs.put(name + condition(row), row);
            }
        }
        return theirs;
    }

    /** Only its two rows for AVC have one: seresult is what it calls denied or granted. */
    private static String condition(Map<String, Object> row) {
        Object fields = row.get("has_fields");
        return fields == null ? "" : fields.toString().replace("seresult", "denied");
    }
}
