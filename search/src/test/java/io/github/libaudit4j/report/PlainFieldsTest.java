// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.Section;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainFieldsTest {
    private static final String SAID =
            "pid=1 uid=0 msg='op=x acct=\"root\" hostname=? res=success'";

    private static AuditRecord head(String body) {
        byte[] line =
                ("type=USER_AUTH msg=audit(1.000:1): " + body)
                        .getBytes(StandardCharsets.ISO_8859_1);
        return RecordParser.head(line, 0, line.length);
    }

    /** Null where it is odd. */
    private static List<String> plain(String body) {
        AuditRecord record = head(body);
        PlainFields plain = new PlainFields();
        plain.start(record.bytes(), record.bodyStart(), record.bodyEnd());
        List<String> fields = new ArrayList<>();
        while (plain.next()) {
            fields.add(
                    text(record, plain.nameFrom, plain.nameTo)
                            + "="
                            + text(record, plain.valueFrom, plain.valueTo)
                            + (plain.isBare ? "" : " quoted")
                            + (plain.isSaid ? " said" : ""));
        }
        return plain.isOdd ? null : fields;
    }

    private static List<String> split(String body) {
        AuditRecord record = head(body);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < record.count(); i++) {
            boolean isEmptyMessage = record.nameStart(i) == record.nameEnd(i);
            if (record.section(i) != Section.ENRICHED && !isEmptyMessage) {
                fields.add(
                        text(record, record.nameStart(i), record.nameEnd(i))
                                + "="
                                + text(record, record.valueStart(i), record.valueEnd(i))
                                + (record.form(i) == Form.BARE ? "" : " quoted")
                                + (record.section(i) == Section.MSG ? " said" : ""));
            }
        }
        return fields;
    }

    private static String text(AuditRecord record, int from, int to) {
        return new String(record.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAID,
                SAID + "\u001dUID=\"root\" AUID=\"unset\"",
                "op=add_rule key=(null) list=4 res=1",
                "a=1 b=\"x\" c=",
                "msg=''",
                "msg='op=\"a b\"'"
            })
    void readsWhatMostWrite(String body) {
        assertThat(plain(body)).isNotNull().isEqualTo(split(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "msg='op=adding user'",
                "msg='op=x' res=1'",
                "msg='op=x' res=1",
                "msg='op=x\u001dUID=0 pid=2'",
                "msg='{\"a\"=1}'",
                "msg='op=x",
                "msg=hello",
                "avc:  denied  { read } for  pid=1",
                "old auid=1",
                "a=1, b=2",
                "a=b) c=1",
                "UID=0",
                "a=1\u001db=2",
                "a=\"b c\"",
                "=1",
                "a=1 word"
            })
    void leavesOthersToBeSplit(String body) {
        assertThat(plain(body)).isNull();
    }

    /** Whatever is not odd says what the record says that is split. */
    @Test
    void saysTheSameOfWhatIsChanged() {
        Random random = new Random(7);
        String bytes = "'\"= ,(){}\u001d#ABab1\u00e4";
        int same = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder body = new StringBuilder(SAID + (i % 2 == 0 ? "" : "\u001dUID=\"root\""));
            for (int change = 0; change <= i % 3; change++) {
                int at = random.nextInt(body.length());
                char other = bytes.charAt(random.nextInt(bytes.length()));
                body.replace(at, at + random.nextInt(2), String.valueOf(other));
            }
            List<String> plain = plain(body.toString());
            if (plain != null) {
                assertThat(plain).as("%s", body).isEqualTo(split(body.toString()));
                same++;
            }
        }
        assertThat(same).isGreaterThan(1000);
    }
}
