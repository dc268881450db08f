// SPDX-License-Identifier: Apache-2.0
/**
 * What a raw value means: hex text, numbers of system calls and errors, flags, modes, socket
 * addresses.
 *
 * <p>The door is {@link io.github.libaudit4j.interpret.Interpreter}; which field means what is the
 * table {@code fields.tsv}, which argument of a system call {@code arguments.tsv}, and which
 * constants numbers stand for {@code vocabularies.tsv}.
 *
 * <pre>
 * type=PROCTITLE msg=audit(1795389786.635:5171180): proctitle=617564697464002D6E
 * </pre>
 *
 * means {@code auditd -n}. Nothing here asks the host it runs on: no user, group or address of
 * another host's log is explained with this one's.
 */
package io.github.libaudit4j.interpret;
