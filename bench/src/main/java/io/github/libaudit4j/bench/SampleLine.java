// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A record of a sample log without its id, so that it can be written again under another.
 *
 * <pre>
 * node=vm |type=CWD msg=|audit(1795389786.747:5171182)|: cwd="/srv/a"
 * </pre>
 *
 * @param node what names the host, with the blank after it; empty where the record names none
 * @param before the type, up to the id
 * @param after what follows the id, with a newline
 */
record SampleLine(byte[] node, byte[] before, byte[] after) {
    private static final int TYPE = "type=".length();
    private static final char ADDED = 0x1D; // auditd's AUDIT_INTERP_SEPARATOR

    /** The line of a record; null where its id does not stand behind its type, as in a journal. */
    static SampleLine of(AuditRecord record) {
        int from = record.typeStart() - TYPE;
        int idEnd = endOfId(record);
        if (from < record.start() || record.typeStart() == record.typeEnd() || idEnd < 0) {
            return null;
        }
        byte[] bytes = record.bytes();
        byte[] after = Arrays.copyOfRange(bytes, idEnd, record.end() + 1);
        after[after.length - 1] = '\n';
        return new SampleLine(
                nodePrefix(record.node()),
                Arrays.copyOfRange(bytes, from, record.idStart()),
                after);
    }

    private static int endOfId(AuditRecord record) {
        for (int i = record.idStart(); i < record.bodyStart(); i++) {
            if (record.bytes()[i] == ')') {
                return i + 1;
            }
        }
        return -1;
    }

    private static byte[] nodePrefix(String node) {
        return node == null ? new byte[0] : ("node=" + node + " ").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it is a record of one of these types. */
    boolean is(String... types) {
        String start = new String(before, StandardCharsets.ISO_8859_1);
        for (String type : types) {
            if (start.startsWith("type=" + type + " ")) {
                return true;
            }
        }
        return false;
    }

    /** Whether auditd has added fields to it. */
    boolean isEnriched() {
        return raw().length() < after.length;
    }

    /** What follows the id up to what auditd added; a character is a byte, a newline ends it. */
    String raw() {
        String text = new String(after, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(ADDED);
        return end < 0 ? text : text.substring(0, end) + "\n";
    }

    /** The same line with something else behind its id; a character is a byte. */
    SampleLine with(String raw) {
        return new SampleLine(node, before, raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same line from another host. */
    SampleLine from(String host) {
        return new SampleLine(nodePrefix(host), before, after);
    }

    /** How many bytes it has with an id of that length, newline included. */
    int length(byte[] id) {
        return node.length + before.length + id.length + after.length;
    }

    void write(OutputStream out, byte[] id) throws IOException {
        out.write(node);
        out.write(before);
        out.write(id);
        out.write(after);
    }
}
