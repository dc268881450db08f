// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.RuleText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the commands of the live kernel work with.
 *
 * @param door the way to the kernel
 * @param out where the answer goes
 */
record Live(Door door, OutputStream out) {
    /** A way to a kernel: the one that runs here, or one of a test. */
    interface Door {
        AuditClient open() throws NetlinkException;
    }

    /** What is done with the kernel; gives what to exit with. */
    interface Work {
        int with(AuditClient client) throws IOException;
    }

    /** The kernel that runs here, and standard output. */
    static Live here() {
        return new Live(Live::open, Output.standard());
    }

    private static AuditClient open() throws NetlinkException {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new Failure("only Linux has audit", null);
        }
        return AuditClient.open();
    }

    /** Opens, works and closes; what the kernel refuses ends the command, told in one line. */
    int run(Work work) {
        try (AuditClient client = door.open()) {
            return work.with(client);
        } catch (OutputFailure e) {
            if (e.isBrokenPipe()) {
                return ExitCode.DONE;
            }
            throw new Failure("cannot write the output: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    /** Writes lines at once. */
    void tell(Iterable<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        out.write(RuleText.encode(text.toString()));
    }

    void tell(String line) throws IOException {
        out.write(RuleText.encode(line + "\n"));
    }

    /** The option without which nothing is done that lasts until the next boot. */
    static void addUntilReboot(Options options) {
        options.yes(
                "Says that what cannot be undone until the next boot is meant: -e 2 and"
                        + " --loginuid-immutable.",
                "--until-reboot");
    }

    /** This host, as rules are loaded here. */
    static RuleTarget target(CommandSpec spec) {
        RuleTarget host = RulesHost.HERE.target(spec);
        return new RuleTarget(host.arch(), host.ids(), Live::isDirectory);
    }

    private static boolean isDirectory(String path) {
        try {
            return Files.isDirectory(Path.of(path));
        } catch (InvalidPathException e) {
            return false; // bytes that are no UTF-8
        }
    }
}
