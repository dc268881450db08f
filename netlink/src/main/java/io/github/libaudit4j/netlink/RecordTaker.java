// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/** Takes records one by one. */
@FunctionalInterface
public interface RecordTaker {
    /**
     * Takes one record, as {@code RecordParser.parse} and {@code Reassembler.push} do.
     *
     * @param type its type, for example 1300
     * @param bytes an array that holds its text, from {@code audit(} on; only during this call
     * @param from the index of its first byte
     * @param to the index after its last byte
     */
    void take(int type, byte[] bytes, int from, int to);
}
