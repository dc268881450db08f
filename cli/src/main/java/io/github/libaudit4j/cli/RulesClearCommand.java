// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.RuleLoad;
import io.github.libaudit4j.netlink.AuditClient;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit rules clear}: no rules for the kernel, or none with a key. */
@Command(
        name = "clear",
        header = "Deletes all rules of the kernel, or those with a key.",
        description = "",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  audit rules clear -k shadow",
            "  audit rules clear",
            "",
            "Exit status: 0 done, 1 no rule has the key or the kernel refuses, 2 usage."
        })
final class RulesClearCommand implements Callable<Integer> {
    private final Live live;

    @Spec private CommandSpec spec;

    @Option(
            names = {"-k", "--key"},
            paramLabel = "KEY",
            description = "Only rules with this key.")
    private String key;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell nothing on standard error but errors.")
    private boolean quiet;

    RulesClearCommand(Live live) {
        this.live = live;
    }

    @Override
    public Integer call() {
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
