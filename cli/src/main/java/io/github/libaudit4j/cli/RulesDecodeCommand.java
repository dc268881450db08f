// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.cli.input.RuleBytes;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.RuleText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules decode}: rules of the kernel as lines. */
final class RulesDecodeCommand {
    static final String HEADER = "Writes what the kernel has as lines of a rule file.";

    private final CommandSpec spec;
    private final String operand;
    private final RulesHost host;

    static CommandSpec spec() {
        Options options =
                Options.of("decode", HEADER, asked -> new RulesDecodeCommand(asked).run());
        options.description(
                "",
                "Reads struct audit_rule_data: one after the other, hexadecimal (a line a rule),"
                        + " or the datagrams of a capture that begins with AUNLCAP1.",
                "");
        options.footer("", "Exit status: 0 done, 1 a rule cannot be read, 2 usage.");
        options.operand(
                String.class, "FILE", "0..1", "The bytes; - is standard input (the default).");
        RulesHost.addTo(options);
        return options.standard("-V", "--version").spec();
    }

    private RulesDecodeCommand(Asked asked) {
        this.spec = asked.spec();
        this.operand = asked.operand(0, "-");
        this.host = RulesHost.of(asked);
    }

    private int run() {
        RuleTarget target = host.target(spec);
        ByteOrder order = RulesEncodeCommand.order(target);
        List<byte[]> rules;
        try {
            rules = RuleBytes.split(bytes(), order);
        } catch (AuditFormatException e) {
            throw new Failure("byte " + (e.offset() + 1) + ": " + e.getMessage(), e);
        }
        return Printed.print(out -> print(rules, target, order, out));
    }

    private byte[] bytes() {
        try {
            return operand.equals("-")
                    ? System.in.readAllBytes()
                    : Files.readAllBytes(Path.of(operand));
        } catch (IOException e) {
            throw new Failure(FileProblem.explained(Path.of(operand), e).getMessage(), e);
        }
    }

    private int print(List<byte[]> rules, RuleTarget target, ByteOrder order, OutputStream out)
            throws IOException {
        RulePrinter printer = new RulePrinter(target);
        int exit = ExitCode.DONE;
        for (int i = 0; i < rules.size(); i++) {
            try {
                String line = printer.print(RuleCodec.decode(rules.get(i), order));
                out.write(RuleText.encode(line + "\n"));
            } catch (AuditFormatException | IllegalArgumentException e) {
                spec.commandLine()
                        .getErr()
                        .println(
                                spec.qualifiedName() + ": rule " + (i + 1) + ": " + e.getMessage());
                exit = ExitCode.FAILED;
            }
        }
        return exit;
    }
}
