// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit send}: a message to be recorded, as trusted programs send them. */
@Command(
        name = "send",
        header = "Sends a message to be recorded.",
        description = {
            "",
            "The kernel puts pid, uid, auid and ses before it and keeps it as msg='TEXT'. Needs"
                    + " CAP_AUDIT_WRITE, which root has.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  audit send 'op=backup target=/srv res=success'",
            "  audit send --type TRUSTED_APP 'op=deploy version=4.2 res=failed'",
            "",
            "Exit status: 0 done, 1 the kernel refuses or drops it, 2 usage."
        })
final class SendCommand implements Callable<Integer> {
    private static final int USER = 1005;

    private final Live live;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TEXT", arity = "1", description = "The message: one line.")
    private String text;

    @Option(
            names = {"-t", "--type"},
            paramLabel = "TYPE",
            defaultValue = "USER",
            description =
                    "Its type, by name or number: 1005 (USER, the default), 1100 to 1199 or 2100 to"
                            + " 2999.")
    private String type;

    SendCommand(Live live) {
        this.live = live;
    }

    @Override
    public Integer call() {
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
