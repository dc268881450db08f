// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of logs that real kernels wrote. */
class EcsCorpusTest {
    private static final EcsSchema SCHEMA = new EcsSchema();

    private static List<AuditEvent> events(String log, int times) throws IOException {
        return EcsDocuments.events(Files.readAllBytes(Corpus.path(log)), times);
    }

    private static List<String> documents(List<AuditEvent> events) throws IOException {
        return EcsDocuments.written(events, Layout.LINES, false).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corpus/raw-3.0.9/samples.log",
                "corpus/enriched-3.0.9/samples.log",
                "corpus/enriched-node-4.2.2/samples.log",
                "corpus/overload-3.0.9/audit-all.log",
                "reference/go-libaudit/auparse/audit-rhel6.log",
                "reference/go-libaudit/auparse/audit-rhel7.log",
                "reference/go-libaudit/auparse/audit-ubuntu14.log",
                "reference/go-libaudit/auparse/audit-ubuntu16.log",
                "reference/go-libaudit/auparse/audit-ubuntu17.log",
            })
    void documentsAreEcsAndLackNothing(String log) throws IOException {
        List<AuditEvent> events = events(log, 1);
        List<String> documents = documents(events);
        assertThat(documents).hasSameSizeAs(events);
        for (int i = 0; i < events.size(); i++) {
            Map<String, Object> document = Json.parseObject(documents.get(i));
            assertThat(SCHEMA.faults(document)).as(documents.get(i)).isEmpty();
            lacksNothing(events.get(i), document);
        }
    }

    /** What is copied, of a log that is read twice, is what one writer for each event writes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "corpus/raw-3.0.9/samples.log",
                "corpus/enriched-node-4.2.2/samples.log",
                "corpus/overload-3.0.9/audit-all.log",
            })
    void copiesAreWhatIsWrittenAnew(String log) throws IOException {
        List<AuditEvent> events = events(log, 2);
        List<String> together = documents(events);
        for (int i = 0; i < events.size(); i++) {
            assertThat(documents(List.of(anew(events.get(i))))).containsExactly(together.get(i));
        }
    }

    /** The event of the same lines, of which no log repeats anything. */
    private static AuditEvent anew(AuditEvent event) {
        List<AuditRecord> records = new ArrayList<>();
        for (AuditRecord record : event.records()) {
            records.add(RecordParser.parse(record.bytes(), record.start(), record.end()));
        }
        return AuditEvent.of(records);
    }

    // ---- each field is told

    private static void lacksNothing(AuditEvent event, Map<String, Object> document) {
        Set<String> told = new HashSet<>();
        leaves(document, told);
        for (AuditRecord record : event.records()) {
            for (int i = 0; i < record.count(); i++) {
                assertThat(isTold(record, i, told))
                        .as("%s=%s in %s", record.name(i), record.value(i), document)
                        .isTrue();
            }
        }
    }

    private static void leaves(Object value, Set<String> into) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> leaves(each, into));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> leaves(each, into));
        } else {
            into.add(value.toString());
        }
    }

    private static boolean isTold(AuditRecord record, int index, Set<String> told) {
        return !EcsValues.says(record, index)
                || isElsewhere(record, index)
                || told.containsAll(pieces(record, index));
    }

    private static boolean isElsewhere(AuditRecord record, int index) {
        return switch (record.name(index)) {
            case "success", "res", "result" -> record.section(index) != Section.ENRICHED;
            case "ARCH", "SYSCALL" -> record.typeName().equals("SYSCALL");
            case "SADDR" -> true;
            case "subj" -> EcsLabel.is(record, index);
            default -> record.typeName().equals("EXECVE"); // ArgumentsTest has these
        };
    }

    private static List<String> pieces(AuditRecord record, int index) {
        List<String> pieces = new ArrayList<>();
        if (Interpreter.kind(record, index).explains()) {
            return List.of(record.value(index));
        }
        Object value = Interpreter.value(record, index);
        if (value instanceof Map<?, ?> address
                && Set.of("local", "inet", "inet6", "netlink").contains(address.get("family"))) {
            address.remove("family");
            if (address.containsKey("abstract")) {
                pieces.add("@" + address.remove("abstract"));
            }
            address.remove("pid"); // of netlink, which is told whole
            address.remove("groups");
            address.values().forEach(each -> pieces.add(each.toString()));
        } else if (value instanceof List<?> list
                && Interpreter.meaning(record, index) != Meaning.ARGV) {
            list.forEach(each -> pieces.add(each.toString()));
        } else if (value instanceof Map<?, ?>) {
            pieces.add(record.value(index)); // told whole
        } else {
            pieces.add(Interpreter.text(record, index));
        }
        return pieces;
    }
}
