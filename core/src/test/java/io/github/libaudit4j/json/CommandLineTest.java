// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "argc=2 a0=\"ls\" a1=\"-l\" | \"ls\" \"-l\"",
                "argc=1 a0=\"\" | \"\"",
                "argc=1 a0=6120622263 | \"a b\\\"c\"",
                "argc=1 a0=\"a\\b\" | \"a\\\\b\"",
                "argc=2 a0=\"a\" a1_len=6 a1[0]=\"bcd\" a1[1]=\"efg\" a2=\"h\" | \"a\" \"bcdefg\""
                        + " \"h\"",
                " a1[7]=\"efg\" a2=\"h\" | \"efg\" \"h\"",
                "argc=1 a0=\"it's\" | \"it's\"",
                "argc=1 a0=C3A9E697A5 | \"é日\"",
                "argc=3 a0=\"x\" | \"x\"",
            })
    void oneText(String fields, String line) {
        assertThat(CommandLine.of(record(fields))).isEqualTo(line);
        assertThat(CommandLines.split(line)).isEqualTo(CommandLines.arguments(record(fields)));
    }

    /** The escapes of strconv.Quote. */
    @Test
    void eachAsciiCharacter() {
        List<String> escapes =
                List.of(
                        "\\x00", "\\x01", "\\x02", "\\x03", "\\x04", "\\x05", "\\x06", "\\a", "\\b",
                        "\\t", "\\n", "\\v", "\\f", "\\r", "\\x0e", "\\x0f", "\\x10", "\\x11",
                        "\\x12", "\\x13", "\\x14", "\\x15", "\\x16", "\\x17", "\\x18", "\\x19",
                        "\\x1a", "\\x1b", "\\x1c", "\\x1d", "\\x1e", "\\x1f");
        for (char c = 0; c < 0x80; c++) {
            String text = "a" + c;
            String hex =
                    HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
            String escaped =
                    c < escapes.size()
                            ? escapes.get(c)
                            : c == 0x7F ? "\\x7f" : c == '"' || c == '\\' ? "\\" + c : "" + c;
            String line = CommandLine.of(record("argc=1 a0=" + hex));

            assertThat(line).isEqualTo("\"a" + escaped + '"');
            assertThat(CommandLines.split(line)).containsExactly(text);
        }
    }

    /** What stands after auditd's additions is no argument. */
    @Test
    void argumentsOfTheKernelOnly() {
        AuditRecord record = record("argc=1 a0=\"ls\"\u001DUID=\"root\" a1=\"no\"");

        assertThat(CommandLine.of(record)).isEqualTo("\"ls\"");
    }

    private static AuditRecord record(String fields) {
        return RecordParser.parse("type=EXECVE msg=audit(1795400000.125:51): " + fields);
    }
}
