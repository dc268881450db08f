// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The kernel's thread among the processes, and its nice value. */
class KernelThreadTest {
    @TempDir Path processes;

    private void process(int pid, String stat) throws Exception {
        Path folder = Files.createDirectory(processes.resolve(Integer.toString(pid)));
        Files.writeString(folder.resolve("stat"), pid + " " + stat);
    }

    @Test
    void itIsNoProgramOfThatName() throws Exception {
        process(17, "(kauditd) S 1 17 17 0 -1 4194560 0 0 0 0 0 0 0 0 20 0 1 0");
        process(18, "(a (kauditd) b) S 2 0 0 0 -1 2129984 0 0 0 0 0 0 0 0 20 0 1 0");
        assertThat(KernelThread.find(processes.resolve("none"))).isNull();
        Files.createDirectory(processes.resolve("9")); // has ended
        process(30, "(kauditd) S 2 0 0 0 -1 2129984 0 0 0 0 0 0 0 0 20 0 1 0");
        Files.delete(processes.resolve("18/stat"));
        assertThat(KernelThread.find(processes)).isEqualTo(new KernelThread(30));
    }

    @Test
    @ExtendWith(KernelLock.class)
    void itsNiceValueIsSet() throws Exception {
        KernelThread thread = KernelThread.find();
        Assumptions.assumeTrue(thread != null, "the kernel's threads are not seen here");
        int before = thread.nice();
        try {
            thread.setNice(before - 1);
            assertThat(thread.nice()).isEqualTo(before - 1);
        } finally {
            thread.setNice(before);
        }
        assertThat(thread.nice()).isEqualTo(before);
    }
}
