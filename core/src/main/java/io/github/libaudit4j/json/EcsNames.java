// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that fields have in a document, each with a number: of letters, digits, underscores and
 * square brackets, with an underscore for any other character. So {@code old-ses} and {@code
 * old_ses} have one number.
 */
final class EcsNames {
    private static final int FIRST = 1 << 8;
    private static final int LONGEST = 64;

    private final List<String> fixed;
    private final Names spelled = new Names();
    private int[] plain = new int[FIRST]; // by the number of a spelling, 1 too high
    private int[] program = new int[FIRST];
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<MemberName> members = new ArrayList<>();

    /** Names of which these have the first numbers. */
    EcsNames(List<String> fixed) {
        this.fixed = fixed;
        fixed.forEach(this::of);
    }

    /** Forgets all but the fixed names where there are too many. */
    void forgetIfMany() {
        if (spelled.forgetIfMany()) {
            Arrays.fill(plain, 0);
            Arrays.fill(program, 0);
            numbers.clear();
            texts.clear();
            members.clear();
            fixed.forEach(this::of);
        }
    }

    /** How many numbers there are. */
    int count() {
        return texts.size();
    }

    /**
     * The number of a field's name.
     *
     * @param isProgramsOwn whether {@code msg_} is to stand before it
     */
    int of(AuditRecord record, int index, boolean isProgramsOwn) {
        int spelling = spelled.of(record, index);
        if (spelling >= plain.length) {
            plain = Arrays.copyOf(plain, 2 * spelling);
            program = Arrays.copyOf(program, 2 * spelling);
        }
        int[] known = isProgramsOwn ? program : plain;
        if (known[spelling] == 0) {
            String name = written(Names.written(record, index));
            known[spelling] = 1 + of(isProgramsOwn ? "msg_" + name : name);
        }
        return known[spelling] - 1;
    }

    /** The number of a name as it is written. */
    int of(String name) {
        Integer number = numbers.putIfAbsent(name, texts.size());
        if (number == null) {
            number = texts.size();
            texts.add(name);
            members.add(name.length() > LONGEST ? null : new MemberName(name));
        }
        return number;
    }

    private static String written(String name) {
        StringBuilder written = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            written.append(isKept(c) ? c : '_');
        }
        return written.isEmpty() ? "_" : written.toString();
    }

    private static boolean isKept(char c) {
        return c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || c == '['
                || c == ']';
    }

    void write(JsonWriter json, int number) throws IOException {
        MemberName member = members.get(number);
        if (member == null) {
            json.name(texts.get(number));
        } else {
            json.name(member);
        }
    }
}
