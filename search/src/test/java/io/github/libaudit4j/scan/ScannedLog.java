// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small log with all that can be wrong with one. The same seed, the same log. */
final class ScannedLog {
    static final List<String> WORDS =
            List.of("key=\"net\"", "uid=0", "uid=1000", "/etc/passwd", "no such text", "6E65", "(");
    static final List<String> TYPES =
            List.of("SYSCALL", "PATH", "CWD", "PROCTITLE", "EOE", "USER_LOGIN", "NETFILTER_PKT");
    static final long FIRST_SERIAL = 4_294_967_200L; // and on from 0
    static final long FIRST_MILLIS = 1_795_389_377_000L;
    private static final String[] BODIES = {
        "arch=c000003e syscall=257 success=yes exit=3 a0=1 uid=0 auid=1000 comm=\"a b\" key=\"net\"",
        "arch=c000003e syscall=59 success=no exit=-13 uid=1000 tty=(none) key=(null)",
        "item=0 name=\"/etc/passwd\" inode=5 dev=fd:00",
        "proctitle=6E657400",
        "pid=1 uid=0 msg='op=login acct=\"(x)\" exe=\"/usr/sbin/sshd\" res=success'",
        "",
    };
    private static final String[] ODD = {
        "",
        "----",
        "time->Sun Nov 22 14:03:13 2026",
        "garbage",
        "type=SYSCALL",
        "<13>Nov 22 14:03:13 web1 audispd: ",
        "__CURSOR=s=1\n__REALTIME_TIMESTAMP=1795389377447000\n_AUDIT_TYPE=1307\n"
                + "_AUDIT_ID=12\nMESSAGE=CWD cwd=\"/root\" uid=0\n",
    };

    private final Random random;
    private final StringBuilder log = new StringBuilder();
    private long millis = FIRST_MILLIS;
    private long serial = FIRST_SERIAL;
    private int lines; // no two are the same

    ScannedLog(long seed) {
        this.random = new Random(seed);
    }

    /** Its text, with that many events. */
    String text(int events) {
        List<List<String>> open = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            open.add(event());
            while (open.size() > 1 + random.nextInt(4)) {
                write(open);
            }
        }
        while (!open.isEmpty()) {
            write(open);
        }
        if (random.nextInt(4) == 0) {
            log.setLength(log.length() - 1 - random.nextInt(20));
        }
        return log.toString();
    }

    private List<String> event() {
        serial = serial == 4_294_967_295L ? 0 : serial + 1;
        millis += random.nextInt(8) == 0 ? 2500 : random.nextInt(300);
        String node = random.nextInt(4) == 0 ? "node=vm" + random.nextInt(2) + " " : "";
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            lines.add(node + line());
        }
        return lines;
    }

    private String line() {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String id = String.format("%d.%03d:%d", millis / 1000, millis % 1000, serial);
        String body = BODIES[random.nextInt(BODIES.length)];
        return "type=" + type + " msg=audit(" + id + "): " + body + " n=" + ++lines;
    }

    private void write(List<List<String>> open) {
        int place = random.nextInt(open.size());
        String line = open.get(place).remove(0);
        if (open.get(place).isEmpty()) {
            open.remove(place);
        }
        log.append(
                switch (random.nextInt(60)) {
                    case 0 -> ODD[random.nextInt(ODD.length)] + "\n" + line;
                    case 1 -> "<13>Nov 22 14:03:13 web1 audispd: " + line;
                    case 2 -> line + line(); // a newline was lost
                    case 3 -> line.substring(0, random.nextInt(line.length()));
                    case 4 -> line + "\r";
                    case 5 -> line + " data=" + "41".repeat(random.nextInt(600));
                    case 6 -> " " + line;
                    default -> line;
                });
        log.append('\n');
    }
}
