// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.interpret.Reading;
import io.github.libaudit4j.interpret.SyscallArguments;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;

/**
 * What the numbers of records stand for. A log has the same few flags and modes again and again, so
 * their texts are kept; what the arguments of a system call are is found out once a record.
 */
final class KnownTexts {
    private static final int BITS = 10;
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    private final Object[] readings = new Object[1 << BITS]; // or the system call
    private final long[] numbers = new long[1 << BITS];
    private final byte[][] texts = new byte[1 << BITS][];
    private AuditRecord record; // that the system call is of
    private SyscallArguments call;
    private boolean isHead; // whether the record starts as the kernel writes it: arch=, syscall=

    /** Other records are asked about from now on, or the same objects filled anew. */
    void begin() {
        record = null;
    }

    /**
     * What the number in a field stands for, in ASCII.
     *
     * @param kind the field's
     * @param reading how the number is read; null where that is to be found out, or hangs on the
     *     system call
     * @return null where the number is all there is to say, or is to be asked of {@link
     *     Interpreter}, unless the kind explains
     */
    byte[] of(AuditRecord asked, int index, Meaning kind, Reading reading) {
        return switch (kind) {
            case ARCH, SYSCALL, EXIT -> ofCall(asked, index, kind);
            case ARGUMENT -> argument(call(asked), asked, index);
            case NAME, FLAGS, MODE, DEVICE, TIME ->
                    of(reading == null ? Interpreter.reading(asked, index) : reading, asked, index);
            default -> null;
        };
    }

    /** The arch and the system call, where the kernel writes them, and the error. */
    private byte[] ofCall(AuditRecord asked, int index, Meaning kind) {
        if (asked.type() != RecordTypes.SYSCALL) {
            return null;
        }
        SyscallArguments of = call(asked);
        if (!isHead || of.syscall() == null) {
            return null;
        }
        return switch (kind) {
            case ARCH -> index == 0 ? of(of, 0, of.arch()) : null;
            case SYSCALL -> index == 1 ? of(of, 1, of.syscall()) : null;
            default -> error(of, asked, index);
        };
    }

    /** The error that a call ended with, in ASCII; null for none. */
    byte[] error(SyscallArguments of, AuditRecord asked, int index) {
        long exit = asked.number(index, 0);
        return exit < 0 ? of(of.errors(), exit) : null;
    }

    /** What an argument of a call stands for, in ASCII; null where that is just a number. */
    byte[] argument(SyscallArguments of, AuditRecord asked, int index) {
        return of(of.reading(asked, index), asked, index);
    }

    private SyscallArguments call(AuditRecord asked) {
        if (record != asked) {
            record = asked;
            call = SyscallArguments.of(asked);
            isHead = asked.count() > 1 && asked.named(0, "arch") && asked.named(1, "syscall");
        }
        return call;
    }

    private byte[] of(Reading reading, AuditRecord asked, int index) {
        boolean none =
                reading == null
                        || asked.form(index) != Form.BARE
                        || asked.section(index) == Section.ENRICHED;
        return none ? null : of(reading, reading.number(asked, index));
    }

    private byte[] of(Reading reading, long number) {
        int place = place(reading, number);
        if (readings[place] != reading || numbers[place] != number) {
            keep(place, reading, number, reading.text(number));
        }
        return texts[place];
    }

    private byte[] of(SyscallArguments of, long number, String text) {
        int place = place(of, number);
        if (readings[place] != of || numbers[place] != number) {
            keep(place, of, number, text);
        }
        return texts[place];
    }

    private static int place(Object reading, long number) {
        return (int) ((number + System.identityHashCode(reading)) * MIX >>> Long.SIZE - BITS);
    }

    private void keep(int place, Object reading, long number, String text) {
        texts[place] = text == null ? null : text.getBytes(StandardCharsets.US_ASCII);
        readings[place] = reading;
        numbers[place] = number;
    }
}
