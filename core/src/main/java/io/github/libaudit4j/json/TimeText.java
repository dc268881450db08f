// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

/** How the time of an event is written. */
interface TimeText {
    /** Writes a time in milliseconds since 1970; returns the index after it. */
    int write(long millis, byte[] into, int at);
}
