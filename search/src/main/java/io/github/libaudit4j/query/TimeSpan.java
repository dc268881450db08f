// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

/**
 * What a time that somebody wrote covers: a day, a second, a millisecond.
 *
 * @param from its first millisecond since 1970
 * @param to its last one
 */
public record TimeSpan(long from, long to) {}
