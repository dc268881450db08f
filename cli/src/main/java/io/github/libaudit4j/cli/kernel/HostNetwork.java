// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether this process is in the network namespace that the kernel sends records to: the first one,
 * where the kernel's own threads are (kthreadd, process 2), and nearly always process 1.
 */
public final class HostNetwork {
    private static final String KERNEL_THREAD = "kthreadd\n";

    private HostNetwork() {}

    /**
     * Whether a listener hears nothing here.
     *
     * @return false also where it cannot be told
     */
    public static boolean isOther() {
        return isOther(Path.of("/proc"));
    }

    static boolean isOther(Path processes) {
        Path own = namespace(processes.resolve("self"));
        for (String process : List.of("2", "1")) {
            Path folder = processes.resolve(process);
            Path first = process.equals("2") && !isKernel(folder) ? null : namespace(folder);
            if (own != null && first != null) {
                return !own.equals(first);
            }
        }
        return false;
    }

    private static Path namespace(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("ns/net"));
        } catch (IOException e) {
            return null; // not even root may see those of every process
        }
    }

    private static boolean isKernel(Path process) {
        try {
            return Files.readString(process.resolve("comm")).equals(KERNEL_THREAD);
        } catch (IOException e) {
            return false;
        }
    }
}
