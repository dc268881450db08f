// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Printed;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.check.RuleConversion;
import io.github.libaudit4j.table.Arches;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules encode}: rules as the kernel takes them. */
final class RulesEncodeCommand {
    static final String HEADER = "Writes rules as the kernel takes them: struct audit_rule_data.";

    static CommandSpec spec() {
        Options options = Options.of("encode", HEADER, RulesEncodeCommand::run);
        options.description(
                "",
                "One struct after the other, in the byte order of the arch. Lines that are no rule"
                        + " of a list, such as -b and -D, are left out.",
                "");
        options.footer(
                "",
                "Example:",
                "  audit rules encode --hex audit.rules | audit rules decode -",
                "",
                "Exit status: 0 done, 1 a line is no rule, 2 usage.");
        RulesInput.addTo(options);
        options.yes("Hexadecimal, a line a rule.", "--hex");
        RulesHost.addTo(options);
        return options.standard("-V", "--version").spec();
    }

    private static int run(Asked asked) {
        RuleTarget target = RulesHost.target(asked);
        RulesInput input = RulesInput.read(asked.operand(0, null), new RuleParser(target));
        boolean hex = asked.isYes("--hex");
        Printed.print(out -> print(input, target, hex, out));
        return RulesProblems.tell(asked.spec(), input);
    }

    /** The byte order of a host. */
    static ByteOrder order(RuleTarget target) {
        return Arches.littleEndian(target.arch()) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private static int print(RulesInput input, RuleTarget target, boolean hex, OutputStream out)
            throws IOException {
        for (RuleLine line : input.lines()) {
            if (RuleConversion.toSyscall(line.rule(), target) instanceof FilterRule rule) {
                byte[] bytes = RuleCodec.encode(rule, order(target));
                out.write(
                        hex
                                ? (HexFormat.of().formatHex(bytes) + "\n")
                                        .getBytes(StandardCharsets.US_ASCII)
                                : bytes);
            }
        }
        return ExitCode.DONE;
    }
}
