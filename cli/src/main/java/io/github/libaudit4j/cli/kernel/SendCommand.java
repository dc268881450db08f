// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code audit send}: a message to be recorded, as trusted programs send them. */
public final class SendCommand {
    public static final String HEADER = "Sends a message to be recorded.";

    private static final int USER = 1005;

    private final Live live;
    private final CommandSpec spec;
    private final String text;
    private final String type;

    public static CommandSpec spec(Live live) {
        Options options = Options.of("send", HEADER, asked -> new SendCommand(live, asked).run());
        options.description(
                "",
                "The kernel puts pid, uid, auid and ses before it and keeps it as msg='TEXT'. Needs"
                        + " CAP_AUDIT_WRITE, which root has.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit send 'op=backup target=/srv res=success'",
                "  audit send --type TRUSTED_APP 'op=deploy version=4.2 res=failed'",
                "",
                "Exit status: 0 done, 1 the kernel refuses or drops it, 2 usage.");
        options.operand(String.class, "TEXT", "1", "The message: one line.");
        options.value(
                "TYPE",
                "Its type, by name or number: 1005 (USER, the default), 1100 to 1199 or 2100 to"
                        + " 2999.",
                "-t",
                "--type");
        return options.standard("-V", "--version").spec();
    }

    private SendCommand(Live live, Asked asked) {
        this.live = live;
        this.spec = asked.spec();
        this.text = asked.operand(0, null);
        this.type = asked.value("--type", "USER");
    }

    private int run() {
        int number = number();
        return live.run(client -> send(client, number));
    }

    private int number() {
        String name = type.toUpperCase(Locale.ROOT);
        int number = RecordTypes.number(name);
        if (number == RecordTypes.UNKNOWN && name.matches("[0-9]{1,5}")) {
            number = Integer.parseInt(name);
        }
        if (number == RecordTypes.UNKNOWN) {
            throw usage("unknown record type " + type);
        }
        boolean isOfPrograms =
                number == USER || number / 100 == 11 || number >= 2100 && number <= 2999;
        if (!isOfPrograms) {
            throw usage(
                    type
                            + (name.equals("" + number) ? "" : " (" + number + ")")
                            + " is not a type that programs may send: USER, 1100 to 1199 and 2100"
                            + " to 2999 are");
        }
        return number;
    }

    private int send(AuditClient client, int number) throws IOException {
        try {
            client.sendMessage(number, text);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
        if (number != RecordTypes.USER_AVC && isOff(client)) {
            throw new Failure("audit is off (enabled 0): the kernel dropped the message", null);
        }
        return ExitCode.DONE;
    }

    /** The kernel says that all is well of what it drops. Asking needs more than sending. */
    private static boolean isOff(AuditClient client) {
        try {
            return client.status().enabled() == 0;
        } catch (NetlinkException e) {
            return false;
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
