// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is received before the first record: enough to be compiled, and nothing of the kernel. */
@Timeout(30)
class WarmUpTest {
    /** The JVM's second compiler begins after some 5,000 calls. */
    private static final int ENOUGH = 10_000;

    private final Set<Integer> types = new TreeSet<>();
    private String last;
    private int records;

    @Test
    void theTakerGetsManyMadeRecords() throws Exception {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"), "this is no Linux");
        AuditReceiver.warmUp((type, bytes, from, to) -> {
            types.add(type);
            if (++records == ENOUGH) {
                last = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
            }
        });
        assertThat(types).containsExactly(1300);
        assertThat(records).isBetween(ENOUGH, 10 * ENOUGH);
        assertThat(last)
                .startsWith("audit(1795389393.371:5167076): arch=c000003e ")
                .endsWith(" comm=\"made\" exe=\"/made\" key=(null)");
    }
}
