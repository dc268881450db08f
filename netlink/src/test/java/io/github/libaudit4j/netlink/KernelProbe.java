// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import io.github.libaudit4j.table.Errnos;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of its own for what only another process can show: one line for each thing it tries.
 */
final class KernelProbe {
    private interface Try {
        void run() throws Exception;
    }

    private KernelProbe() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("register")) {
            register();
        } else {
            attempt("status", KernelProbe::status);
            attempt("multicast", KernelProbe::multicast);
            attempt("message", KernelProbe::message);
        }
    }

    /** Is the audit daemon until standard input ends; tells who else wants to be. */
    private static void register() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            client.setPid();
            System.out.println("registered");
            while (System.in.read() >= 0) {
                NetlinkMessage message = client.receive(Duration.ofSeconds(5));
                System.out.println(message == null ? "nothing" : "got " + message.type());
            }
        }
    }

    private static void attempt(String name, Try what) throws Exception {
        try {
            what.run();
            System.out.println(name + ": done");
        } catch (NetlinkException e) {
            System.out.println(name + ": " + e.getMessage());
        }
    }

    private static void status() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            client.status();
        }
    }

    private static void multicast() throws Exception {
        AuditClient.openMulticast(NetlinkOptions.DEFAULTS).close();
    }

    private static void message() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            client.sendMessage(1103, "op=probe");
        }
    }

    /** The command that runs this program, behind one that takes something from it. */
    static List<String> command(String before, String argument) throws Exception {
        List<String> command = new ArrayList<>();
        if (!before.isEmpty()) {
            command.addAll(List.of(before.split(" ")));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classPath(), KernelProbe.class.getName(), argument));
        return command;
    }

    private static String classPath() throws Exception {
        return String.join(
                ":",
                place(Errnos.class),
                place(AuditClient.class),
                Path.of("target", "test-classes").toAbsolutePath().toString());
    }

    private static String place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }
}
