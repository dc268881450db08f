// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.record.AuditRecord;

/**
 * What tells an event from all others: {@code 1795389393.371:5167076 web1}.
 *
 * @param millis since 1970
 * @param serial the serial number
 * @param node the host; empty where its records name none
 */
record EventId(long millis, long serial, String node) {
    private static final int MILLIS = 1000;

    static EventId of(AuditRecord record) {
        String node = record.node();
        return new EventId(record.millis(), record.serial(), node == null ? "" : node);
    }

    /** Reads what {@link #toString} wrote; the exception says that it is none. */
    static EventId parse(String text) {
        int dot = text.indexOf('.');
        int colon = text.indexOf(':');
        int blank = text.indexOf(' ', colon);
        long seconds = Long.parseLong(text.substring(0, dot));
        long millis = Long.parseLong(text.substring(dot + 1, colon));
        long serial = Long.parseLong(text.substring(colon + 1, blank));
        return new EventId(seconds * MILLIS + millis, serial, text.substring(blank + 1));
    }

    @Override
    public String toString() {
        long rest = Math.floorMod(millis, MILLIS);
        String zeros = rest < 10 ? "00" : rest < 100 ? "0" : "";
        return Math.floorDiv(millis, MILLIS) + "." + zeros + rest + ":" + serial + " " + node;
    }
}
