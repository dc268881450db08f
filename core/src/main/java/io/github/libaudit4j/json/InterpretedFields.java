// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.json.FieldShapes.FieldShape;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import java.io.IOException;

/**
 * A record's fields with what they mean, in our words: no value can be taken for another field.
 *
 * <pre>arch=x86_64 syscall=openat exit=EACCES auid=alice comm="my sh" key=files key=integrity</pre>
 *
 * <p>What the log repeats is written once, then copied.
 */
final class InterpretedFields implements LineForm {
    private static final byte[] MSG = TextBuffer.bytes(" msg='");
    private static final byte[] NOTHING = {};

    private final ValueText text;
    private final IdText ids;
    private final TimeText time;
    private final MeaningText meanings;
    private final FieldShapes shapes;
    private final KnownTexts texts = new KnownTexts();
    private final Calls calls = new Calls();
    private final Repeated<byte[]> repeated = new Repeated<>();
    private int added; // the first field that auditd added; -1 where that is to be found out

    InterpretedFields(ValueText text, IdText ids, TimeText time) {
        this.text = text;
        this.ids = ids;
        this.time = time;
        this.meanings = new MeaningText(text);
        this.shapes = new FieldShapes(text);
    }

    @Override
    public boolean isLastFirst() {
        return false;
    }

    @Override
    public int time(long millis, byte[] into, int at) {
        return time.write(millis, into, at);
    }

    @Override
    public void forget() {
        repeated.forget();
    }

    @Override
    public void fields(AuditRecord record) throws IOException {
        meanings.begin();
        added = -1;
        int first = record.repeated() == null ? 0 : record.repeatedFrom();
        if (first == Calls.FIELDS) {
            call(record);
        } else {
            fields(record, 0, first);
        }
        byte[] known = repeated.of(record.repeated());
        if (known != null) {
            text.again(known);
            return;
        }
        long start = text.position();
        fields(record, first, added(record));
        more(record);
        if (record.repeated() != null) {
            repeated.keep(record.repeated(), text.since(start));
        }
    }

    /**
     * The fields of a SYSCALL record that differ from call to call: plain words with one blank
     * between them, so that those without a meaning are copied as they stand.
     */
    private void call(AuditRecord record) throws IOException {
        Calls.Call call = calls.of(record);
        if (call == null) {
            long start = text.position();
            fields(record, 0, Calls.EXIT);
            calls.keep(record, text.since(start), NOTHING);
            fields(record, Calls.EXIT, Calls.FIELDS);
            return;
        }
        text.again(call.fields());
        int from = record.nameStart(Calls.EXIT) - 1;
        for (int i = Calls.EXIT; i < Calls.ITEMS; i++) {
            byte[] meaning =
                    i == Calls.EXIT
                            ? texts.error(call.arguments(), record, i)
                            : texts.argument(call.arguments(), record, i);
            if (meaning != null) {
                text.copy(record.bytes(), from, record.valueStart(i));
                text.value(meaning, 0, meaning.length);
                from = record.valueEnd(i);
            }
        }
        text.copy(record.bytes(), from, record.valueEnd(Calls.ITEMS));
    }

    /** The first field that auditd added. */
    private int added(AuditRecord record) {
        if (added < 0) {
            added = IdText.firstAdded(record);
        }
        return added;
    }

    /** The kernel's fields, and those of a program in its {@code msg='...'}. */
    private void fields(AuditRecord record, int from, int to) throws IOException {
        boolean isMessage = false;
        for (int i = from; i < to; i++) {
            boolean isProgram = record.section(i) == Section.MSG;
            boolean isFirst = isProgram && !isMessage;
            if (isFirst) {
                text.copy(MSG, 0, MSG.length);
            } else if (isMessage && !isProgram) {
                text.room(TextBuffer.SLACK);
                text.put('\'');
            }
            isMessage = isProgram;
            field(record, i, isFirst);
        }
        if (isMessage) {
            text.room(TextBuffer.SLACK);
            text.put('\'');
        }
    }

    private void field(AuditRecord record, int index, boolean afterBlank) throws IOException {
        Form form = record.form(index);
        if (form == Form.TEXT) {
            text.room(TextBuffer.SLACK);
            if (!afterBlank) {
                text.put(' ');
            }
            text.words(record.bytes(), record.valueStart(index), record.valueEnd(index));
            return;
        }
        FieldShape shape = shapes.of(record, index);
        text.copy(shape.written, afterBlank ? 1 : 0, shape.written.length);
        if (!meanings.write(record, index, shape.kind, shape.reading)) {
            plain(record, index, form, shape.isId);
        }
    }

    /** A value that means what it says, or the id of one who has a name. */
    private void plain(AuditRecord record, int index, Form form, boolean isId) throws IOException {
        if (isId && named(record, index)) {
            return;
        }
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        if (form == Form.BARE) {
            text.kernels(record.bytes(), from, to);
        } else {
            text.value(record.bytes(), from, to);
        }
    }

    private boolean named(AuditRecord record, int index) throws IOException {
        int twin = IdText.added(record, index, added(record));
        if (twin >= 0 && IdText.isName(record, twin)) {
            text.name(record.bytes(), record.valueStart(twin), record.valueEnd(twin));
            return true;
        }
        String name = IdText.isId(record, index) ? ids.known(record, index) : null;
        if (name != null) {
            byte[] bytes = TextBuffer.bytes(name);
            text.name(bytes, 0, bytes.length);
        }
        return name != null;
    }

    /** What auditd added to no field that the record has. */
    private void more(AuditRecord record) throws IOException {
        for (int i = added; i < record.count(); i++) {
            if (!isTold(record, i, added)) {
                FieldShape shape = shapes.of(record, i);
                text.copy(shape.written, 0, shape.written.length);
                text.value(record.bytes(), record.valueStart(i), record.valueEnd(i));
            }
        }
    }

    private static boolean isTold(AuditRecord record, int index, int added) {
        for (int i = 0; i < added; i++) {
            if (IdText.isTwin(record, i, index)) {
                return true;
            }
        }
        return false;
    }
}
