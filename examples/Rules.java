// SPDX-License-Identifier: Apache-2.0

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.check.RuleConversion;
import io.github.libaudit4j.table.Arches;
import java.nio.ByteOrder;

/** This host; on another arch write another constant. */
static final RuleTarget HOST = RuleTarget.of(Arches.X86_64);

/** Lists the rules of the kernel, or loads those of a file: {@code Rules FILE}. As root. */
void main(String[] args) throws IOException {
    try (AuditClient client = AuditClient.open()) {
        if (args.length > 0) {
            load(RuleFile.read(Path.of(args[0]), new RuleParser(HOST)), client);
        }
        RulePrinter printer = new RulePrinter(HOST);
        for (byte[] struct : client.rules()) {
            IO.println(printer.print(RuleCodec.decode(struct, ByteOrder.nativeOrder())));
        }
    } catch (NetlinkException e) {
        IO.println(e.getMessage());
        System.exit(1);
    }
}

/** A line that is wrong is told with its place, and the rest is loaded. */
void load(RuleFile file, AuditClient client) throws NetlinkException {
    file.problems().forEach(IO::println);
    for (RuleLine line : file.lines()) {
        if (RuleConversion.toSyscall(line.rule(), HOST) instanceof FilterRule rule) {
            client.addRule(RuleCodec.encode(rule, ByteOrder.nativeOrder()));
        }
    }
}
