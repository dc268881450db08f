// SPDX-License-Identifier: Apache-2.0
/**
 * The grammar: a log line or a netlink payload to an {@link
 * io.github.libaudit4j.record.AuditRecord}.
 *
 * <p>The door is {@link io.github.libaudit4j.record.RecordParser}; for a whole log, {@link
 * io.github.libaudit4j.record.RecordReader}.
 *
 * <pre>
 * node=vm type=LOGIN msg=audit(1795389787.551:5171824): pid=29471 uid=0 old-auid=4294967295 auid=1000
 *  tty=(none) old-ses=4294967295 ses=26 res=1 (0x1D) UID="root" OLD-AUID="unset" AUID="cloudsdk"
 * </pre>
 *
 * A record is offsets into the bytes it came in. What a value means is not known here: see the
 * package {@code interpret}.
 */
package io.github.libaudit4j.record;
