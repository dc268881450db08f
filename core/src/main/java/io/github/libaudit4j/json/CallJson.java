// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;

/** Writes the fields of {@link Calls}. Measured by {@code JsonBenchmark}. */
final class CallJson {
    private static final MemberName[] NAMES = {
        null,
        null,
        null,
        new MemberName("exit"),
        new MemberName("a0"),
        new MemberName("a1"),
        new MemberName("a2"),
        new MemberName("a3"),
        new MemberName("items"),
    };

    private final JsonWriter json;
    private final KnownTexts texts = new KnownTexts();

    CallJson(JsonWriter json) {
        this.json = json;
    }

    /**
     * Writes the fields as they are written.
     *
     * @param begun how many objects begin in what was written of the first three
     */
    void fields(AuditRecord record, Calls.Call call, int begun) throws IOException {
        json.again(call.fields(), -begun);
        for (int i = Calls.EXIT; i <= Calls.ITEMS; i++) {
            value(record, i);
        }
    }

    /** Writes what the fields mean, from the beginning of an object on. */
    void meanings(AuditRecord record, Calls.Call call) throws IOException {
        json.again(call.meanings(), -1);
        meaning(Calls.EXIT, texts.error(call.arguments(), record, Calls.EXIT));
        for (int i = Calls.ARGUMENTS; i < Calls.ITEMS; i++) {
            meaning(i, texts.argument(call.arguments(), record, i));
        }
    }

    /** Writes the fields that differ as those of an event: an error instead of its number. */
    void values(AuditRecord record, Calls.Call call) throws IOException {
        byte[] error = texts.error(call.arguments(), record, Calls.EXIT);
        if (error == null) {
            value(record, Calls.EXIT);
        } else {
            meaning(Calls.EXIT, error);
        }
        for (int i = Calls.ARGUMENTS; i <= Calls.ITEMS; i++) {
            value(record, i);
        }
    }

    /** Writes what the arguments stand for, if any stands for something. */
    void interpreted(MemberName name, AuditRecord record, Calls.Call call) throws IOException {
        boolean any = false;
        for (int i = Calls.ARGUMENTS; i < Calls.ITEMS; i++) {
            byte[] text = texts.argument(call.arguments(), record, i);
            if (text != null && !any) {
                json.name(name);
                json.beginObject();
                any = true;
            }
            meaning(i, text);
        }
        if (any) {
            json.endObject();
        }
    }

    private void value(AuditRecord record, int index) throws IOException {
        json.member(NAMES[index], record.bytes(), record.valueStart(index), record.valueEnd(index));
    }

    private void meaning(int index, byte[] text) throws IOException {
        if (text != null) {
            json.member(NAMES[index], text, 0, text.length);
        }
    }
}
