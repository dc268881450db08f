// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.io.IOException;
import java.util.Map;

/**
 * Writes a field of {@link FlatJson}: an SELinux context and a socket address in parts, under the
 * names that go-libaudit gives those, any other as a string.
 */
final class FlatField {
    private static final String[] CONTEXT = {"_user", "_role", "_domain", "_level", "_category"};
    private static final int SHORTEST = 3; // user:role:type; AppArmor's and Smack's have fewer
    private static final long SUBJ = FlatNames.keys("subj")[0];
    private static final long OBJ = FlatNames.keys("obj")[0];
    private static final long AVC = FlatNames.keys("avc")[0];

    private final JsonWriter json;
    private final FieldIndex fields;
    private final DecodedText decoded = new DecodedText();

    FlatField(JsonWriter json, FieldIndex fields) {
        this.json = json;
        this.fields = fields;
    }

    /** Writes a field whose name only it has, under the names that go-libaudit gives its parts. */
    void single(AuditRecord record, int index, String prefix) throws IOException {
        long key = FlatNames.key(record, index);
        Meaning meaning = fields.meaning(index);
        if (!prefix.isEmpty()) {
            name(record, index, prefix);
            value(record, index, meaning);
        } else if (meaning == Meaning.ADDRESS) {
            address(record, index);
        } else if (isPermissions(record, index, meaning) && !hasTwoLists(record)) {
            json.name("seperms");
            json.string(String.join(",", record.value(index).trim().split("\\s+")));
        } else if ((key == SUBJ || key == OBJ) && isContext(record, index)) {
            context(record, index);
        } else if (key == AVC) {
            json.name("seresult");
            value(record, index, meaning);
        } else {
            name(record, index, prefix);
            value(record, index, meaning);
        }
    }

    /** {@code denied { read write }} of SELinux. */
    private static boolean isPermissions(AuditRecord record, int index, Meaning meaning) {
        return meaning == Meaning.LIST && record.form(index) == Form.BRACED;
    }

    private static boolean hasTwoLists(AuditRecord record) {
        return record.find("denied") >= 0 && record.find("granted") >= 0;
    }

    /** Writes the name of a field's member. */
    void name(AuditRecord record, int index, String prefix) throws IOException {
        boolean ours = prefix.isEmpty() && FlatNames.isOurs(record, index);
        if (ours || !prefix.isEmpty()) {
            json.name((ours ? "data." : prefix) + Names.written(record, index));
        } else {
            fields.writeName(json, record, index);
        }
    }

    /** Writes a field's value, as a string or an array. */
    void value(AuditRecord record, int index) throws IOException {
        value(record, index, fields.meaning(index));
    }

    private void value(AuditRecord record, int index, Meaning meaning) throws IOException {
        switch (meaning) {
            case TEXT -> decoded.of(record, index).write(json);
            case ARGV ->
                    decoded.of(record, index)
                            .withoutLast((byte) 0)
                            .replace((byte) 0, (byte) ' ')
                            .write(json);
            case KEYS -> keys(record, index);
            case KEYSTROKES -> decoded.of(record, index).write(json);
            case ARCH, SYSCALL -> json.plain(Interpreter.value(record, index, meaning).toString());
            default ->
                    json.string(record.bytes(), record.valueStart(index), record.valueEnd(index));
        }
    }

    private void keys(AuditRecord record, int index) throws IOException {
        decoded.of(record, index);
        if (decoded.holds((byte) 1)) {
            decoded.writePieces(json, (byte) 1);
        } else {
            decoded.write(json);
        }
    }

    /** A unix or internet address in parts, any other as it is. */
    private void address(AuditRecord record, int index) throws IOException {
        Map<?, ?> parts = (Map<?, ?>) Interpreter.value(record, index);
        String family = parts.get("family").toString();
        String name =
                switch (family) {
                    case "local" -> "unix";
                    case "inet" -> "ipv4";
                    case "inet6" -> "ipv6";
                    default -> null;
                };
        json.name("address_family");
        json.string(name == null ? family : name);
        if (name == null) {
            json.name("saddr");
            json.string(record.bytes(), record.valueStart(index), record.valueEnd(index));
            return;
        }
        for (Map.Entry<?, ?> part : parts.entrySet()) {
            String key = part.getKey().toString();
            if (!key.equals("family")) {
                json.name(key.equals("flowinfo") ? "flow" : key);
                json.string(part.getValue().toString());
            }
        }
    }

    private static boolean isContext(AuditRecord record, int index) {
        int parts = 1;
        for (int i = record.valueStart(index); i < record.valueEnd(index); i++) {
            parts += record.bytes()[i] == ':' ? 1 : 0;
        }
        return parts >= SHORTEST;
    }

    /** {@code system_u:system_r:init_t:s0-s0:c0.c1023}: the fifth part takes the rest. */
    private void context(AuditRecord record, int index) throws IOException {
        String prefix = record.name(index);
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        for (int part = 0; part < CONTEXT.length && from <= to; part++) {
            int end = from;
            while (end < to && (record.bytes()[end] != ':' || part == CONTEXT.length - 1)) {
                end++;
            }
            json.name(prefix + CONTEXT[part]);
            json.string(record.bytes(), from, end);
            from = end + 1;
        }
    }
}
