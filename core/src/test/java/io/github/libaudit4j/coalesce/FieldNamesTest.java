// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.testing.Events;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, by the data of a {@link Summary}. */
class FieldNamesTest {
    private static Map<String, Object> data(AuditEvent event) {
        return new Coalescer().coalesce(event).data();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CWD x=1 y=2                      | x=1 y=2
                    CWD x=1 y=2 x=1                  | x=[1, 1] y=2
                    CWD words x=1 more words         | text=[words, more words] x=1
                    CWD words text=1                 | text=[words, 1]
                    USER x=1 msg='x=2 y=3'           | x=1 msg.x=2 y=3
                    USER x=1 msg='x=2 x=3'           | x=1 msg.x=[2, 3]
                    USER msg='x=2 x=3'               | x=[2, 3]
                    USER pid=1 msg='pid=2'           | msg.pid=2
                    USER pid=1 msg='pid=1'           | msg.pid=1
                    USER msg='msg.x=1 x=2'           | msg.msg.x=1 x=2
                    USER x=1 msg.x=2 msg='x=3'       | x=1 msg.msg.x=2 msg.x=3
                    USER msg.x=1 msg='msg.x=2'       | msg.msg.x=[1, 2]
                    USER words msg='more words'      | text=words msg.text=more words
                    USER msg='words text=1'          | text=[words, 1]
                    USER msg.=1 msg='msg.=2'         | msg.=1 msg.msg.=2
                    LOGIN old uid=1 old-uid=2        | old-uid=[1, 2]
                    CWD eight888=1 eight889=2        | eight888=1 eight889=2
                    CWD longer-than-16-b=1 longer-than-16-c=2 longer-than-16-b=3 | longer-than-16-b=[1, 3] longer-than-16-c=2
                    """)
    void names(String body, String data) {
        StringBuilder text = new StringBuilder();
        data(Events.ofBodies(body))
                .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
        assertThat(text.toString().strip()).isEqualTo(data);
    }

    /** Two names that print alike are one, whatever their bytes. */
    @Test
    void namesThatAreNoText() {
        byte[] line =
                "type=CWD msg=audit(1.2:3): \u00ff=1 \u00fe=2 \u00e9=3 \u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff=4"
                        .getBytes(StandardCharsets.ISO_8859_1);
        AuditEvent event = AuditEvent.of(List.of(RecordParser.parse(line, 0, line.length)));
        assertThat(data(event))
                .isEqualTo(Map.of("\ufffd", List.of("1", "2", "3"), "\ufffd".repeat(9), "4"));
    }

    @Test
    void manyNames() {
        StringBuilder body = new StringBuilder("CWD");
        Map<String, Object> expected = new LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            String name = "n" + i * 7919 % 5000;
            body.append(' ').append(name).append('=').append(i);
            expected.merge(name, String.valueOf(i), (a, b) -> List.of(a, b));
        }
        assertThat(data(Events.ofBodies(body.toString()))).isEqualTo(expected);
    }

    /** One object for all events remembers none of them. */
    @Test
    void isFilledAnew() {
        EventFields fields = new EventFields();
        for (String body : List.of("CWD x=1 x=2", "CWD x=3 y=4", "USER y=5 msg='x=6'")) {
            Summary summary = new Coalescer().coalesce(Events.ofBodies(body));
            fields.of(summary);
            for (int i = 0; i < fields.count(); i++) {
                assertThat(fields.isLater(i)).isEqualTo(body.endsWith("x=2") && i == 1);
                assertThat(fields.isProgramsOwn(i)).isFalse();
            }
        }
    }
}
