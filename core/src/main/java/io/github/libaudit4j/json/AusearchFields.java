// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import java.io.IOException;

/**
 * A record's fields as {@code ausearch -i} prints them: what stands between values as it is,
 * without what auditd added; behind each value a blank; nothing behind the last one.
 *
 * <pre>uid=root auid=unset ses=unset msg='op=login acct=(unknown user) exe=/usr/sbin/sshd ...</pre>
 */
final class AusearchFields implements LineForm {
    private static final byte[] MSG = TextBuffer.bytes("msg=");

    private final ValueText text;
    private final AusearchTime time;
    private final AusearchValues values;
    private final Repeated<byte[]> repeated = new Repeated<>();

    AusearchFields(ValueText text, IdText ids, AusearchTime time) {
        this.text = text;
        this.time = time;
        this.values = new AusearchValues(text, ids);
    }

    @Override
    public boolean isLastFirst() {
        return true;
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
        values.begin();
        begin(record);
        int added = IdText.firstAdded(record);
        int count = named(record, added);
        if (count == 0) {
            words(record, added);
        } else if (record.repeated() == null) {
            write(record, 0, count, added);
            message(record, count, added);
        } else {
            again(record, count, added);
        }
    }

    /** What stands between the id and the first field: one blank, mostly. */
    private void begin(AuditRecord record) throws IOException {
        byte[] bytes = record.bytes();
        int from = record.bodyStart();
        while (from > record.idStart() && bytes[from - 1] == ' ') {
            from--;
        }
        if (from == record.bodyStart()) {
            space();
        } else {
            text.copy(bytes, from, record.bodyStart());
        }
    }

    private void again(AuditRecord record, int count, int added) throws IOException {
        int first = Math.min(record.repeatedFrom(), count);
        write(record, 0, first, added);
        byte[] known = repeated.of(record.repeated());
        if (known != null) {
            text.again(known);
            return;
        }
        long start = text.position();
        write(record, first, count, added);
        message(record, count, added);
        repeated.keep(record.repeated(), text.since(start));
    }

    /** The number of fields up to the last that has a name. */
    private static int named(AuditRecord record, int added) {
        int count = added;
        while (count > 0 && !isNamed(record, count - 1)) {
            count--;
        }
        return count;
    }

    /** Words, and a list with no sign behind its name, {@code denied { read }}, are none. */
    private static boolean isNamed(AuditRecord record, int index) {
        if (record.form(index) == Form.TEXT) {
            return false;
        }
        int end = record.nameEnd(index);
        return end < record.valueStart(index) && record.bytes()[end] == '=';
    }

    /** A body of words alone. */
    private void words(AuditRecord record, int added) throws IOException {
        if (added > 0) {
            text.value(record.bytes(), record.bodyStart(), record.valueEnd(added - 1));
            space();
        }
    }

    /** A message of words alone is left out, but for its name. */
    private void message(AuditRecord record, int count, int added) throws IOException {
        if (count < added
                && record.section(count) == Section.MSG
                && (count == 0 || record.section(count - 1) != Section.MSG)) {
            text.copy(MSG, 0, MSG.length);
        }
    }

    private void write(AuditRecord record, int from, int to, int added) throws IOException {
        int at = from == 0 ? record.bodyStart() : behind(record, from - 1);
        for (int i = from; i < to; i++) {
            if (isNamed(record, i)) {
                int start = record.nameEnd(i) + 1;
                text.copy(record.bytes(), Math.min(at, start), start);
                values.write(record, i, added);
                closing(record, i);
                space();
                at = behind(record, i);
            }
        }
    }

    /** The apostrophe that ends a message is taken for a part of the value before it. */
    private void closing(AuditRecord record, int index) throws IOException {
        int end = record.valueEnd(index);
        if (record.section(index) == Section.MSG
                && record.form(index) == Form.BARE
                && end < record.bodyEnd()
                && record.bytes()[end] == '\''
                && values.isAsWritten()) {
            text.room(TextBuffer.SLACK);
            text.put('\'');
        }
    }

    /** The index behind a value and the byte that ends it. */
    private static int behind(AuditRecord record, int index) {
        int end = record.valueEnd(index);
        Form form = record.form(index);
        boolean quoted = form == Form.QUOTED || form == Form.APOSTROPHED;
        return Math.min(record.bodyEnd(), quoted ? end + 2 : end + 1);
    }

    private void space() throws IOException {
        text.room(TextBuffer.SLACK);
        text.put(' ');
    }
}
