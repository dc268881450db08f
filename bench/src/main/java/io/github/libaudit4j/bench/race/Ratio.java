// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

/**
 * How many times as fast a case is as another.
 *
 * @param of the one
 * @param to the other
 * @param processor by processor seconds
 * @param wall by wall time
 */
record Ratio(RaceCase of, RaceCase to, Spread processor, Spread wall) {}
