// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Output;
import io.github.libaudit4j.cli.command.Printed;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.rule.RuleText;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What the commands of the live kernel work with.
 *
 * @param door the way to the kernel
 * @param out where the answer goes
 */
public record Live(Door door, OutputStream out) {
    /** A way to a kernel: the one that runs here, or one of a test. */
    public interface Door {
        AuditClient open() throws NetlinkException;
    }

    /** What is done with the kernel; gives what to exit with. */
    public interface Work {
        int with(AuditClient client) throws IOException;
    }

    /** The kernel that runs here, and standard output. */
    public static Live here() {
        return new Live(Live::open, Output.standard());
    }

    private static AuditClient open() throws NetlinkException {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new Failure("only Linux has audit", null);
        }
        return AuditClient.open();
    }

    /** Opens, works and closes; what the kernel refuses ends the command, told in one line. */
    public int run(Work work) {
        return Printed.run(() -> {
            try (AuditClient client = door.open()) {
                return work.with(client);
            }
        });
    }

    /** Writes lines at once. */
    public void tell(Iterable<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        out.write(RuleText.encode(text.toString()));
    }

    public void tell(String line) throws IOException {
        out.write(RuleText.encode(line + "\n"));
    }

    /** The option without which nothing is done that lasts until the next boot. */
    public static void addUntilReboot(Options options) {
        options.yes(
                "Says that what cannot be undone until the next boot is meant: -e 2 and"
                        + " --loginuid-immutable.",
                "--until-reboot");
    }
}
