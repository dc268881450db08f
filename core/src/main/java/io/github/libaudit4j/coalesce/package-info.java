// SPDX-License-Identifier: Apache-2.0
/**
 * The story of an event: who did what to what, how, and with which result.
 *
 * <p>The door is {@link io.github.libaudit4j.coalesce.Coalescer}; what each kind of event is stands
 * in the table {@code normalizations.tsv}, which users can add to.
 *
 * <pre>
 * type=SYSCALL msg=audit(1795389378.799:51): arch=c000003e syscall=257 success=no exit=-13 ... auid=1000
 *  uid=0 ... exe="/usr/bin/cat"
 * type=PATH msg=audit(1795389378.799:51): item=0 name="/etc/shadow" inode=131 ... nametype=NORMAL
 * actor 1000 as 0, action opened-file, object file /etc/shadow, how /usr/bin/cat, result fail
 * </pre>
 */
package io.github.libaudit4j.coalesce;
