// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.Arrays;

/**
 * Writes what a record's object starts with.
 *
 * <pre>
 * "@timestamp":"2026-11-22T14:03:13.579Z","node":"vm","type":"SYSCALL","serial":5167156
 * "@timestamp":"2026-11-22 14:03:13.579 +0000 UTC","record_type":"SYSCALL","sequence":"5167156"
 * </pre>
 *
 * <p>The records of an event have all but the type in common: that is written once, then copied, as
 * is each type. Measured by {@code JsonBenchmark}.
 */
final class HeadJson {
    private static final MemberName TIMESTAMP = new MemberName("@timestamp");
    private static final MemberName NODE = new MemberName("node");
    private static final MemberName TYPE = new MemberName("type");
    private static final MemberName SERIAL = new MemberName("serial");
    private static final MemberName RECORD_TYPE = new MemberName("record_type");
    private static final MemberName SEQUENCE = new MemberName("sequence");
    private static final int TYPES = 1 << 10;

    private final JsonWriter json;
    private final boolean flat;

    // of the record before, null where they are to be written anew
    private byte[] beforeType;
    private byte[] behindType;
    private long millisBefore;
    private long serialBefore;
    private byte[] nodeBefore = {};

    // by the lowest bits of the type
    private final int[] types = new int[TYPES];
    private final byte[][] typeTexts = new byte[TYPES][];

    /**
     * A writer.
     *
     * @param flat whether the shape is the flat one, in which the node is the last of these
     */
    HeadJson(JsonWriter json, boolean flat) {
        this.json = json;
        this.flat = flat;
    }

    /** Writes the first members of an object. */
    void write(AuditRecord record) throws IOException {
        if (isOfSameEvent(record) && beforeType != null && behindType != null) {
            json.again(beforeType, 0);
            type(record);
            json.again(behindType, 0);
        } else {
            anew(record);
        }
    }

    private boolean isOfSameEvent(AuditRecord record) {
        int from = record.nodeStart();
        int to = record.nodeEnd();
        return record.serial() == serialBefore
                && record.millis() == millisBefore
                && to - from == nodeBefore.length
                && (from == to
                        || Arrays.equals(
                                record.bytes(), from, to, nodeBefore, 0, nodeBefore.length));
    }

    private void anew(AuditRecord record) throws IOException {
        long replaced = json.replaced();
        long start = json.position();
        time(record);
        byte[] before = json.since(start);
        type(record);
        start = json.position();
        serial(record);
        byte[] behind = json.since(start);
        boolean isText = json.replaced() == replaced;
        beforeType = isText ? before : null;
        behindType = isText ? behind : null;
        millisBefore = record.millis();
        serialBefore = record.serial();
        nodeBefore = Arrays.copyOfRange(record.bytes(), record.nodeStart(), record.nodeEnd());
    }

    private void time(AuditRecord record) throws IOException {
        json.name(TIMESTAMP);
        if (flat) {
            json.goInstant(record.millis());
        } else {
            json.instant(record.millis());
            node(record);
        }
    }

    private void serial(AuditRecord record) throws IOException {
        json.name(flat ? SEQUENCE : SERIAL);
        if (flat) {
            json.plain(Long.toString(record.serial()));
            node(record);
        } else {
            json.number(record.serial());
        }
    }

    private void node(AuditRecord record) throws IOException {
        if (record.nodeStart() != record.nodeEnd()) {
            json.name(NODE);
            json.string(record.bytes(), record.nodeStart(), record.nodeEnd());
        }
    }

    private void type(AuditRecord record) throws IOException {
        int type = record.type();
        int place = type & TYPES - 1;
        if (typeTexts[place] != null && types[place] == type && type >= 0) {
            json.again(typeTexts[place], 0);
            return;
        }
        long start = json.position();
        json.name(flat ? RECORD_TYPE : TYPE);
        json.plain(record.typeName());
        types[place] = type;
        typeTexts[place] = json.since(start);
    }
}
