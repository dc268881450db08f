// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a writer writes, as text: fails where that is not UTF-8. */
final class Written {
    /** What to write. */
    interface Content {
        void to(JsonWriter json) throws IOException;
    }

    private Written() {}

    static String by(Layout layout, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(out, layout)) {
            content.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return decoded(out);
    }

    /** The text of a stream's bytes. */
    static String decoded(ByteArrayOutputStream out) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8: " + out.toString(StandardCharsets.ISO_8859_1), e);
        }
    }

    static String record(Layout layout, AuditRecord record, boolean raw) {
        return by(layout, json -> new RecordJson(json, raw).write(record));
    }

    static String flat(Layout layout, AuditRecord record) {
        return by(layout, json -> new FlatJson(json).write(record));
    }
}
