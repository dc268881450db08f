// SPDX-License-Identifier: Apache-2.0
/**
 * Records to events: which records belong together, when an event has ended, in which order events
 * go out, and what is missing.
 *
 * <p>The door is {@link io.github.libaudit4j.event.Reassembler}; for a whole log, {@link
 * io.github.libaudit4j.event.EventReader}.
 *
 * <pre>
 * type=CONFIG_CHANGE msg=audit(1795389377.447:5164062): auid=4294967295 ses=4294967295 ...
 * type=SYSCALL msg=audit(1795389377.447:5164062): arch=c000003e syscall=44 success=yes ...
 * type=PROCTITLE msg=audit(1795389377.447:5164062): proctitle=617564697463746C002D61 ...
 * </pre>
 *
 * are one event: they share the node (none), the time and the serial 5164062. The rules, one by
 * one, stand in {@code docs/events.md}.
 */
package io.github.libaudit4j.event;
