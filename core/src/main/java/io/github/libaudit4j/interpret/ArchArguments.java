// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the arguments of an architecture's system calls are, by their numbers. A row of {@code
 * arguments.tsv} is worked out when its system call is first met.
 */
final class ArchArguments {
    private static final int CALLS = 1 << 13; // mips_n32 has the highest, from 6000 on
    private static final Map<String, List<Row>> ROWS = load();

    private final int arch;
    private final String name;
    private final Vocabularies vocabularies;
    private final Reading errors;
    private final SyscallArguments[] byNumber = new SyscallArguments[CALLS];
    private final SyscallArguments[] byNumberOfX32 = new SyscallArguments[CALLS];

    /** A row as it is written. */
    private record Row(int argument, String vocabulary, String condition, String arches) {
        boolean isFor(String arch) {
            boolean but = arches.startsWith("!");
            for (String each : Rows.pieces(but ? arches.substring(1) : arches, ',')) {
                if (each.equals("*") || each.equals(arch)) {
                    return !but;
                }
            }
            return but;
        }
    }

    ArchArguments(int arch) {
        this.arch = arch;
        this.name = Arches.name(arch);
        this.vocabularies = new Vocabularies(arch);
        this.errors = Reading.of(Base.DECIMAL, vocabularies.of("errno"));
    }

    private static Map<String, List<Row>> load() {
        Map<String, List<Row>> rows = new HashMap<>();
        for (Rows each = Rows.of("arguments.tsv"); each.next(); ) {
            String[] columns = each.columns();
            Row row = new Row(columns[1].charAt(1) - '0', columns[2], columns[3], columns[4]);
            for (String syscall : Rows.pieces(columns[0], ',')) {
                List<Row> known = rows.get(syscall);
                if (known == null) {
                    known = new ArrayList<>(4);
                    rows.put(syscall, known);
                }
                known.add(row);
            }
        }
        return rows;
    }

    int arch() {
        return arch;
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }

    /** A system call, and those of its arguments that have a meaning. */
    SyscallArguments of(int syscall) {
        int number = syscall & ~Syscalls.X32_BIT;
        if (number >= CALLS) {
            return SyscallArguments.NONE;
        }
        SyscallArguments[] table = number == syscall ? byNumber : byNumberOfX32;
        SyscallArguments known = table[number];
        if (known == null) {
            known = make(Syscalls.name(arch, syscall));
            table[number] = known; // two threads may make it: either will do
        }
        return known;
    }

    private SyscallArguments make(String syscall) {
        List<Row> rows = syscall == null ? null : ROWS.get(syscall);
        List<Argument> arguments = new ArrayList<>(4);
        for (int i = 0; rows != null && i < rows.size(); i++) {
            if (rows.get(i).isFor(name)) {
                arguments.add(argument(rows.get(i), rows));
            }
        }
        return new SyscallArguments(name, syscall, arguments.toArray(new Argument[0]), errors);
    }

    private Argument argument(Row row, List<Row> rows) {
        Reading reading = Reading.ofArgument(vocabularies.of(row.vocabulary()));
        String condition = row.condition();
        if (condition.equals("-")) {
            return new Argument(row.argument(), reading, -1, null, false, null);
        }
        int other = condition.charAt(1) - '0';
        Vocabulary vocabulary = of(other, rows);
        String[] names = Rows.pieces(condition.substring(3), ',');
        long[] values = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            boolean digits = Character.isDigit(names[i].charAt(0));
            long value = digits ? Long.decode(names[i]) : vocabulary.number(names[i]);
            values[i] = value == Base.NONE ? Base.NONE : vocabulary.argument(value);
        }
        boolean bits = condition.charAt(2) == '&';
        return new Argument(row.argument(), reading, other, vocabulary, bits, values);
    }

    /** What the argument that a condition is about is. */
    private Vocabulary of(int argument, List<Row> rows) {
        for (Row row : rows) {
            if (row.argument() == argument && row.isFor(name)) {
                return vocabularies.of(row.vocabulary());
            }
        }
        throw new AssertionError("a condition about a" + argument + ", which has no row");
    }
}
