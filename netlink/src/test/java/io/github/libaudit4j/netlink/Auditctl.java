// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Debian's auditctl, of which version 3 is known to load what it is given. */
final class Auditctl {
    private Auditctl() {}

    /** Skips the test where there is none, or one of another version. */
    static void require() throws Exception {
        Path[] places = {Path.of("/usr/sbin/auditctl"), Path.of("/sbin/auditctl")};
        boolean here = Files.exists(places[0]) || Files.exists(places[1]);
        KernelLock.require(here, "no auditctl");
        String version = Shell.run("auditctl", "-v").text();
        KernelLock.require(version.startsWith("auditctl version 3."), "no auditctl 3: " + version);
    }

    /** Loads a rule; whether it was taken. */
    static boolean take(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("auditctl"));
        command.addAll(arguments);
        return Shell.run(command).status() == 0;
    }

    /** Loads the lines of a file; what was said. */
    static Shell.Output load(List<String> lines) throws Exception {
        Path file =
                Files.createTempFile(
                        "rules",
                        ".rules",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(file, lines);
            return Shell.run("auditctl", "-R", file.toString());
        } finally {
            Files.delete(file);
        }
    }

    /** What {@code auditctl -l} prints. */
    static List<String> listing() throws Exception {
        return Shell.run("auditctl", "-l").text().lines().toList();
    }
}
