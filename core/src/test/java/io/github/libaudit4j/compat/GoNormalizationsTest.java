// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Json;
import io.github.libaudit4j.tsv.TsvRows;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoNormalizationsTest {
    private static final Set<String> NO_FIELDS = Set.of();
    private static final List<GoNormalization> ROWS =
            TsvRows.of(GoNormalizations.class, "normalizations.tsv").stream()
                    .map(GoNormalization::of)
                    .toList();

    private static boolean isType(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals("*");
    }

    @Test
    void thereAre140WithSoManyNames() {
        Set<String> types = new TreeSet<>();
        Set<String> syscalls = new TreeSet<>();
        for (GoNormalization row : ROWS) {
            row.names().forEach(name -> (isType(name) ? types : syscalls).add(name));
        }
        assertThat(ROWS).hasSize(140);
        assertThat(syscalls).hasSize(104).contains("*");
        assertThat(types).hasSize(107);
    }

    @Test
    void ofThe232RecordTypes127HaveNone() {
        int without = 0;
        for (int type = 0; type <= 0xffff; type++) {
            String name = GoTypes.name(type);
            without += name.startsWith("UNKNOWN[") || has(name) ? 0 : 1;
        }
        assertThat(without).isEqualTo(127);
    }

    private static boolean has(String type) {
        return ROWS.stream().anyMatch(row -> row.names().contains(type));
    }

    @Test
    void aSyscallWithoutARowHasThatOfAny() {
        assertThat(GoNormalizations.ofSyscall("openat").action()).isEqualTo("opened-file");
        assertThat(GoNormalizations.ofSyscall("getpid").names()).containsExactly("*");
        assertThat(GoNormalizations.ofSyscall("462").names()).containsExactly("*");
        assertThat(GoNormalizations.ofSyscall("USER_LOGIN").names()).containsExactly("*");
        assertThat(GoNormalizations.ofSyscall(null)).isNull();
    }

    @Test
    void ofTwoRowsForATypeTheLastWhoseFieldsAreThereCounts() {
        assertThat(action("AVC", Set.of("seresult"))).isEqualTo("violated-selinux-policy");
        assertThat(action("AVC", Set.of("apparmor"))).isEqualTo("violated-apparmor-policy");
        assertThat(action("AVC", Set.of("seresult", "apparmor")))
                .isEqualTo("violated-apparmor-policy");
        assertThat(GoNormalizations.ofType("AVC", NO_FIELDS)).isNull();
    }

    private static String action(String type, Set<String> fields) {
        return GoNormalizations.ofType(type, fields).action();
    }

    @Test
    void aSystemCallsNameIsNoRecordType() {
        assertThat(GoNormalizations.ofType("LOGIN", NO_FIELDS)).isNotNull();
        assertThat(GoNormalizations.ofType("PROCTITLE", NO_FIELDS)).isNull();
        assertThat(GoNormalizations.ofType("UNKNOWN[1999]", NO_FIELDS)).isNull();
    }

    @Test
    void aTypeAndItsSyscallCanShareOneRow() {
        assertThat(GoNormalizations.ofType("KERN_MODULE", NO_FIELDS))
                .isSameAs(GoNormalizations.ofSyscall("finit_module"));
    }

    /** Each row against go-libaudit's, which are not part of the project. */
    @TestFactory
    List<DynamicTest> eachRowIsGoLibaudits() throws IOException {
        String flat =
                Files.readString(Corpus.path("reference/go-libaudit/normalizations.flat.json"));
        List<?> theirs = (List<?>) Json.parse(flat);
        assertThat(ROWS).hasSameSizeAs(theirs);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < ROWS.size(); i++) {
            GoNormalization row = ROWS.get(i);
            Map<?, ?> expected = (Map<?, ?>) theirs.get(i);
            expected.remove("description");
            tests.add(
                    dynamicTest(
                            row.names().toString(),
                            () -> assertThat(flat(row)).isEqualTo(expected)));
        }
        return tests;
    }

    private static Map<String, Object> flat(GoNormalization row) {
        Map<String, Object> flat = new LinkedHashMap<>();
        put(flat, "record_types", row.names().stream().filter(each -> isType(each)).toList());
        put(flat, "syscalls", row.names().stream().filter(each -> !isType(each)).toList());
        put(flat, "has_fields", row.fields());
        put(flat, "action", row.action());
        put(flat, "object_what", row.object());
        put(flat, "object_path_index", row.path() == 0 ? "" : (Object) (long) row.path());
        put(flat, "subject_primary", row.actors().primary());
        put(flat, "subject_secondary", row.actors().secondary());
        put(flat, "object_primary", row.objects().primary());
        put(flat, "object_secondary", row.objects().secondary());
        put(flat, "how", row.how());
        put(flat, "source_ip", row.sourceIp());
        put(flat, "ecs", ecs(row));
        return flat;
    }

    private static Map<String, Object> ecs(GoNormalization row) {
        Map<String, Object> ecs = new LinkedHashMap<>();
        put(ecs, "kind", row.kind());
        put(ecs, "category", row.categories());
        put(ecs, "type", row.types());
        put(
                ecs,
                "mappings",
                row.mappings().stream()
                        .map(each -> Map.of("from", each.from(), "to", each.to()))
                        .toList());
        return ecs;
    }

    private static void put(Map<String, Object> map, String name, Object value) {
        if (!value.equals("") && !value.equals(List.of()) && !value.equals(Map.of())) {
            map.put(name, value);
        }
    }
}
