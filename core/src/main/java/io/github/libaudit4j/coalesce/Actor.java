// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/**
 * Who did it.
 *
 * @param primary mostly who logged in, {@code auid=}: a name where one is known, else the id; null
 *     where the event does not say
 * @param secondary mostly as whom, {@code uid=}
 */
public record Actor(String primary, String secondary) {}
