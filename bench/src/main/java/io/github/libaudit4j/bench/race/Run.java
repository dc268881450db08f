// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

/**
 * One run of one case.
 *
 * @param round in which round
 * @param bytes of log that it read
 * @param user processor seconds in the program, and its children
 * @param system processor seconds in the kernel
 * @param wall seconds
 * @param peakKib peak resident memory
 * @param lines it wrote
 * @param written bytes it wrote
 */
record Run(
        int round,
        long bytes,
        double user,
        double system,
        double wall,
        long peakKib,
        long lines,
        long written) {
    private static final double LEAST = 0.01; // what the meter tells apart

    /** Processor seconds. */
    double processor() {
        return Math.max(user + system, LEAST);
    }

    /** Megabytes (10^6) of log for each processor second. */
    double speed() {
        return bytes / 1e6 / processor();
    }

    /** Megabytes of log for each second. */
    double wallSpeed() {
        return bytes / 1e6 / Math.max(wall, LEAST);
    }
}
