// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of go-libaudit 0.0.2; {@link GoldenTest} has more of it. */
class FlatJsonTest {
    /** The object in go-libaudit's manual, which is not part of the project. */
    @Test
    void theManualsExample() throws IOException {
        String manual = Files.readString(Corpus.path("reference/manual-0.0.2.txt"));
        int from = manual.indexOf("\n{\n");
        Map<String, Object> example =
                Json.parseObject(manual.substring(from, manual.indexOf("\n}\n", from) + 3));
        String line = "type=" + example.get("record_type") + " msg=" + example.get("raw_msg");

        assertThat(example).hasSize(32);
        assertThat(flat(line)).isEqualTo(example);
    }

    /** A line of the same shape. */
    @Test
    void anExampleAsInTheManual() {
        String line =
                "type=SYSCALL msg=audit(1490000000.042:7001): arch=c000003e syscall=42 success=yes"
                        + " exit=0 a0=5 a1=7ffc2a10 a2=10 a3=1f4 items=1 ppid=1 pid=733"
                        + " auid=4294967295 uid=25 gid=25 euid=25 suid=25 fsuid=25 egid=25 sgid=25"
                        + " fsgid=25 tty=(none) ses=4294967295 comm=\"named\""
                        + " exe=\"/usr/sbin/named\" subj=system_u:system_r:named_t:s0 key=(null)";

        assertThat(flat(line))
                .isEqualTo(
                        Json.parse(
                                """
                                {
                                  "@timestamp": "2017-03-20 08:53:20.042 +0000 UTC",
                                  "a0": "5",
                                  "a1": "7ffc2a10",
                                  "a2": "10",
                                  "a3": "1f4",
                                  "arch": "x86_64",
                                  "auid": "4294967295",
                                  "comm": "named",
                                  "egid": "25",
                                  "euid": "25",
                                  "exe": "/usr/sbin/named",
                                  "exit": "0",
                                  "fsgid": "25",
                                  "fsuid": "25",
                                  "gid": "25",
                                  "items": "1",
                                  "pid": "733",
                                  "ppid": "1",
                                  "raw_msg": "audit(1490000000.042:7001): arch=c000003e syscall=42 \
                                success=yes exit=0 a0=5 a1=7ffc2a10 a2=10 a3=1f4 items=1 ppid=1 \
                                pid=733 auid=4294967295 uid=25 gid=25 euid=25 suid=25 fsuid=25 \
                                egid=25 sgid=25 fsgid=25 tty=(none) ses=4294967295 \
                                comm=\\"named\\" exe=\\"/usr/sbin/named\\" \
                                subj=system_u:system_r:named_t:s0 key=(null)",
                                  "record_type": "SYSCALL",
                                  "sequence": "7001",
                                  "ses": "4294967295",
                                  "sgid": "25",
                                  "subj_domain": "named_t",
                                  "subj_level": "s0",
                                  "subj_role": "system_r",
                                  "subj_user": "system_u",
                                  "success": "yes",
                                  "suid": "25",
                                  "syscall": "connect",
                                  "tty": "(none)",
                                  "uid": "25"
                                }
                                """));
    }

    @ParameterizedTest
    @CsvSource({
        "1490137971.011, 2017-03-21 23:12:51.011 +0000 UTC",
        "1490137971.010, 2017-03-21 23:12:51.01 +0000 UTC",
        "1490137971.100, 2017-03-21 23:12:51.1 +0000 UTC",
        "1490137971.000, 2017-03-21 23:12:51 +0000 UTC",
        "0.000, 1970-01-01 00:00:00 +0000 UTC",
    })
    void timesAsGoPrintsThem(String time, String expected) {
        String line = "type=CWD msg=audit(" + time + ":51): cwd=\"/\"";

        assertThat(flat(line)).containsEntry("@timestamp", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:b:c | a b c",
                "a:b:c:s0 | a b c s0",
                "a:b:c:s0-s0:c0.c1023 | a b c s0-s0 c0.c1023",
                "a:b:c:s0:c1,c2:d | a b c s0 c1,c2:d",
                "a::c | a  c",
            })
    void contexts(String context, String parts) {
        String[] names = {"_user", "_role", "_domain", "_level", "_category"};
        for (String name : List.of("subj", "obj")) {
            Map<String, Object> object = flat(line("PATH", name + "=" + context));
            String[] expected = parts.split(" ", -1);

            assertThat(object).hasSize(4 + expected.length);
            for (int i = 0; i < expected.length; i++) {
                assertThat(object).containsEntry(name + names[i], expected[i]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"unconfined", "_", "=unconfined", "a:b", "/usr/bin/x//&b (complain)"})
    void labelsAreNoContexts(String label) {
        assertThat(flat(line("SYSCALL", "subj=\"" + label + '"'))).containsEntry("subj", label);
    }

    /** A record of the kernel's that came without its text, as from a journal. */
    @Test
    void netlinkPayload() {
        byte[] payload = "audit(1490000000.042:7001): cwd=\"/\"".getBytes(StandardCharsets.UTF_8);
        AuditRecord record = RecordParser.parse(1307, payload, 0, payload.length);

        assertThat(parsed(record))
                .isEqualTo(
                        Map.of(
                                "@timestamp", "2017-03-20 08:53:20.042 +0000 UTC",
                                "record_type", "CWD",
                                "sequence", "7001",
                                "cwd", "/",
                                "raw_msg", "audit(1490000000.042:7001): cwd=\"/\""));
    }

    /** The same field on both sides: what a program says never takes the kernel's name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pid=1 msg='pid=2' | pid=1 msg.pid=2",
                "pid=1 msg='pid=2 pid=3' | pid=1 msg.pid=[2, 3]",
                "pid=1 pid=2 msg='pid=3' | pid=[1, 2] msg.pid=3",
                "pid=? msg='pid=2' | msg.pid=2",
                "pid=1 msg='pid=?' | pid=1",
                "uid=1 msg='pid=2' | uid=1 pid=2",
            })
    void programsFields(String fields, String expected) {
        Map<String, Object> object = flat(line("USER", fields));
        object.keySet().removeAll(List.of("@timestamp", "record_type", "sequence", "raw_msg"));
        StringBuilder text = new StringBuilder();
        object.forEach((name, value) -> text.append(name).append('=').append(value).append(' '));

        assertThat(text.toString().strip()).isEqualTo(expected);
    }

    private static String line(String type, String fields) {
        return "type=" + type + " msg=audit(1490000000.042:7001): " + fields;
    }

    private static Map<String, Object> flat(String line) {
        return parsed(RecordParser.parse(line));
    }

    private static Map<String, Object> parsed(AuditRecord record) {
        return Json.parseObject(Written.flat(Layout.LINES, record).strip());
    }
}
