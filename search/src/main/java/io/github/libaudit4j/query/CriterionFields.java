// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The fields that one thing stands in, by the type of the record. */
final class CriterionFields {
    private static final int TYPES = 3000; // none beyond

    /** The fields of a SYSCALL record as kernels write them; subj may stand before key. */
    private static final List<String> USUAL =
            List.of(
                    ("arch syscall success exit a0 a1 a2 a3 items ppid pid auid uid gid euid suid"
                                    + " fsuid egid sgid fsgid tty ses comm exe key")
                            .split(" "));

    private final String[][] byType = new String[TYPES][];
    private int usual = -1; // where a SYSCALL record has it
    private int inCall = -1; // the same, of numbers before which there are only others

    void add(int type, String[] names) {
        if (type == RecordTypes.SYSCALL) {
            usual = USUAL.indexOf(names[0]);
            inCall = CallFields.indexOf(names[0]);
        }
        if (byType[type] == null) {
            byType[type] = names;
            return;
        }
        String[] more = Arrays.copyOf(byType[type], byType[type].length + names.length);
        System.arraycopy(names, 0, more, byType[type].length, names.length);
        byType[type] = more;
    }

    /** Which of {@link CallFields} it is; -1 for none. */
    int inCall() {
        return inCall;
    }

    /** Whether records of that type have it. */
    boolean isIn(int type) {
        return type >= 0 && type < TYPES && byType[type] != null;
    }

    /**
     * The field of a record, of several the first that is there and does not say "?". A record
     * without it is told by its type, so that its fields need not be parsed.
     *
     * @return -1 where the record has none
     */
    int find(AuditRecord record) {
        int type = record.type();
        if (!isIn(type)) {
            return -1;
        }
        if (type == RecordTypes.SYSCALL && usual >= 0) {
            for (int i = usual; i <= usual + 1 && record.has(i); i++) {
                if (record.named(i, byType[type][0])) {
                    return i;
                }
            }
        }
        int found = -1;
        for (String name : byType[type]) {
            int index = record.find(name);
            if (index >= 0 && !isQuestion(record, index)) {
                return index;
            }
            found = index >= 0 ? index : found;
        }
        return found;
    }

    private static boolean isQuestion(AuditRecord record, int index) {
        int from = record.valueStart(index);
        return record.valueEnd(index) - from == 1 && record.bytes()[from] == '?';
    }

    /** The types of records that have it. */
    List<Integer> types() {
        List<Integer> types = new ArrayList<>();
        for (int type = 0; type < TYPES; type++) {
            if (byType[type] != null) {
                types.add(type);
            }
        }
        return types;
    }

    /**
     * What a record shows that has one of the fields with one of some values: each name with each
     * value, but the type where a name is the end of another one and would be seen too often.
     */
    Clues clues(Function<String, List<String>> written) {
        Clues clues = Clues.NEVER;
        Set<String> names = names();
        for (String name : names) {
            boolean isEnd = false;
            for (String other : names) {
                isEnd |= other.length() > name.length() && other.endsWith(name);
            }
            clues =
                    clues.or(
                            isEnd
                                    ? Clues.types(types(name))
                                    : Clues.texts(written.apply(name).toArray(String[]::new)));
        }
        return clues;
    }

    private List<Integer> types(String name) {
        List<Integer> types = types();
        types.removeIf(type -> !List.of(byType[type]).contains(name));
        return types;
    }

    /** The names of all fields, as far as every spelling has them: {@code new auid}: auid. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (int type : types()) {
            for (String name : byType[type]) {
                names.add(name.startsWith("new-") ? name.substring("new-".length()) : name);
            }
        }
        return names;
    }
}
