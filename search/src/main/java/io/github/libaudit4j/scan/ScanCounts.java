// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.event.EventCounts;

/**
 * What was read so far.
 *
 * @param bytes of all logs
 * @param records of all of them, those of other events included
 * @param cut of these, cut at the longest line
 * @param unreadable lines that should hold a record and do not
 * @param events what the reassembler says of all events
 */
public record ScanCounts(long bytes, long records, long cut, long unreadable, EventCounts events) {}
