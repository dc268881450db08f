// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;

/** What a system call does to processes. */
enum ProcessCall {
    FORK,
    VFORK,
    CLONE,
    CLONE3,
    EXECVE,
    /** Ends a thread; of a process with one thread, the process. */
    EXIT,
    EXIT_GROUP,
    OTHER;

    /** The call in a record that may have one. */
    static ProcessCall of(AuditRecord record) {
        int index = record.find("syscall");
        String name = index < 0 ? null : Interpreter.syscall(record, index);
        return name == null ? OTHER : named(name);
    }

    private static ProcessCall named(String name) {
        return switch (name) {
            case "fork" -> FORK;
            case "vfork" -> VFORK;
            case "clone" -> CLONE;
            case "clone3" -> CLONE3;
            case "execve", "execveat" -> EXECVE;
            case "exit" -> EXIT;
            case "exit_group" -> EXIT_GROUP;
            default -> OTHER;
        };
    }

    boolean isCreation() {
        return this == FORK || this == VFORK || this == CLONE || this == CLONE3;
    }

    /** Whether what it made may be a thread, which has no events under its own number. */
    boolean mayBeThread() {
        return this == CLONE3; // its flags are in memory, which no record has
    }
}
