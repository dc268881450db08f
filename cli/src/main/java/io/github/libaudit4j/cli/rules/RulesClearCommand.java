// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.cli.kernel.RuleLoad;
import io.github.libaudit4j.netlink.AuditClient;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules clear}: no rules for the kernel, or none with a key. */
final class RulesClearCommand {
    static final String HEADER = "Deletes all rules of the kernel, or those with a key.";

    static CommandSpec spec(Live live) {
        Options options = Options.of("clear", HEADER, asked -> run(live, asked));
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

    private static int run(Live live, Asked asked) {
        return live.run(client -> clear(client, asked));
    }

    private static int clear(AuditClient client, Asked asked) throws IOException {
        String key = asked.text("--key");
        List<String> keys = key == null ? List.of() : List.of(key);
        List<KernelRule> deleted = RuleLoad.deleteAll(client, keys);
        if (deleted.isEmpty() && key != null) {
            throw new Failure("no rule has the key " + key, null);
        }
        if (!asked.isYes("--quiet")) {
            asked.tell(RuleLoad.rules(deleted.size()) + " deleted");
        }
        return ExitCode.DONE;
    }
}
