// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/**
 * What it was done to.
 *
 * @param type the kind of thing
 * @param primary which one, such as a path; null where the event does not say
 * @param secondary what adds to it, such as the port of an address; null where nothing does
 */
public record EventObject(ObjectType type, String primary, String secondary) {}
