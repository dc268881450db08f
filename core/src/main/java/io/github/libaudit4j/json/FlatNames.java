// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names of members that {@link FlatJson} makes itself: a field that has one gets another. */
final class FlatNames {
    private static final long[] OURS =
            keys(
                    "@timestamp record_type sequence node raw_msg cut enriched seresult seperms"
                            + " address_family subj_user subj_role subj_domain subj_level"
                            + " subj_category obj_user obj_role obj_domain obj_level obj_category");
    private static final long OURS_FILTER = filter(OURS);
    private static final long[] OF_SOCKADDR = keys("addr port path abstract flow scope_id");
    private static final long[] OF_EXECVE = keys("cmdline");
    private static final byte[] DATA = "data.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MSG = "msg.".getBytes(StandardCharsets.US_ASCII);

    private FlatNames() {}

    /** The keys of names with blanks between them. */
    static long[] keys(String words) {
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

    /** The key of a field's name. */
    static long key(AuditRecord record, int index) {
        return NameKey.of(record.bytes(), record.nameStart(index), record.nameEnd(index));
    }

    /** Whether a field has a name that we give to something else. */
    static boolean isOurs(AuditRecord record, int index) {
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
}
