// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Printed;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.RuleText;
import io.github.libaudit4j.rule.check.RuleDiff;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules diff}: how two sets of rules differ once they are loaded. */
final class RulesDiffCommand {
    static final String HEADER =
            "Tells how two sets of rules differ, by what the kernel has of them.";

    private static final String KERNEL = "kernel";

    static CommandSpec spec() {
        Options options = Options.of("diff", HEADER, RulesDiffCommand::run);
        options.description(
                "",
                "Compares rules, not words: the order of options, -w or -a, names or numbers make"
                        + " no difference. A line that begins with - is in A alone, with + in B"
                        + " alone, with ~ in both and in another order.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit rules diff old.rules new.rules",
                "  audit rules diff /etc/audit/rules.d kernel     (as root)",
                "",
                "Exit status: 0 no difference, 1 differences or a failure, 2 usage.");
        options.operand(String.class, "A", "1", "FILE, DIR, kernel or -.");
        options.operand(String.class, "B", "1", "FILE, DIR, kernel or -.");
        RulesHost.addTo(options);
        return options.standard("-V", "--version").spec();
    }

    private static int run(Asked asked) {
        String one = asked.operand(0, null);
        String other = asked.operand(1, null);
        if (one.equals("-") && other.equals("-")) {
            throw asked.usage("standard input is read once only");
        }
        RuleTarget target = RulesHost.target(asked);
        List<RuleLine> before = lines(one, target, asked);
        List<RuleLine> after = lines(other, target, asked);
        boolean isKernel = one.equals(KERNEL) || other.equals(KERNEL);
        RuleDiff diff =
                isKernel
                        ? RuleDiff.ofRules(before, after, target)
                        : RuleDiff.of(before, after, target);
        return Printed.print(out -> print(diff, out));
    }

    private static List<RuleLine> lines(String operand, RuleTarget target, Asked asked) {
        if (operand.equals(KERNEL)) {
            return kernel(target);
        }
        RulesInput input = RulesInput.read(operand, new RuleParser(target));
        if (RulesProblems.tell(asked.spec(), input) != ExitCode.DONE) {
            throw new Failure("not compared: correct these lines first", null);
        }
        return input.lines();
    }

    private static List<RuleLine> kernel(RuleTarget target) {
        RulePrinter printer = new RulePrinter(target);
        List<RuleLine> lines = new ArrayList<>();
        try (AuditClient client = AuditClient.open()) {
            for (byte[] bytes : client.rules()) {
                FilterRule rule = RuleCodec.decode(bytes, ByteOrder.nativeOrder());
                lines.add(new RuleLine(KERNEL, lines.size() + 1, printer.print(rule), rule));
            }
        } catch (NetlinkException e) {
            throw new Failure("cannot ask the kernel for its rules: " + e.getMessage(), e);
        } catch (AuditFormatException e) {
            throw new Failure("the kernel has a rule that cannot be read: " + e.getMessage(), e);
        }
        return lines;
    }

    private static int print(RuleDiff diff, OutputStream out) throws IOException {
        print("-", diff.missing(), out);
        print("+", diff.extra(), out);
        print("~", diff.moved(), out);
        return diff.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void print(String sign, List<RuleLine> lines, OutputStream out)
            throws IOException {
        for (RuleLine line : lines) {
            String place = line.file() + ":" + line.line();
            out.write(RuleText.encode(sign + " " + place + ": " + line.text().strip() + "\n"));
        }
    }
}
