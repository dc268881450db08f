// SPDX-License-Identifier: Apache-2.0

/**
 * Reads a log on all cores for the events that meet a condition, and parses no others. The door is
 * {@link io.github.libaudit4j.scan.LogScan}.
 *
 * <pre>
 * type=SYSCALL msg=audit(1795389377.447:5164062): arch=c000003e syscall=44 ... key="net"
 * </pre>
 */
package io.github.libaudit4j.scan;
