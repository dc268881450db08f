// SPDX-License-Identifier: Apache-2.0

/**
 * Questions about events: which are looked for. The door is {@link
 * io.github.libaudit4j.query.Condition}; {@link io.github.libaudit4j.query.ConditionParser} makes
 * one of an expression, {@link io.github.libaudit4j.query.EventFields} is the catalogue of fields,
 * {@link io.github.libaudit4j.query.FieldValues} gives what an event has of one, and {@link
 * io.github.libaudit4j.query.Times} reads times.
 *
 * <pre>
 * type=SYSCALL msg=audit(1795389377.447:5164062): arch=c000003e syscall=44 ... exe="/usr/sbin/auditctl"
 * </pre>
 */
package io.github.libaudit4j.query;
