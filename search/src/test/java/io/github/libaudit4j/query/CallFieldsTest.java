// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.RecordParser;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is found without splitting a record is what is found in one that is split. */
class CallFieldsTest {
    private static final String BODY =
            "arch=c000003e syscall=257 success=yes exit=-13 a0=ffffff9c a1=7ffc1 a2=80000 a3=0"
                    + " items=1 ppid=305 pid=307 auid=1000 uid=0 gid=0 euid=0 suid=0 fsuid=0 egid=0"
                    + " sgid=0 fsgid=0 tty=pts0 ses=3 comm=\"make\" exe=\"/usr/bin/make\" key=\"k\"";
    private static final String HEAD = "type=SYSCALL msg=audit(1795389377.447:5164062): ";
    private static final List<String> NAMES =
            List.of("arch", "exit", "pid", "auid", "euid", "fsgid");
    private static final String[] INSERTED = {
        " ", "\"", "'", "=", "{", "}", ",", ")", "uid=1", " uid=1 ", "#", "\u001d", "UID=1 ", "é",
        "x"
    };

    /** How many of the names were found. */
    private static int found(String body) {
        byte[] bytes = (HEAD + body).getBytes(UTF_8);
        AuditRecord record = RecordParser.parse(bytes, 0, bytes.length);
        int found = 0;
        int before = -1;
        int at = record.bodyStart();
        for (String name : NAMES) {
            int field = CallFields.indexOf(name);
            int next = CallFields.find(bytes, at, bytes.length, before, field);
            assertThat(next)
                    .isEqualTo(CallFields.find(bytes, record.bodyStart(), bytes.length, -1, field));
            if (next < 0) {
                return found;
            }
            assertThat(record.named(field, name)).as(body).isTrue();
            assertThat(record.valueStart(field)).as(body).isEqualTo(next);
            assertThat(record.valueEnd(field))
                    .as(body)
                    .isEqualTo(CallFields.end(bytes, next, bytes.length));
            assertThat(record.form(field)).isEqualTo(Form.BARE);
            before = field;
            at = next;
            found++;
        }
        return found;
    }

    @Test
    void asTheKernelWritesIt() {
        assertThat(found(BODY)).isEqualTo(NAMES.size());
        assertThat(CallFields.indexOf("exe")).isNegative();
    }

    @Test
    void withWhatNoKernelWrites() {
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder body = new StringBuilder(BODY);
            for (int j = 0; j <= random.nextInt(2); j++) {
                int at = random.nextInt(body.length());
                if (random.nextBoolean()) {
                    body.insert(at, INSERTED[random.nextInt(INSERTED.length)]);
                } else {
                    body.deleteCharAt(at);
                }
            }
            found += found(body.toString());
        }
        assertThat(found).isBetween(20_000, 20_000 * NAMES.size() - 20_000);
    }

    @Test
    void withAnEndAnywhere() {
        for (int length = 0; length <= BODY.length(); length++) {
            found(BODY.substring(0, length));
        }
    }
}
