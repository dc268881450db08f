// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Printed;
import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.cli.input.RuleBytes;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.RuleText;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules decode}: rules of the kernel as lines. */
final class RulesDecodeCommand {
    static final String HEADER = "Writes what the kernel has as lines of a rule file.";

    static CommandSpec spec() {
        Options options = Options.of("decode", HEADER, RulesDecodeCommand::run);
        options.description(
                "",
                "Reads struct audit_rule_data: one after the other, hexadecimal (a line a rule),"
                        + " or the datagrams of a capture that begins with AUNLCAP1.",
                "");
        options.footer(
                "",
                "Example:",
                "  audit rules encode --hex audit.rules | audit rules decode -",
                "",
                "Exit status: 0 done, 1 a rule cannot be read, 2 usage.");
        options.operand(
                String.class, "FILE", "0..1", "The bytes; - is standard input (the default).");
        RulesHost.addTo(options);
        return options.standard("-V", "--version").spec();
    }

    private static int run(Asked asked) {
        RuleTarget target = RulesHost.target(asked);
        ByteOrder order = RulesEncodeCommand.order(target);
        List<byte[]> rules;
        try {
            rules = RuleBytes.split(bytes(asked.operand(0, "-")), order);
        } catch (AuditFormatException e) {
            throw new Failure("byte " + (e.offset() + 1) + ": " + e.getMessage(), e);
        }
        RulePrinter printer = new RulePrinter(target);
        return Printed.print(out -> {
            int exit = ExitCode.DONE;
            for (int i = 0; i < rules.size(); i++) {
                try {
                    String line = printer.print(RuleCodec.decode(rules.get(i), order));
                    out.write(RuleText.encode(line + "\n"));
                } catch (AuditFormatException | IllegalArgumentException e) {
                    asked.tell("rule " + (i + 1) + ": " + e.getMessage());
                    exit = ExitCode.FAILED;
                }
            }
            return exit;
        });
    }

    private static byte[] bytes(String operand) {
        try {
            return operand.equals("-")
                    ? System.in.readAllBytes()
                    : Files.readAllBytes(Path.of(operand));
        } catch (IOException e) {
            throw new Failure(FileProblem.explained(Path.of(operand), e).getMessage(), e);
        } catch (InvalidPathException e) {
            throw new Failure(FileProblem.unwritable(operand), e);
        }
    }
}
