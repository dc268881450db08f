// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.rule.AuditctlListing;
import io.github.libaudit4j.rule.AuditctlListing.Version;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules list}: the rules that the kernel has. */
final class RulesListCommand {
    static final String HEADER = "Lists the rules that the kernel has.";

    /** What {@code --format} takes. */
    enum ListFormat {
        text,
        json,
        auditctl,
        auditctl3
    }

    static CommandSpec spec(Live live) {
        Options options = Options.of("list", HEADER, asked -> run(live, asked));
        options.description("");
        options.footer(
                "",
                "Examples:",
                "  audit rules list > audit.rules              to be loaded again",
                "  audit rules list -k shadow",
                "  audit rules list --format json | jq -r .keys[]",
                "",
                "Exit status: 0 done, 1 no rule has the key or the kernel refuses, 2 usage.");
        options.typed(
                ListFormat.class,
                "FORMAT",
                "text: lines of a rule file (the default); json: an object a rule; auditctl: as"
                        + " auditctl -l of version 4 prints them; auditctl3: of version 3.",
                "-f",
                "--format");
        options.value("KEY", "Only rules with this key.", "-k", "--key");
        return options.standard("-V", "--version").spec();
    }

    private static int run(Live live, Asked asked) {
        RuleTarget target = RulesHost.here(asked.spec());
        return live.run(client -> list(client, target, live, asked));
    }

    private static int list(AuditClient client, RuleTarget target, Live live, Asked asked)
            throws IOException {
        List<KernelRule> rules = KernelRule.all(client);
        String key = asked.text("--key");
        if (key != null) {
            rules.removeIf(rule -> !rule.keys().contains(key));
        }
        switch (asked.value("--format", ListFormat.text)) {
            case text -> live.tell(lines(rules, new RulePrinter(target)));
            case json -> live.out().write(KernelRuleJson.of(rules, new RulePrinter(target)));
            case auditctl -> live.tell(listing(known(rules, asked), target, Version.V4));
            case auditctl3 -> live.tell(listing(known(rules, asked), target, Version.V3));
        }
        if (rules.isEmpty() && key != null) {
            throw new Failure("no rule has the key " + key, null);
        }
        return ExitCode.DONE;
    }

    private static List<String> lines(List<KernelRule> rules, RulePrinter printer) {
        List<String> lines = new ArrayList<>();
        rules.forEach(rule -> lines.add(rule.text(printer)));
        return lines;
    }

    private static List<FilterRule> known(List<KernelRule> rules, Asked asked) {
        List<FilterRule> known = new ArrayList<>();
        for (KernelRule rule : rules) {
            if (rule.rule() == null) {
                asked.tell("left out: " + rule.problem());
            } else {
                known.add(rule.rule());
            }
        }
        return known;
    }

    private static List<String> listing(
            List<FilterRule> rules, RuleTarget target, Version version) {
        return new AuditctlListing(target.arch(), version, false).lines(rules);
    }
}
