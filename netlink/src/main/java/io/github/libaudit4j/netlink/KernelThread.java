// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The kernel's thread that sends the records, {@code kauditd}: where it gets no processor for as
 * long as the backlog takes to fill, records are lost.
 *
 * @param pid its process id
 */
public record KernelThread(long pid) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String NAME = "kauditd";
    private static final String KERNEL = "2"; // kthreadd, the parent of all

    // Of /proc/PID/stat, counted behind the name.
    private static final int PARENT = 1;
    private static final int NICE = 16;

    /**
     * Looks for it.
     *
     * @return null where it cannot be seen, as in a namespace of process ids
     */
    public static KernelThread find() {
        return find(PROCESSES);
    }

    static KernelThread find(Path processes) {
        try (DirectoryStream<Path> each = Files.newDirectoryStream(processes, "[1-9]*")) {
            for (Path process : each) {
                String stat = stat(process);
                if (stat.contains(" (" + NAME + ") ") && word(stat, PARENT).equals(KERNEL)) {
                    return new KernelThread(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            return null; // no /proc
        }
        return null;
    }

    private static String stat(Path process) {
        try {
            return Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // it has ended meanwhile
        }
    }

    private static String word(String stat, int index) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[index];
    }

    /**
     * Its nice value.
     *
     * @return -20, the first to run, to 19; 0 unless somebody has changed it
     * @throws IOException where it cannot be read
     */
    public int nice() throws IOException {
        Path stat = PROCESSES.resolve(Long.toString(pid)).resolve("stat");
        return Integer.parseInt(word(Files.readString(stat), NICE));
    }

    /**
     * Sets its nice value.
     *
     * @param nice -20 to 19
     * @throws NetlinkException EACCES without CAP_SYS_NICE
     */
    public void setNice(int nice) throws NetlinkException {
        int result = Libc.setpriority(Libc.PRIO_PROCESS, (int) pid, nice);
        if (result < 0) {
            throw new NetlinkException("set the priority of " + NAME, -result);
        }
    }
}
