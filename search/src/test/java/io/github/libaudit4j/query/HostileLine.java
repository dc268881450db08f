// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Makes lines whose values are near to what conditions look for, in odd spellings. */
final class HostileLine {
    private static final String[] TYPES = {
        "SYSCALL",
        "PATH",
        "EXECVE",
        "SOCKADDR",
        "USER_LOGIN",
        "LOGIN",
        "AVC",
        "PROCTITLE",
        "CONFIG_CHANGE",
        "UNKNOWN[1999]",
        "NEWTYPE",
        "1300",
        "ADD_GROUP",
        "TTY"
    };
    private static final String[] NAMES = {
        "auid",
        "uid",
        "old auid",
        "old-auid",
        "new auid",
        "pid",
        "ses",
        "exit",
        "syscall",
        "arch",
        "success",
        "res",
        "result",
        "exe",
        "comm",
        "key",
        "name",
        "path",
        "addr",
        "hostname",
        "saddr",
        "a0",
        "a1",
        "a1[0]",
        "a1[1]",
        "proctitle",
        "acct",
        "AUID",
        "UID",
        "mode",
        "subj",
        "tcontext",
        "denied",
        "op",
        "data",
        "inode",
        "sig",
        "per",
        "terminal",
        "id",
        "dev"
    };
    private static final String[] VALUES = {
        "1000",
        "01000",
        "+1000",
        "-1",
        "4294967295",
        "0",
        "-0",
        "-13",
        "257",
        "c000003e",
        "C000003E",
        "0xc000003e",
        "yes",
        "no",
        "failed",
        "1",
        "(null)",
        "(none)",
        "?",
        "bob",
        "alice",
        "/usr/bin/ssh",
        "2F7573722F62696E2F737368",
        "2f7573722f62696e2f737368",
        "62",
        "6162",
        "61F",
        "66696C657301696E74656772697479",
        "6C73002D6C00",
        "6C732000206C",
        "020000500A010203",
        "02000050C0a80001",
        "01002F72756E2F61",
        "0100007878",
        "10.1.2.3",
        "::ffff:10.1.2.3",
        "ff",
        "0ff",
        "0100640",
        "640",
        "file,640",
        "openat",
        "EACCES",
        "unset",
        "{ read write }",
        "e\u00e9",
        "\u00ff\u00fe",
        "C3A9",
        "FFFE",
        "a b",
        "",
        "253:0",
        "fd:00",
        "O_RDONLY",
        "80000",
        "ab\tc",
        "x=y",
        "a,b",
        "11",
        "SIGSEGV",
        "system_u:object_r:x:s0",
        "'",
        "\""
    };
    private static final String[] QUOTES = {"", "", "", "\"", "\"", "'"};

    private HostileLine() {}

    /** The events of so many lines. */
    static List<AuditEvent> events(long seed, int lines) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            log.append(of(random, i));
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.ISO_8859_1);
        return Logs.events(new ByteArrayInputStream(bytes));
    }

    /** A record of one of many ids, as Latin-1. */
    static String of(SplittableRandom random, int serial) {
        StringBuilder line = new StringBuilder();
        if (random.nextInt(5) == 0) {
            line.append("node=web1 ");
        }
        line.append("type=").append(pick(random, TYPES)).append(" msg=audit(1795389786.");
        line.append(100 + random.nextInt(9))
                .append(':')
                .append(serial - random.nextInt(3))
                .append("):");
        if (random.nextInt(8) == 0) {
            line.append(" avc:  ").append(pick(random, NAMES)).append(" { read write } for ");
        }
        int count = random.nextInt(9);
        int message = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            line.append(i == message ? " msg='" : " ");
            String quote = pick(random, QUOTES);
            line.append(pick(random, NAMES)).append('=').append(quote);
            line.append(pick(random, VALUES)).append(random.nextInt(30) == 0 ? "" : quote);
        }
        line.append(message < count ? "'" : "");
        if (random.nextInt(3) == 0) {
            line.append("\u001DAUID=\"bob\" UID=\"unknown(5)\" ID=\"alice\"");
        }
        return line.append('\n').toString();
    }

    private static String pick(SplittableRandom random, String[] some) {
        return some[random.nextInt(some.length)];
    }
}
