// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;

/** An event that begins or ends a session, or a host's run. */
record LoginEvent(Summary summary, AuditRecord record) {
    static final int LOGIN = 1006; // AUDIT_LOGIN, linux/audit.h
    static final int USER_END = 1106; // the others: libaudit.h
    static final int USER_LOGIN = 1112;
    static final int SYSTEM_BOOT = 1127;
    static final int SYSTEM_SHUTDOWN = 1128;
    static final int DAEMON_START = 1200;

    /** Null for all other events. */
    static LoginEvent of(AuditEvent event, Coalescer coalescer) {
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            if (isOfLogins(record.type())) {
                return new LoginEvent(coalescer.coalesce(event), record);
            }
        }
        return null;
    }

    private static boolean isOfLogins(int type) {
        return switch (type) {
            case LOGIN, USER_END, USER_LOGIN, SYSTEM_BOOT, SYSTEM_SHUTDOWN, DAEMON_START -> true;
            default -> false;
        };
    }

    int type() {
        return record.type();
    }

    String node() {
        return summary.event().node();
    }

    long millis() {
        return summary.event().millis();
    }

    long serial() {
        return summary.event().serial();
    }

    boolean isFailed() {
        return summary.result() == Result.FAIL;
    }

    /** What the kernel wrote; a program may send the same names inside of msg='...'. */
    String kernels(String name) {
        int index = index(name, Section.BODY);
        // Before Linux 3.14 a LOGIN record had "new auid=" and "new ses=".
        index = index < 0 ? index("new-" + name, Section.BODY) : index;
        return index < 0 ? null : Interpreter.text(record, index);
    }

    long pid() {
        int index = index("pid", Section.BODY);
        return index < 0 ? -1 : record.number(index, -1);
    }

    /** What the program sent; null where it is a question mark. */
    String programs(String name) {
        int index = index(name, Section.MSG);
        String text = index < 0 ? null : Interpreter.text(record, index);
        return text == null || text.equals("?") || text.isEmpty() ? null : text;
    }

    private int index(String name, Section section) {
        for (int i = 0; i < record.count(); i++) {
            if (record.section(i) == section && record.named(i, name)) {
                return i;
            }
        }
        return -1;
    }

    /** The name of who logged in, as far as it is known. */
    String name(String id) {
        int index = record.find(id);
        index = index < 0 ? record.find("new-" + id) : index;
        return index < 0 ? null : summary.nameOf(record, index);
    }

    String host() {
        String host = programs("hostname");
        return host == null ? programs("addr") : host;
    }

    /** Who tried to log in: an account's name, else the name of an id, else the id. */
    String account() {
        String account = programs("acct");
        if (account != null) {
            return account;
        }
        String name = name("id");
        return name == null ? programs("id") : name;
    }
}
