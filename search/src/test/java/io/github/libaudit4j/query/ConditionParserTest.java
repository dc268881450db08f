// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ConditionParser PARSER =
            new ConditionParser(
                    new Times(InstantSource.fixed(NOW), ZoneOffset.UTC, () -> NOW), IdNames.none());

    /** At 2026-11-22T23:23:06.747Z, with the serial 51. */
    private static final AuditEvent EVENT =
            Logs.event(
                    "SYSCALL arch=c000003e syscall=257 success=no exit=-13 a0=ffffff9c a2=80000"
                            + " ppid=7 pid=8 auid=1000 uid=0 gid=0 ses=4294967295 tty=(none)"
                            + " comm=6D79207368 exe=\"/usr/bin/ssh\""
                            + " key=66696C657301696E74656772697479\u001DAUID=\"bob\" UID=\"root\"",
                    "SOCKADDR saddr=020000500A010203",
                    "SOCKADDR saddr=0A0000160000000000000000000000000000000000000001",
                    "CWD cwd=\"/root\"",
                    "PATH item=0 name=\"/etc/\" inode=5 mode=040755 nametype=PARENT",
                    "PATH item=1 name=\"/etc/shadow\" inode=131 mode=0100640 nametype=NORMAL",
                    "EXECVE argc=2 a0=\"ssh\" a1=\"-v\"",
                    "PROCTITLE proctitle=737368002D76");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exe == \"/usr/bin/ssh\" and not (auid in (0, unset)) and path ~ \"^/etc/\"",
                "exe == /usr/bin/ssh",
                "exe=/usr/bin/ssh",
                "exe == '/usr/bin/ssh'",
                "auid == 1000",
                "auid == \"1000\"",
                "auid == bob",
                "auid = bob",
                "auid == 0x3e8",
                "auid != 0",
                "auid < 1001",
                "auid <= 1000",
                "auid > 999",
                "auid >= 1000",
                "ses == unset",
                "ses == -1",
                "ses == 4294967295",
                "not ses == 3",
                "syscall == openat",
                "syscall == 257",
                "syscall in (open, openat)",
                "syscall ~ '^open'",
                "exit == -13",
                "exit == -EACCES",
                "exit == EACCES",
                "exit < 0",
                "success == no",
                "success == failed",
                "success != yes",
                "arch == x86_64",
                "type == EXECVE",
                "type == execve",
                "type == 1309",
                "type in (AVC, PATH)",
                "type != AVC",
                "type >= 1300",
                "serial == 51",
                "serial != 52",
                "key == files",
                "key == integrity",
                "key in (x, files)",
                "key contains egr",
                "raw(key) == 66696C657301696E74656772697479",
                "raw(comm) != 'my sh'",
                "comm == 'my sh'",
                "comm contains ' '",
                "comm !~ ^x",
                "comm not contains x",
                "raw(comm) ~ ^6D79",
                "raw(auid) == 1000",
                "raw(auid) in (1, 1000)",
                "a0 == 0xffffff9c",
                "a0 == 4294967196",
                "a0 == AT_FDCWD",
                "a2 contains O_CLOEXEC",
                "mode == 0100640",
                "mode == 100640",
                "mode == 'file,640'",
                "inode == 131",
                "inode > 5 and inode < 6 or inode == 5",
                "inode < 6 and inode > 130", // two values
                "file == /etc/shadow",
                "file == /etc/",
                "file contains shad",
                "addr == 10.1.2.3",
                "addr cidr 10.0.0.0/8",
                "addr cidr (1.0.0.0/8, 10.1.2.0/24)",
                "addr cidr 10.1.2.3",
                "addr cidr ::1",
                "addr cidr 0:0:0:0:0:0:0:0/64",
                "addr not cidr 192.168.0.0/16",
                "port == 80",
                "port == 22",
                "port < 23",
                "cmdline == 'ssh -v'",
                "argv == -v",
                "proctitle == 'ssh -v'",
                "has key",
                "has EXECVE or has cwd",
                "not has tty",
                "!has vm",
                "has addr",
                "time >= 2026-11-22T23:00",
                "time < today",
                "time == yesterday",
                "time == '2026-11-22'",
                "time == 2026-11-22T23:23:06",
                "time != 2026-11-22T23:23:07",
                "time > -1d",
                "time in (2026-11-20, 2026-11-22)",
                "time not in (today)",
                "time ~ T23:",
                "time <= 2026-11-22T23:23:06",
                "not (time < 2026-11-22)",
                "time >= @1795389786.747",
                "time <= 1795389786.747",
                "AND == x or pid == 8",
                "(((pid == 8)))",
                "! ! pid == 8",
                "not not pid == 8",
                "pid == 8 || pid == 9 && pid == 10",
                "pid==8&&uid==0",
                "PID == 1 OR pid == 8",
                "node != x",
                "not has node",
                "record contains 'exe=\"/usr/bin/ssh\"'",
                "record ~ 'auid=1000 uid=0'",
                "nametype in (PARENT)",
                "field.exe == /usr/bin/ssh",
                "msg.exe != /usr/bin/ssh",
                "uid == root",
                "gid == 0",
                "item >= 1",
            })
    void isMet(String expression) {
        assertThat(PARSER.parse(expression).test(EVENT)).isTrue();
        assertThat(PARSER.parse("not (" + expression + ")").test(EVENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exe == ssh",
                "exe != /usr/bin/ssh",
                "exe == '/usr/bin/ssh '",
                "auid == 10000",
                "auid == alice",
                "auid != bob",
                "auid != 1000",
                "auid in (0, unset)",
                "auid not in (1000)",
                "syscall == open",
                "exit > 0",
                "exit == 13",
                "success == yes",
                "type == AVC",
                "serial == 5",
                "key == 'files integrity'",
                "key ~ filesi",
                "raw(comm) == 'my sh'",
                "comm == 6D79207368",
                "inode != 131",
                "path !~ shadow",
                "addr cidr 10.1.2.4/32",
                "addr cidr 10.2.0.0/16",
                "addr cidr ::2/128",
                "port == 8",
                "cmdline == ssh",
                "has tty",
                "has vm",
                "has node",
                "time == today",
                "time > 2026-11-22",
                "time < 2026-11-22T23:23:06",
                "time > 2026-11-22T23:23:06",
                "pid == 8 and pid == 9",
                "(pid == 8 or pid == 9) and pid == 10",
                "msg.exe == /usr/bin/ssh",
                "key == forged",
                "exe ~ '^ssh'",
                "exe contains ''  and not exe contains ''",
            })
    void isNotMet(String expression) {
        assertThat(PARSER.parse(expression).test(EVENT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|1|a field was expected here, not the end",
                "exe|4|==, !=, <, <=, >, >=, ~, !~, in, contains or cidr was expected here,"
                        + " not the end",
                "exxe == x|1|no field exxe; did you mean exe? If not, write field.exxe",
                "pid == 1 and a.b == 2|14|no field a.b",
                "pid ==|7|a value was expected here, not the end",
                "pid == ==|8|a value was expected here, not ==",
                "pid == x|8|no number: x",
                "pid == 1 2|10|and, or, or the end was expected here, not 2",
                "(pid == 1|10|) was expected here, not the end",
                "pid in 1|8|( was expected here, not 1",
                "pid in (1 2)|11|, or ) was expected here, not 2",
                "pid in ()|9|a value was expected here, not )",
                "pid not == 1|9|==, !=, <, <=, >, >=, ~, !~, in, contains or cidr was expected"
                        + " here, not ==",
                "syscall == opennat|12|no system call: opennat; did you mean openat?",
                "exit == -EACES|9|no error: -EACES; did you mean EACCES?",
                "type == SYSCAL|9|no record type: SYSCAL; did you mean SYSCALL?",
                "arch == armv9|9|no architecture: armv9; one is x86_64, i386, aarch64 ...",
                "success == maybe|12|neither yes nor no: maybe",
                "sig == SIGFOO|8|no signal: SIGFOO",
                "exe < 5|7|exe is no number; only numbers and times are less or more",
                "pid < abc|7|no number: abc; only numbers and times are less or more",
                "raw(pid) < 5|12|what is written is text, not less or more",
                "exe ~ '('|7|no pattern: missing closing )",
                "exe ~ 'a{1000}{1000}'|7|a pattern whose repeats multiply to over 1000",
                "addr cidr 10.0.0.0/33|11|no network: 10.0.0.0/33; one is 10.0.0.0/8 or fe80::/10",
                "addr cidr example.org|11|no network: example.org; one is 10.0.0.0/8 or fe80::/10",
                "exe == 'abc|8|this quote is not closed",
                "pid & 1|5|& alone means nothing here; write &&, or put it in quotes",
                "has 'exe'|5|a field was expected here, not exe",
                "raw(exe == x|9|) was expected here, not ==",
                "not|4|a field was expected here, not the end",
            })
    void mistakes(String expression, int column, String reason) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> PARSER.parse(expression))
                .satisfies(
                        e -> assertThat(e.reason()).isEqualTo(reason),
                        e -> assertThat(e.column()).isEqualTo(column));
    }

    @Test
    void aMistakeIsShownInItsLine() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> PARSER.parse("pid == 1 and\texxe == 2"))
                .withMessage(
                        """
                        no field exxe; did you mean exe? If not, write field.exxe (column 14)
                          pid == 1 and exxe == 2
                                       ^\
                        """);
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> PARSER.parse("pid == 1 or ".repeat(50) + "x ? " + "y".repeat(99)))
                .satisfies(e -> {
                    String[] lines = e.getMessage().split("\n");
                    assertThat(lines[1]).hasSizeLessThan(100).startsWith("  ...");
                    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('?');
                });
    }

    @Test
    void whatIsReadIsBounded() {
        for (String expression :
                new String[] {
                    "x".repeat(20_000),
                    "(".repeat(65) + "pid == 1" + ")".repeat(65),
                    "not ".repeat(65) + "pid == 1",
                    "pid in (" + "1,".repeat(1000) + "1)",
                    "exe ~ '" + "a".repeat(1001) + "'",
                    "exe ~ '(a{100}){100}'",
                    "exe ~ '(\\pL\\pN{900}){1}" + "(b|c)".repeat(150) + "{1000}'",
                }) {
            assertThatExceptionOfType(QueryException.class)
                    .as(expression)
                    .isThrownBy(() -> PARSER.parse(expression));
        }
        assertThat(PARSER.parse("(".repeat(64) + "pid == 8" + ")".repeat(64)).test(EVENT)).isTrue();
        assertThat(PARSER.parse("pid in (" + "1,".repeat(999) + "8)").test(EVENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exe ~ '^(a+)+(a?){20}(a|aa)*b$'", "auid == bob and key == x", "auid == 5",
                "record contains aaab", "has field.auid and key ~ '^(x|y)+z$'", "cmdline == x"
            })
    void aHostileRecordTakesLinearTime(String expression) {
        AuditEvent event =
                Logs.event(
                        "SYSCALL exe=\""
                                + "a".repeat(100_000)
                                + "\" key="
                                + "7801".repeat(50_000)
                                + " auid=7".repeat(50_000)
                                + '\u001D'
                                + "AUID=\"x\" ".repeat(50_000),
                        "EXECVE argc=9 " + "a1=61 ".repeat(10_000));
        Condition condition = PARSER.parse(expression);
        assertTimeout(Duration.ofSeconds(10), () -> condition.test(event));
    }
}
