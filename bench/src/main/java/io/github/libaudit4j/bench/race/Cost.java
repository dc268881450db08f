// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

/**
 * What a case costs on a log of one size.
 *
 * @param megabytes of log
 * @param seconds of processor time
 */
record Cost(double megabytes, Spread seconds) {}
