// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.testing.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge of ECS documents lets right ones pass, and no wrong ones. */
class EcsSchemaTest {
    private static final EcsSchema SCHEMA = new EcsSchema();
    private static final String LEAST =
            """
            {"@timestamp":"2026-11-22T23:16:18.103Z","ecs":{"version":"9.4.0"},"event":{"kind":"event",
            "category":["file"],"type":["access"],"action":"opened-file","outcome":"failure"}\
            """;

    private static List<String> faults(String more) {
        return SCHEMA.faults(Json.parseObject(LEAST + more + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"process\":{\"pid\":1,\"args\":[\"a\",\"\",\"a\"],\"args_count\":3}",
                ",\"process\":{\"command_line\":\"two\\nlines\"}",
                ",\"source\":{\"ip\":\"192.0.2.9\",\"port\":22},\"related\":{\"ip\":[\"::1\"]}",
                ",\"source\":{\"ip\":\"2001:db8::7\",\"address\":\"2001:db8::7\"}",
                ",\"tags\":[\"a\",\"b\"],\"host.os.type\":\"linux\"",
                ",\"auditd\":{\"sequence\":7,\"data\":{\"a0\":\"1\",\"res\":[\"1\",\"0\"]}}",
                ",\"auditd\":{\"paths\":[{\"item\":\"0\",\"name\":\"/\"}]}",
            })
    void rightDocuments(String more) {
        assertThat(faults(more)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    "user":{"audit":{"id":"0"}}                | user.audit.id: not in ecs-fields.tsv
                    "process":{"pid":"1"}                      | process.pid: no long: 1
                    "process":{"pid":1.5}                      | process.pid: no long: 1.5
                    "user":{"id":0}                            | user.id: no keyword: 0
                    "user":{"id":""}                           | user.id: no keyword:
                    "user":{"id":null}                         | user.id: no keyword:
                    "user":{}                                  | user: an empty object
                    "tags":"a"                                 | tags: not a list
                    "tags":[]                                  | tags: an empty list
                    "tags":["a","a"]                           | tags: a value twice
                    "user":{"id":["0"]}                        | user.id: a list
                    "user":{"id":"0"},"user.id":"0"            | user.id: twice
                    "source":{"ip":"client.example"}           | source.ip: no ip: client.example
                    "source":{"ip":"1.2"}                      | source.ip: no ip: 1.2
                    "source":{"ip":"1.2.3.256"}                | source.ip: no ip: 1.2.3.256
                    "host":{"os":{"type":"Linux"}}             | host.os.type: not a value of ECS: Linux
                    "network":{"direction":"incoming"}         | network.direction: not a value of ECS: incoming
                    "auditd":{"sequence":"7"}                  | auditd.sequence: no long: 7
                    "auditd":{"data":{"a0":1}}                 | auditd.data.a0: no keyword: 1
                    "auditd":{"data":{"old-ses":"1"}}          | auditd.data.old-ses: a name with other characters than letters, digits and _
                    "auditd":{"paths":[{"item":0}]}            | auditd.paths.item: no keyword: 0
                    """)
    void wrongMembers(String member, String fault) {
        assertThat(faults("," + member)).containsExactly(padded(fault));
    }

    /** A fault that shows an empty value ends with a blank, which a table cannot hold. */
    private static String padded(String fault) {
        return fault.endsWith(":") ? fault + " " : fault;
    }

    @ParameterizedTest
    @CsvSource({
        "file, creation, true",
        "file, start, false",
        "process, start, true",
        "process, connection, false",
        "audit-rule, info, false",
    })
    void typesGoWithCategories(String category, String type, boolean right) {
        Map<String, Object> document = Json.parseObject(LEAST + "}");
        @SuppressWarnings("unchecked")
        Map<String, Object> event = (Map<String, Object>) document.get("event");
        event.put("category", List.of(category));
        event.put("type", List.of(type));

        assertThat(SCHEMA.faults(document).isEmpty()).isEqualTo(right);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(SCHEMA.faults(Map.of("ecs", Map.of("version", "9.4.0"))))
                .containsExactly(
                        "@timestamp: missing",
                        "event.kind: missing",
                        "event.category: missing",
                        "event.type: missing",
                        "event.action: missing",
                        "event.outcome: missing");
    }
}
