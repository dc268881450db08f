// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/**
 * Opens a file again and again, so that the kernel has calls to audit: so many a second, or as many
 * as it can.
 *
 * <pre>
 * $ java CallMaker FILE 8000 10
 * 80000
 * </pre>
 */
public final class CallMaker {
    private static final long NANOS = 1_000_000_000;
    private static final long BREAK = 1_000_000;

    private CallMaker() {}

    /**
     * Makes the calls and prints how many.
     *
     * @param args the file, the calls a second (0 for no limit), the seconds
     * @throws IOException if the file cannot be opened
     */
    public static void main(String[] args) throws IOException {
        System.out.println(make(args[0], Long.parseLong(args[1]), Long.parseLong(args[2])));
    }

    static long make(String file, long rate, long seconds) throws IOException {
        long start = System.nanoTime();
        long made = 0;
        for (long now = 0; now < seconds * NANOS; now = System.nanoTime() - start) {
            long due = rate == 0 ? made + 100 : now * rate / NANOS;
            while (made < due) {
                new FileInputStream(file).close();
                made++;
            }
            if (rate > 0) {
                LockSupport.parkNanos(BREAK);
            }
        }
        return made;
    }
}
