// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;

/**
 * Tells from an event's records who did what to what, how, and with which result.
 *
 * <pre>{@code
 * Summary summary = new Coalescer().coalesce(event);
 * summary.actor().primary();  // "alice"
 * summary.action();           // "opened-file"
 * summary.object().primary(); // "/etc/shadow"
 * summary.result();           // FAIL
 * }</pre>
 *
 * <p>Immutable, so it can be used from any thread.
 */
public final class Coalescer {
    private final Normalizations normalizations;
    private final Names names;

    /** With the table that comes with the library, and no names but those that auditd added. */
    public Coalescer() {
        this(Normalizations.builtIn(), IdNames.none());
    }

    /**
     * With a table and names.
     *
     * @param normalizations what each kind of event is
     * @param names of users and groups, of the host that the events are from
     */
    public Coalescer(Normalizations normalizations, IdNames names) {
        this.normalizations = normalizations;
        this.names = new Names(names);
    }

    /**
     * The story of an event. It costs little: each part is worked out when it is asked for.
     *
     * @param event an event of any records
     * @return its summary
     */
    public Summary coalesce(AuditEvent event) {
        int syscall = EventFields.syscall(event);
        int main = MainRecord.of(event, syscall);
        return new Summary(event, main, syscall, normalizations, names);
    }
}
