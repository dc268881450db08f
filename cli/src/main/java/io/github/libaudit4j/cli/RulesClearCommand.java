// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.RuleLoad;
import io.github.libaudit4j.netlink.AuditClient;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules clear}: no rules for the kernel, or none with a key. */
final class RulesClearCommand {
    static final String HEADER = "Deletes all rules of the kernel, or those with a key.";

    private final Live live;
    private final CommandSpec spec;
    private final String key;
    private final boolean quiet;

    static CommandSpec spec(Live live) {
        Options options =
                Options.of("clear", HEADER, asked -> new RulesClearCommand(live, asked).run());
        options.description("");
        options.footer(
                "",
                "Examples:",
                "  audit rules clear -k shadow",
                "  audit rules clear",
                "",
                "Exit status: 0 done, 1 no rule has the key or the kernel refuses, 2 usage.");
        options.value("KEY", "Only rules with this key.", "-k", "--key");
        options.quiet();
        return options.standard("-V", "--version").spec();
    }

    private RulesClearCommand(Live live, Asked asked) {
        this.live = live;
        this.spec = asked.spec();
        this.key = asked.text("--key");
        this.quiet = asked.isYes("--quiet");
    }

    private int run() {
        return live.run(this::clear);
    }

    private int clear(AuditClient client) throws IOException {
        List<String> keys = key == null ? List.of() : List.of(key);
        List<KernelRule> deleted = RuleLoad.deleteAll(client, keys);
        if (deleted.isEmpty() && key != null) {
            throw new Failure("no rule has the key " + key, null);
        }
        if (!quiet) {
            spec.commandLine()
                    .getErr()
                    .println(
                            spec.qualifiedName()
                                    + ": "
                                    + RuleLoad.rules(deleted.size())
                                    + " deleted");
        }
        return ExitCode.DONE;
    }
}
