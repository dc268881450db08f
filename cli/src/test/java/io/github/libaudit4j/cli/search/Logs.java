// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.record.RecordParser;
import java.util.List;
import java.util.function.Predicate;

/** Small events, and conditions on them. */
final class Logs {
    private Logs() {}

    static AuditEvent event(int serial, int pid) {
        return AuditEvent.of(
                List.of(
                        RecordParser.parse(
                                "type=SYSCALL msg=audit(1795389786.747:"
                                        + serial
                                        + "): syscall=2 pid="
                                        + pid)));
    }

    static Condition condition(Predicate<AuditEvent> test) {
        return new Condition() {
            @Override
            public boolean test(AuditEvent event) {
                return test.test(event);
            }

            @Override
            public Clues clues() {
                return Clues.types(List.of(1300));
            }
        };
    }

    static Condition serials(Long... wanted) {
        return condition(event -> List.of(wanted).contains(event.serial()));
    }
}
