// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/** Says what is wrong with a line that holds no record; only ever for people to read. */
final class Unreadable {
    private static final byte[] ID = Bytes.ascii("audit(");

    private Unreadable() {}

    static AuditFormatException why(byte[] bytes, int from, int to) {
        int id = Bytes.indexOf(bytes, ID, from, to);
        if (id >= 0) {
            boolean whole = Bytes.indexOf(bytes, (byte) ')', id, to) >= 0;
            return new AuditFormatException(
                    whole
                            ? "expected type=NAME msg=audit(SECONDS.MILLIS:SERIAL)"
                            : "the id audit(SECONDS.MILLIS:SERIAL) is cut short",
                    id - from);
        }
        int type = Bytes.indexOf(bytes, Header.TYPE, from, to);
        if (type >= 0) {
            int after = Bytes.wordEnd(bytes, type, to);
            return new AuditFormatException(
                    "no msg=audit(SECONDS.MILLIS:SERIAL) after the type", after - from);
        }
        return new AuditFormatException(
                "not an audit record: no type= and no audit( in the line", 0);
    }
}
