// SPDX-License-Identifier: Apache-2.0
/**
 * What is measured in one JVM, by JMH, and the log that whole programs are raced on.
 *
 * <p>The doors are the {@code *Benchmark} classes, each of which says what its figure is, and
 * {@link io.github.libaudit4j.bench.LogMaker}, which makes a log of any size from samples. {@code
 * bench/README.md} says how to run them.
 */
package io.github.libaudit4j.bench;
