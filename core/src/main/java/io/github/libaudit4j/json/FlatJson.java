// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.NameKey;
import io.github.libaudit4j.record.RepeatedBody;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes a record as one flat object of strings: the shape that {@code auparse} of go-libaudit
 * 0.0.2 prints, as its manual shows it, read by our grammar.
 *
 * <pre>
 * {"@timestamp":"2017-03-21 23:12:51.011 +0000 UTC","record_type":"SYSCALL","sequence":"50406",
 *  "arch":"x86_64","syscall":"connect",...,"subj_user":"system_u",...,"raw_msg":"audit(14901379..."}
 * </pre>
 *
 * <p>As there, {@code (null)} and {@code ?} are left out, an SELinux context is split, a socket
 * address is taken apart and the arguments of EXECVE are one {@code cmdline}. Otherwise than there
 * nothing else is lost: a repeated name has an array, a program's field with the name of one of the
 * kernel's is {@code msg.NAME}, a field with the name of a member of ours is {@code data.NAME},
 * words without a name are {@code text}, and what auditd added is the object {@code enriched}.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class FlatJson {
    private static final String[] CONTEXT = {"_user", "_role", "_domain", "_level", "_category"};
    private static final int SHORTEST_CONTEXT =
            3; // user:role:type; a label of AppArmor or Smack has fewer
    private static final long[] OURS =
            keys(
                    "@timestamp record_type sequence node raw_msg cut enriched seresult seperms"
                            + " address_family subj_user subj_role subj_domain subj_level"
                            + " subj_category obj_user obj_role obj_domain obj_level obj_category");
    private static final long OURS_FILTER = filter(OURS);
    private static final long[] OF_SOCKADDR = keys("addr port path abstract flow scope_id");
    private static final long[] OF_EXECVE = keys("cmdline");
    private static final MemberName RAW_MESSAGE = new MemberName("raw_msg");
    private static final byte[] NOTHING = {};
    private static final byte[] DATA = "data.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MSG = "msg.".getBytes(StandardCharsets.US_ASCII);
    private static final long SUBJ = keys("subj")[0];
    private static final long OBJ = keys("obj")[0];
    private static final long AVC = keys("avc")[0];

    private final JsonWriter json;
    private final FieldIndex fields = new FieldIndex(false);
    private final DecodedText decoded = new DecodedText();
    private final Repeated<Text> repeated = new Repeated<>();
    private final HeadJson head;
    private final Calls calls = new Calls();
    private final CallJson callJson;

    /** The members, and the end of the line as a string, of what the log repeats. */
    private record Text(byte[] members, byte[] raw) {}

    /**
     * Writes records to a writer.
     *
     * @param json where they go
     */
    public FlatJson(JsonWriter json) {
        this.json = json;
        this.head = new HeadJson(json, true);
        this.callJson = new CallJson(json);
    }

    private static long[] keys(String words) {
        String[] names = words.split(" ");
        long[] keys = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i].getBytes(StandardCharsets.US_ASCII);
            keys[i] = NameKey.of(name, 0, name.length);
        }
        return keys;
    }

    /** A set of bits that tells most names from those of ours. */
    private static long filter(long[] keys) {
        long filter = 0;
        for (long key : keys) {
            filter |= 1L << NameKey.place(key, 6);
        }
        return filter;
    }

    /**
     * Writes one record and ends the document.
     *
     * @param record the record
     * @throws IOException if the writer's stream fails
     */
    public void write(AuditRecord record) throws IOException {
        RepeatedBody body = record.repeated();
        int first = body == null ? 0 : record.repeatedFrom();
        Calls.Call call = first == Calls.FIELDS ? calls.of(record) : null;
        Text known = repeated.of(body);
        fields.find(record, call == null ? 0 : first, known == null ? record.count() : first);
        json.beginObject();
        head.write(record);
        if (call == null) {
            head(record, first);
        } else {
            callJson.fields(record, call, 0);
        }
        if (known == null) {
            rest(record, first);
        } else {
            json.again(known.members, 0);
            json.name(RAW_MESSAGE);
            json.string(record.bytes(), record.idStart(), restStart(record, first), known.raw);
        }
        if (record.cut()) {
            json.name("cut");
            json.bool(true);
        }
        json.endObject();
        json.endDocument();
    }

    /** The fields before those that the log repeats. */
    private void head(AuditRecord record, int first) throws IOException {
        long start = json.position();
        members(record, 0, Math.min(first, Calls.EXIT));
        if (first == Calls.FIELDS) {
            calls.keep(record, json.since(start), NOTHING);
        }
        members(record, Math.min(first, Calls.EXIT), first);
    }

    /** What the log repeats, or all there is; and the line. */
    private void rest(AuditRecord record, int first) throws IOException {
        long start = json.position();
        members(record, first, record.count());
        enriched(record);
        byte[] written = record.repeated() == null ? null : json.since(start);
        long replaced = json.replaced();
        rawMessage(record);
        if (written != null && json.replaced() == replaced && hasId(record)) {
            byte[] rest =
                    Arrays.copyOfRange(record.bytes(), restStart(record, first), record.bodyEnd());
            repeated.keep(record.repeated(), new Text(written, JsonWriter.quoted(rest)));
        }
    }

    private static int restStart(AuditRecord record, int first) {
        return first == 0 ? record.bodyStart() : record.nameStart(first);
    }

    private void members(AuditRecord record, int from, int to) throws IOException {
        boolean argumentsDone = false;
        for (int i = from; i < to; i++) {
            if (record.section(i) == Section.ENRICHED || fields.isLater(i)) {
                continue;
            }
            if (Interpreter.isArgument(record, i)) {
                if (!argumentsDone) {
                    argumentsDone = true;
                    json.name("cmdline");
                    json.string(CommandLine.of(record));
                }
                continue;
            }
            if (fields.next(i) == 0) {
                if (!isNothing(record, i)) {
                    single(record, i, "");
                }
                continue;
            }
            boolean kernels = named(record, i, Section.BODY, "");
            named(record, i, Section.MSG, kernels ? "msg." : "");
        }
    }

    /**
     * Writes the values of one name in one section, under a name that no other has.
     *
     * @return whether the section has a field of that name
     */
    private boolean named(AuditRecord record, int first, Section section, String prefix)
            throws IOException {
        boolean any = false;
        int values = 0;
        int last = first;
        for (int i = first, more = 1; more != 0; i = more) {
            boolean here = record.section(i) == section;
            any |= here;
            if (here && !isNothing(record, i)) {
                values++;
                last = i;
            }
            more = fields.next(i);
        }
        if (values == 1) {
            single(record, last, prefix);
        } else if (values > 1) {
            name(record, last, prefix);
            json.beginArray();
            for (int i = first, more = 1; more != 0; i = more) {
                if (record.section(i) == section && !isNothing(record, i)) {
                    value(record, i, fields.meaning(i));
                }
                more = fields.next(i);
            }
            json.endArray();
        }
        return any;
    }

    /** {@code key=(null)}, {@code addr=?}, {@code old=}: what the kernel writes for nothing. */
    private static boolean isNothing(AuditRecord record, int index) {
        if (record.form(index) != Form.BARE) {
            return false;
        }
        int from = record.valueStart(index);
        int length = record.valueEnd(index) - from;
        return length == 0
                || length == 1 && record.bytes()[from] == '?'
                || length == 6
                        && record.bytes()[from] == '('
                        && record.value(index).equals("(null)");
    }

    /** Writes a field whose name only it has, under the names that go-libaudit gives its parts. */
    private void single(AuditRecord record, int index, String prefix) throws IOException {
        long key = key(record, index);
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

    private static long key(AuditRecord record, int index) {
        return NameKey.of(record.bytes(), record.nameStart(index), record.nameEnd(index));
    }

    private void name(AuditRecord record, int index, String prefix) throws IOException {
        boolean ours = prefix.isEmpty() && isOurs(record, index);
        if (ours || !prefix.isEmpty()) {
            json.name((ours ? "data." : prefix) + Names.written(record, index));
        } else {
            fields.writeName(json, record, index);
        }
    }

    /** Whether a field has a name that we give to something else. */
    private static boolean isOurs(AuditRecord record, int index) {
        long key = key(record, index);
        if ((OURS_FILTER >>> NameKey.place(key, 6) & 1) != 0 && isOneOf(OURS, key)) {
            return true;
        }
        return record.type() == RecordTypes.SOCKADDR && isOneOf(OF_SOCKADDR, key)
                || record.type() == RecordTypes.EXECVE && isOneOf(OF_EXECVE, key)
                || startsWith(record, index, DATA)
                || startsWith(record, index, MSG);
    }

    private static boolean isOneOf(long[] keys, long wanted) {
        for (long key : keys) {
            if (key == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(AuditRecord record, int index, byte[] prefix) {
        int from = record.nameStart(index);
        int end = from + prefix.length;
        return record.nameEnd(index) > end
                && record.bytes()[end - 1] == '.'
                && Arrays.equals(record.bytes(), from, end, prefix, 0, prefix.length);
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

    // ---- values of parts

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
        return parts >= SHORTEST_CONTEXT;
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

    // ---- the rest

    private void enriched(AuditRecord record) throws IOException {
        int count = record.count();
        if (count == 0 || record.section(count - 1) != Section.ENRICHED) {
            return;
        }
        json.name("enriched");
        json.beginObject();
        for (int i = 0; i < count; i++) {
            int before = fields.previous(i);
            boolean first = before < 0 || record.section(before) != Section.ENRICHED;
            if (first && record.section(i) == Section.ENRICHED) {
                fields.write(json, record, i);
            }
        }
        json.endObject();
    }

    /** From {@code audit(} on; made anew for a journal entry, which has no such text. */
    private void rawMessage(AuditRecord record) throws IOException {
        json.name(RAW_MESSAGE);
        if (hasId(record)) {
            json.string(record.bytes(), record.idStart(), record.bodyEnd());
        } else {
            json.string(record.message());
        }
    }

    private static boolean hasId(AuditRecord record) {
        return record.idStart() < record.bodyStart();
    }
}
