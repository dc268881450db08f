// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * How many different values a table keeps.
 *
 * @param values how many
 */
record Bound(int values) {
    private static final int BYTES_A_VALUE = 128; // on average

    static final Bound NONE = new Bound(Integer.MAX_VALUE);

    CountTable table() {
        long bytes = (long) values * BYTES_A_VALUE;
        return new CountTable(values, (int) Math.min(bytes, Integer.MAX_VALUE));
    }
}
