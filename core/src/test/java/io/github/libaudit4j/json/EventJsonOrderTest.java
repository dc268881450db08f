// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.testing.Events;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The records of an event in another order: its object is the same but for the order of {@code
 * records}, {@code raw_hex} and {@code keys} and of values that several records have under one name
 * in {@code data}.
 *
 * <p>Of records that want one place the first has it: two of one type, two calls, two that the
 * event could be named after. Which is first, the kernel says, so these stay in their order here.
 */
class EventJsonOrderTest {
    private static final int SHUFFLES = 4;
    private static final Random RANDOM = new Random(7);

    /** What belongs together by the numbers in it, in any order. */
    private static final Set<String> NUMBERED = Set.of("PATH", "EXECVE");

    private static final Set<String> BY_RECORD = Set.of(".records", ".keys", ".raw_hex");

    /** What goes with a call, and gives an event no name. */
    private static final Set<String> COMPANIONS =
            Set.of(
                    "BPRM_FCAPS",
                    "CAPSET",
                    "CWD",
                    "EOE",
                    "EXECVE",
                    "FD_PAIR",
                    "IPC",
                    "IPC_SET_PERM",
                    "KERN_MODULE",
                    "MMAP",
                    "MQ_GETSETATTR",
                    "MQ_NOTIFY",
                    "MQ_OPEN",
                    "MQ_SENDRECV",
                    "OBJ_PID",
                    "OPENAT2",
                    "PATH",
                    "PROCTITLE",
                    "SOCKADDR",
                    "SOCKETCALL",
                    "TIME_ADJNTPVAL",
                    "TIME_INJOFFSET");

    @Test
    void recordsOfRealEvents() throws IOException {
        int shuffled = 0;
        for (AuditEvent event : Events.ofCorpus()) {
            shuffled += assertAnyOrderSaysTheSame(event);
        }
        assertThat(shuffled).isGreaterThan(5000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "execve-pieces",
                "execve-cut",
                "files",
                "avc",
                "config-change",
                "netfilter",
                "time",
                "sockets-made",
                "enriched",
                "same-process",
                "kernel-objects"
            })
    void recordsOfFixtures(String name) throws IOException {
        int shuffled = 0;
        for (AuditEvent event : Events.read(EventJsonGoldenTest.log(name))) {
            shuffled += assertAnyOrderSaysTheSame(event);
        }
        assertThat(shuffled).isPositive();
    }

    /** Returns in how many other orders the records stood. */
    private static int assertAnyOrderSaysTheSame(AuditEvent event) {
        int others = 0;
        Object expected = unordered("", WrittenEvents.object(event));
        for (int i = 0; i < SHUFFLES; i++) {
            AuditEvent other = shuffled(event);
            others += other.toString().equals(event.toString()) ? 0 : 1;
            assertThat(unordered("", WrittenEvents.object(other)))
                    .as("%s", other)
                    .isEqualTo(expected);
        }
        return others;
    }

    private static AuditEvent shuffled(AuditEvent event) {
        Map<String, List<AuditRecord>> rivals = new LinkedHashMap<>();
        for (AuditRecord record : event.records()) {
            rivals.computeIfAbsent(rivals(record), each -> new ArrayList<>()).add(record);
        }
        rivals.forEach((name, records) -> {
            if (NUMBERED.contains(name)) {
                Collections.shuffle(records, RANDOM);
            }
        });
        List<AuditRecord> order = new ArrayList<>(event.records());
        Collections.shuffle(order, RANDOM);
        order.replaceAll(record -> rivals.get(rivals(record)).remove(0));
        return AuditEvent.of(order);
    }

    /** Who wants one place with a record. */
    private static String rivals(AuditRecord record) {
        String type = record.typeName();
        if (type.equals("SYSCALL") || type.equals("URINGOP")) {
            return "call";
        }
        return COMPANIONS.contains(type) ? type : "name";
    }

    /** The lists sorted whose order the records' decides. */
    private static Object unordered(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) ->
                    members.put(name.toString(), unordered(path + "." + name, member)));
            return members;
        }
        boolean byRecord = BY_RECORD.contains(path) || path.startsWith(".data.");
        if (byRecord && value instanceof List<?> list) {
            List<Object> sorted = new ArrayList<>(list);
            sorted.sort(Comparator.comparing(Object::toString));
            return sorted;
        }
        return value;
    }
}
