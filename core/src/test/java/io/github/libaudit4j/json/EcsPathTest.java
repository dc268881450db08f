// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Normalizations;
import io.github.libaudit4j.coalesce.Reference;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcsPathTest {
    private static final String ID = " msg=audit(1.002:3): ";

    private static Object path(String call, String cwd, String paths) throws IOException {
        StringBuilder log = new StringBuilder();
        log.append("type=SYSCALL").append(ID).append(call).append('\n');
        log.append("type=CWD").append(ID).append("cwd=").append(cwd).append('\n');
        for (String each : paths.split(";")) {
            log.append("type=PATH").append(ID).append("name=").append(each).append('\n');
        }
        Map<String, Object> document = Json.parseObject(EcsDocuments.of(log.toString()).get(0));
        return document.get("file") instanceof Map<?, ?> file ? file.get("path") : null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    open        | 2   | 1                | "/w"    | "/etc/passwd"  | /etc/passwd
                    open        | 2   | 1                | "/w"    | 2F612062       | /a b
                    open        | 2   | 1                | "/w"    | "a"            | /w/a
                    open        | 2   | 1                | "/w"    | 612062         | /w/a b
                    open        | 2   | 1                | 2F7720  | "a"            | /w /a
                    open        | 2   | 1                | "/"     | "a"            | /a
                    open        | 2   | 1                | "/w"    | "./a"          | /w/a
                    open        | 2   | 1                | "/w"    | ".//./a/./b"   | /w/a/./b
                    open        | 2   | 1                | "/w"    | "."            | /w
                    open        | 2   | 1                | "/w"    | "./"           | /w
                    open        | 2   | 1                | "/"     | "."            | /
                    open        | 2   | 1                | "/w"    | ".."           | /w/..
                    open        | 2   | 1                | "/w"    | ".a"           | /w/.a
                    open        | 2   | 1                | "/w"    | ""             |
                    open        | 2   | 1                | "/w"    | (null)         |
                    open        | 2   | 1                | "w"     | "a"            |
                    open        | 2   | 1                | (null)  | "a"            |
                    openat      | 257 | ffffff9c         | "/w"    | "a"            | /w/a
                    openat      | 257 | ffffffffffffff9c | "/w"    | "a"            | /w/a
                    openat      | 257 | 3                | "/w"    | "a"            |
                    openat      | 257 | 3                | "/w"    | "/a"           | /a
                    mq_open     | 240 | 1                | "/w"    | "a"            |
                    fchmod      | 91  | 3                | "/w"    | "a"            |
                    no such     | 999 | ffffff9c         | "/w"    | "a"            |
                    mkdir       | 83  | 1                | "/w"    | "a" nametype=CREATE;"/w" nametype=PARENT  | /w/a
                    mkdir       | 83  | 1                | "/w"    | "a" nametype=CREATE;(null) nametype=PARENT |
                    """)
    void paths(String name, String number, String a0, String cwd, String names, String expected)
            throws IOException {
        String call = "arch=c000003e syscall=" + number + " success=yes exit=3 a0=" + a0;

        assertThat(path(call, cwd, names)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ffffff9c, /w/new", "3, "})
    void aSymbolicLinkIsWhereItsSecondArgumentSays(String a1, String expected) throws IOException {
        String call = "arch=c000003e syscall=266 success=yes exit=0 a0=5 a1=" + a1;
        String paths = "\"to\" nametype=UNKNOWN;\"new\" nametype=CREATE";

        assertThat(path(call, "\"/w\"", paths)).isEqualTo(expected);
    }

    @Test
    void aNameOfAnyLength() throws IOException {
        String call = "arch=c000003e syscall=2 success=yes exit=3 a0=1";
        String name = "n".repeat(4096);

        assertThat(path(call, "\"/" + name + "\"", '"' + name + '"'))
                .isEqualTo("/" + name + "/" + name);
    }

    /** Each is a system call whose object the normalisation table finds in a PATH record. */
    @Test
    void theTableIsOfCallsWithFiles() throws IOException {
        List<String> calls = new ArrayList<>();
        try (InputStream in = EcsPath.class.getResourceAsStream("relative-names.tsv")) {
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                if (!line.startsWith("#")) {
                    assertThat(line).matches("\\w+\t(-|a[0-3])");
                    calls.add(line.substring(0, line.indexOf('\t')));
                }
            }
        }

        assertThat(calls).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(80);
        assertThat(calls).allMatch(EcsPathTest::hasFile);
    }

    private static boolean hasFile(String call) {
        return Normalizations.builtIn().ofSyscall(call).object().primary().stream()
                .anyMatch(each -> each.kind() == Reference.Kind.PATH);
    }
}
