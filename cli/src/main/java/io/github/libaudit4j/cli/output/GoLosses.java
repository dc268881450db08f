// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Counts what go-libaudit drops on the way from lines to events, and says it for people. */
final class GoLosses {
    static final String END = "go-libaudit cannot read the last line, which has no newline";

    private boolean isEndUnreadable;
    private long withoutSyscall;
    private long recordsWithoutSyscall;
    private long withoutJson;

    void endIsUnreadable() {
        isEndUnreadable = true;
    }

    void withoutSyscall(int records) {
        withoutSyscall++;
        recordsWithoutSyscall += records;
    }

    void withoutJson() {
        withoutJson++;
    }

    /** The losses so far, with those of the reassembler. */
    List<String> tell(long lost, long early) {
        List<String> losses = new ArrayList<>();
        if (isEndUnreadable) {
            losses.add(END);
        }
        if (lost > 0) {
            losses.add(count(lost, "serial") + " missing, as go-libaudit counts them");
        }
        if (withoutSyscall > 0) {
            losses.add(
                    count(withoutSyscall, "event")
                            + (" of " + recordsWithoutSyscall + " records dropped: ")
                            + "go-libaudit wants a SYSCALL among several records");
        }
        if (withoutJson > 0) {
            losses.add(
                    count(withoutJson, "event")
                            + " dropped: go-libaudit has no JSON for their year");
        }
        if (early > 0) {
            losses.add(
                    count(early, "event")
                            + " printed before their end: over 1 MiB of records was open");
        }
        return losses;
    }

    private static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
