// SPDX-License-Identifier: Apache-2.0
/**
 * The figures of {@code bench/race}: what was measured, as text, JSON, tables and plots.
 *
 * <p>The doors are {@link io.github.libaudit4j.bench.race.RaceReport}, which makes the report and
 * the JSON of what the script has written down, and {@link
 * io.github.libaudit4j.bench.race.PerformancePage}, which puts results into {@code
 * docs/performance.md}. Medians, ratios and lines are computed here and nowhere else.
 */
package io.github.libaudit4j.bench.race;
