// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.compat.GoCoalescer;
import io.github.libaudit4j.compat.GoEvent;
import io.github.libaudit4j.compat.GoLibauditMessage;
import io.github.libaudit4j.compat.GoNames;
import io.github.libaudit4j.record.AuditFormatException;
import java.util.List;

/**
 * What becomes of the records of an event.
 *
 * @param users the names of its users
 * @param groups the names of its groups
 */
record GoInterpretation(GoNames users, GoNames groups) {
    /** The event; null where go-libaudit drops the records, which is counted. */
    GoEvent event(List<GoLibauditMessage> messages, GoLosses losses) {
        try {
            return GoCoalescer.coalesce(messages, users, groups);
        } catch (AuditFormatException e) {
            losses.withoutSyscall(messages.size());
            return null;
        }
    }
}
