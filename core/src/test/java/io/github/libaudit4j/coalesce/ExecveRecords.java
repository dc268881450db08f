// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * EXECVE records as audit_log_execve_info in kernel/auditsc.c writes them, with its names for what
 * it counts. Bytes are the characters of ISO 8859-1 here.
 */
final class ExecveRecords {
    private static final int MAX_EXECVE_AUDIT_LEN = 7500;
    private static final int ABUF = 96;

    /** The fields of each record, each with the blank before it. */
    private final List<List<String>> records = new ArrayList<>();

    private int lenRem = MAX_EXECVE_AUDIT_LEN;

    private ExecveRecords() {}

    static ExecveRecords of(List<String> argv) {
        ExecveRecords written = new ExecveRecords();
        written.records.add(new ArrayList<>());
        written.add("argc=" + argv.size());
        for (int i = 0; i < argv.size(); i++) {
            written.argument(i, argv.get(i));
        }
        return written;
    }

    private void argument(int arg, String p) {
        String rest = p; // of the argument, not yet read
        String buf = ""; // read, not yet written
        long lenFull = p.length();
        int iter = 0;
        boolean encode = false;
        boolean requireData = true;
        do {
            if (requireData) {
                int lenTmp = Math.min(rest.length(), MAX_EXECVE_AUDIT_LEN - buf.length());
                requireData = lenTmp == MAX_EXECVE_AUDIT_LEN - buf.length();
                buf += rest.substring(0, lenTmp);
                rest = rest.substring(lenTmp);
                encode |= requireData || containsControl(buf);
                if (requireData) {
                    lenFull *= 2;
                } else if (lenFull < MAX_EXECVE_AUDIT_LEN) {
                    lenFull = encode ? lenTmp * 2L : lenTmp;
                }
            }
            int lenAbuf = encode ? buf.length() * 2 : buf.length() + 2;
            if (ABUF + 8 > lenRem) {
                lenRem = MAX_EXECVE_AUDIT_LEN;
                records.add(new ArrayList<>());
            }
            String name = " a" + arg;
            if (requireData || iter > 0 || lenAbuf + ABUF > lenRem) {
                if (iter == 0) {
                    String length = name + "_len=" + lenFull;
                    add(length);
                    lenRem -= length.length();
                }
                name += "[" + iter++ + "]";
            }
            lenRem -= name.length() + 1;
            int written = lenAbuf <= lenRem ? buf.length() : encode ? lenRem / 2 : lenRem - 2;
            String value = buf.substring(0, written);
            String text = encode ? hex(value) : '"' + value + '"';
            add(name + "=" + text);
            lenRem -= text.length();
            buf = buf.substring(written);
        } while (!buf.isEmpty() || requireData);
    }

    /** audit_string_contains_control in kernel/audit.c. */
    private static boolean containsControl(String text) {
        return text.chars().anyMatch(c -> c == '"' || c < 0x21 || c > 0x7e);
    }

    private static String hex(String bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes.getBytes(ISO_8859_1));
    }

    private void add(String field) {
        records.get(records.size() - 1).add(field);
    }

    // ---- what becomes of them

    /** How many records there are. */
    int count() {
        return records.size();
    }

    /** How many fields a record has. */
    int count(int record) {
        return records.get(record).size();
    }

    /** Whether a field is an argument or a piece of one that is not empty. */
    boolean isPiece(int record, int field) {
        String text = records.get(record).get(field);
        return text.startsWith(" a") && !text.contains("_len=") && !text.endsWith("=");
    }

    ExecveRecords withoutRecord(int record) {
        ExecveRecords rest = new ExecveRecords();
        rest.records.addAll(records);
        rest.records.remove(record);
        return rest;
    }

    ExecveRecords withoutField(int record, int field) {
        ExecveRecords rest = new ExecveRecords();
        rest.records.addAll(records);
        rest.records.set(record, new ArrayList<>(records.get(record)));
        rest.records.get(record).remove(field);
        return rest;
    }

    /** The text of each record behind its id. */
    List<String> bodies() {
        return records.stream().map(fields -> String.join("", fields)).toList();
    }

    AuditEvent event() {
        List<AuditRecord> parsed = new ArrayList<>();
        for (String body : bodies()) {
            String line = "type=EXECVE msg=audit(1795389786.747:51): " + body;
            byte[] bytes = line.getBytes(ISO_8859_1);
            parsed.add(RecordParser.parse(bytes, 0, bytes.length));
        }
        return AuditEvent.of(parsed);
    }
}
