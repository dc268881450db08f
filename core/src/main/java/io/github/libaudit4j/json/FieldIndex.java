// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.Arrays;

/**
 * What is to be known of a record's fields before they are written: their names, which of them have
 * the same one (an object of JSON can hold a name once), and which mean more than they say. Used
 * again for each record; linear in the number of fields, however many.
 */
final class FieldIndex {
    private static final int FIELDS = 64;
    private static final int NAMES = 1 << 9;
    private static final int SECTIONS = 4;

    private final boolean bySection;
    private final Names names = new Names();
    private final Kinds kinds = new Kinds();
    private final KnownTexts known = new KnownTexts();

    // of each field
    private int[] number = new int[FIELDS];
    private int[] next = new int[FIELDS];
    private int[] previous = new int[FIELDS];
    private Meaning[] meanings = new Meaning[FIELDS];
    private byte[][] texts = new byte[FIELDS][]; // of numbers whose meaning is known
    private boolean anyMeaning;
    private boolean anyReplaced;

    // of each name: in which record it was last seen, and where
    private int stamp;
    private int[] seen = new int[NAMES * SECTIONS];
    private int[] last = new int[NAMES * SECTIONS];

    /**
     * An index.
     *
     * @param bySection whether fields of different sections count as differently named
     */
    FieldIndex(boolean bySection) {
        this.bySection = bySection;
    }

    /** Looks at the first fields of a record; then the other methods speak of them. */
    void find(AuditRecord record, int count) {
        find(record, 0, count);
    }

    /**
     * Looks at some fields of a record that no other one has to do with; then the other methods
     * speak of them.
     */
    void find(AuditRecord record, int from, int to) {
        if (to > number.length) {
            growFields(to);
        }
        if (names.forgetIfMany() || ++stamp == Integer.MAX_VALUE) {
            forget();
        }
        known.begin();
        anyMeaning = false;
        anyReplaced = false;
        for (int i = from; i < to; i++) {
            int name = names.of(record, i);
            if (name * SECTIONS >= seen.length) {
                growNames(names.count());
            }
            number[i] = name;
            anyReplaced |= names.isReplaced(name);
            link(i, bySection ? name * SECTIONS + record.section(i).ordinal() : name * SECTIONS);
            meanings[i] = meaning(record, i, name);
            anyMeaning |= meanings[i] != Meaning.NONE;
        }
    }

    private void link(int index, int place) {
        next[index] = 0;
        previous[index] = -1;
        if (seen[place] == stamp) {
            previous[index] = last[place];
            next[last[place]] = index;
        }
        seen[place] = stamp;
        last[place] = index;
    }

    private Meaning meaning(AuditRecord record, int index, int name) {
        Meaning kind = kinds.of(record, index, name);
        texts[index] = null;
        if (kind == Meaning.NONE) {
            return kind;
        }
        byte[] text = known.of(record, index, kind, kinds.reading(name));
        texts[index] = text;
        if (text != null) {
            return kind;
        }
        return kind.explains() ? Meaning.NONE : Interpreter.meaning(record, index, kind);
    }

    private void growFields(int count) {
        number = new int[2 * count];
        next = new int[2 * count];
        previous = new int[2 * count];
        meanings = new Meaning[2 * count];
        texts = new byte[2 * count][];
    }

    private void growNames(int count) {
        seen = Arrays.copyOf(seen, 2 * count * SECTIONS);
        last = Arrays.copyOf(last, 2 * count * SECTIONS);
    }

    private void forget() {
        stamp = 1;
        seen = new int[NAMES * SECTIONS];
        last = new int[NAMES * SECTIONS];
        kinds.forget();
    }

    /** Writes a field's name as a member's. */
    void writeName(JsonWriter json, AuditRecord record, int index) throws IOException {
        MemberName name = names.member(number[index]);
        if (name != null) {
            json.name(name);
        } else if (record.isOldStyle(index)) {
            json.name(Names.written(record, index));
        } else {
            json.name(record.bytes(), record.nameStart(index), record.nameEnd(index));
        }
    }

    /** Writes a member of that field's name: its {@link #text}. */
    void writeText(JsonWriter json, AuditRecord record, int index) throws IOException {
        MemberName name = names.member(number[index]);
        if (name != null) {
            json.member(name, texts[index], 0, texts[index].length);
        } else {
            writeName(json, record, index);
            json.string(texts[index], 0, texts[index].length);
        }
    }

    /** Writes a field as a member: its value, or the array of those of all fields of its name. */
    void write(JsonWriter json, AuditRecord record, int first) throws IOException {
        MemberName name = names.member(number[first]);
        if (next[first] == 0 && name != null) {
            json.member(name, record.bytes(), record.valueStart(first), record.valueEnd(first));
            return;
        }
        writeName(json, record, first);
        if (next[first] == 0) {
            json.string(record.bytes(), record.valueStart(first), record.valueEnd(first));
            return;
        }
        json.beginArray();
        for (int i = first, more = 1; more != 0; i = more) {
            json.string(record.bytes(), record.valueStart(i), record.valueEnd(i));
            more = next[i];
        }
        json.endArray();
    }

    /** What a field's value means; of a number that stands for something, what it can mean. */
    Meaning meaning(int index) {
        return meanings[index];
    }

    /** What a field means, in ASCII; null where {@link #meaning} is all that is known. */
    byte[] text(int index) {
        return texts[index];
    }

    /** Whether any field means more than it says. */
    boolean anyMeaning() {
        return anyMeaning;
    }

    /** Whether any name has a U+FFFD, so that bytes may be lost in it. */
    boolean anyReplaced() {
        return anyReplaced;
    }

    /** Whether a field of the same name stands before this one. */
    boolean isLater(int index) {
        return previous[index] >= 0;
    }

    /** The field of the same name before this one, or -1. */
    int previous(int index) {
        return previous[index];
    }

    /** The next field of the same name, or 0. */
    int next(int index) {
        return next[index];
    }
}
