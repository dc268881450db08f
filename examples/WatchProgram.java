// SPDX-License-Identifier: Apache-2.0

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditReceiver;
import io.github.libaudit4j.netlink.MarkedProcess;
import io.github.libaudit4j.netlink.ReceiverOptions;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.nio.ByteOrder;

/** This host; on another arch write another constant. */
static final RuleTarget HOST = RuleTarget.of(Arches.X86_64);

/** A group that nobody has. */
static final long GROUP = 0xb000_0000L + ProcessHandle.current().pid();

static final String KEY = "watched-" + ProcessHandle.current().pid();

/**
 * Tells which programs a program starts, and those that they start: {@code WatchProgram /bin/sh -c
 * 'date; id'}. As root, with audit turned on: {@code audit set --enabled on}.
 */
void main(String[] args) throws IOException, InterruptedException {
    MarkedProcess program = MarkedProcess.start(args[0], List.of(args), GROUP);
    String line = "-a always,exit -F arch=b64 -S execve -F gid=" + GROUP + " -k " + KEY;
    FilterRule rule = (FilterRule) new RuleParser(HOST).parse(line);
    byte[] struct = RuleCodec.encode(rule, ByteOrder.nativeOrder());
    try (AuditClient client = AuditClient.open();
            AuditReceiver receiver = AuditReceiver.openMulticast(ReceiverOptions.DEFAULTS);
            Reassembler events = new Reassembler(this::tell)) {
        client.addRule(struct);
        program.resume();
        while (program.process().isAlive()) {
            receiver.take(events::push, Duration.ofMillis(100));
        }
        client.deleteRule(struct);
        while (receiver.take(events::push, Duration.ofMillis(200)) > 0) {
            // what is still on its way
        }
    } finally {
        program.process().destroyForcibly(); // where it never began
    }
}

void tell(AuditEvent event) {
    AuditRecord call = event.record(0);
    boolean isCall = call.typeName().equals("SYSCALL"); // the rule's own records have its key, too
    if (isCall && KEY.equals(call.get("key"))) {
        IO.println("process " + call.get("pid") + " is " + call.get("exe"));
    }
}
