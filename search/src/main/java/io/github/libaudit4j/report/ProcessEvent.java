// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;

/**
 * What an event says of the process that it comes from.
 *
 * @param summary its story
 * @param record the record with {@code pid=}
 * @param pid the process
 * @param ppid its parent; -1 where the record does not say, as those of programs do not
 * @param call the system call
 */
record ProcessEvent(Summary summary, AuditRecord record, long pid, long ppid, ProcessCall call) {
    private static final int ANOM_ABEND = 1701; // AUDIT_ANOM_ABEND, linux/audit.h
    private static final long CLONE_THREAD = 0x10000; // linux/sched.h
    private static final int HEX = 16;

    /** Null where the event names no process. */
    static ProcessEvent of(AuditEvent event, Coalescer coalescer) {
        Summary summary = coalescer.coalesce(event);
        AuditRecord syscall = summary.syscallRecord();
        AuditRecord record = syscall == null ? summary.record() : syscall;
        long pid = number(record, "pid");
        if (pid <= 0) {
            return null;
        }
        ProcessCall call = syscall == null ? ProcessCall.OTHER : ProcessCall.of(record);
        return new ProcessEvent(summary, record, pid, number(record, "ppid"), call);
    }

    /** Only what the kernel wrote: a program may send any pid inside of msg='...'. */
    private static long number(AuditRecord record, String name) {
        int index = index(record, name);
        return index < 0 ? -1 : record.number(index, -1);
    }

    private static int index(AuditRecord record, String name) {
        int index = record.find(name);
        return index >= 0 && record.section(index) == Section.BODY ? index : -1;
    }

    AuditEvent event() {
        return summary.event();
    }

    long millis() {
        return summary.event().millis();
    }

    /** What a field of the kernel says; null where there is none. */
    String text(String name) {
        int index = index(record, name);
        return index < 0 ? null : Interpreter.text(record, index);
    }

    /** The name of the id in a field; null where it is not known. */
    String nameOf(String id) {
        int index = index(record, id);
        return index < 0 ? null : summary.nameOf(record, index);
    }

    /** The process, or the thread, that the call made; -1 where it made none. */
    long child() {
        long exit = call.isCreation() ? number(record, "exit") : -1;
        return exit > 0 ? exit : -1;
    }

    /** Whether the call made a thread, as far as its record says. */
    boolean isThread() {
        return call == ProcessCall.CLONE && (argument(flagsOfClone()) & CLONE_THREAD) != 0;
    }

    private String flagsOfClone() {
        int arch = record.find("arch");
        String name = arch < 0 ? null : Interpreter.text(record, arch);
        // CONFIG_CLONE_BACKWARDS2, arch/Kconfig: there the flags are the second argument.
        return name != null && name.startsWith("s390") ? "a1" : "a0";
    }

    /** What it exits with, as its parent sees it. */
    int exitCode() {
        return (int) (argument("a0") & 0xFF);
    }

    private long argument(String name) {
        String hex = record.get(name);
        try {
            return hex == null ? 0 : Long.parseUnsignedLong(hex, HEX);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean isFailure() {
        return summary.result() == Result.FAIL;
    }

    boolean isAbend() {
        return summary.record().type() == ANOM_ABEND;
    }

    boolean isExecution() {
        return call == ProcessCall.EXECVE && "yes".equals(record.get("success"));
    }
}
