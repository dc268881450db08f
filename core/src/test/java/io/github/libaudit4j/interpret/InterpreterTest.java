// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {
    // ---- text

    @ParameterizedTest
    @CsvSource({
        "comm=\"DEAD\", DEAD, NONE", // a program of that name
        "comm='DEAD', DEAD, NONE",
        "comm=2F612062, '/a b', TEXT",
        "comm=2f612062, 2f612062, NONE",
        "comm=2F61206, 2F61206, NONE",
        "comm=(null), (null), NONE",
        "comm=\"(null)\", (null), NONE",
        "comm=?, ?, NONE",
        "comm=, '', NONE",
        "comm=\"\", '', NONE",
        "comm=00, '\0', TEXT",
        "comm=FF, '\uFFFD', TEXT",
        "comm=C3A9, é, TEXT",
        "nosuchfield=2F61, 2F61, NONE",
        "Comm=2F61, 2F61, NONE",
        "comment=2F61, 2F61, NONE",
        "com=2F61, 2F61, NONE",
    })
    void text(String field, String text, Meaning meaning) {
        AuditRecord record = record("SYSCALL", field);

        assertThat(Interpreter.text(record, 0)).isEqualTo(text);
        assertThat(Interpreter.meaning(record, 0)).isEqualTo(meaning);
    }

    @Test
    void noFieldNoText() {
        assertThat(Interpreter.text(record("SYSCALL", "pid=1"), "comm")).isNull();
    }

    /** A name that auditd resolved says just what it says. */
    @Test
    void enrichedFieldsMeanWhatTheySay() {
        AuditRecord record = record("LOGIN", "auid=4294967295\u001DAUID=\"unset\" ARCH=c000003e");

        assertThat(Interpreter.meaning(record, 0)).isEqualTo(Meaning.ID);
        assertThat(Interpreter.meaning(record, 1)).isEqualTo(Meaning.NONE);
        assertThat(Interpreter.meaning(record, 2)).isEqualTo(Meaning.NONE);
    }

    @Test
    void wordsWithoutNameMeanWhatTheySay() {
        AuditRecord record = record("DAEMON_START", "auditd start, ver=1.0");

        assertThat(Interpreter.meaning(record, 0)).isEqualTo(Meaning.NONE);
        assertThat(Interpreter.text(record, 0)).isEqualTo("auditd start,");
        assertThat(Interpreter.toMap(record)).isEmpty();
    }

    // ---- lists

    @ParameterizedTest
    @CsvSource({
        "key=\"net\", net",
        "key=DEAD, '\u07AD'", // hex: a key that is called so comes in quotes
        "key=\"DEAD\", DEAD",
        "key=666F6F016261722071, 'foo|bar q'",
        "key=01, '|'",
        "key=666F6F01, 'foo|'",
        "key=01666F6F, '|foo'",
        "key=666F6F0101626172, 'foo||bar'",
        "key=\"a b\", 'a b'",
        "key=\"\", ''",
        "key='net', net",
    })
    void keys(String field, String keys) {
        AuditRecord record = record("SYSCALL", field);

        assertThat(Interpreter.value(record, 0)).isEqualTo(List.of(keys.split("\\|", -1)));
        assertThat(Interpreter.text(record, 0)).isEqualTo(keys.replace('|', ','));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key=(null)", "key=", "key=net", "key=?"})
    void noKeys(String field) {
        assertThat(Interpreter.value(record("SYSCALL", field), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "6C73002D6C00, ls|-l", // the NUL after the last argument
        "6C73002D6C, ls|-l", // cut at 128 bytes, there is none
        "00616263, |abc", // an empty argv[0]
        "0000, |",
        "00, ''",
        "6C730000, ls|",
        "6C73, ls",
        "6C73002D6C0A, 'ls|-l\n'",
        "\"bash\", bash",
        "\"a b\", a b",
        "FF00C3, '\uFFFD|\uFFFD'",
    })
    void processTitle(String value, String arguments) {
        AuditRecord record = record("PROCTITLE", "proctitle=" + value);

        assertThat(Interpreter.value(record, 0)).isEqualTo(List.of(arguments.split("\\|", -1)));
        assertThat(Interpreter.text(record, 0)).isEqualTo(arguments.replace('|', ' '));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(null)", "6c73", "ls", "6C7"})
    void noProcessTitle(String value) {
        assertThat(Interpreter.value(record("PROCTITLE", "proctitle=" + value), 0)).isNull();
    }

    @Test
    void permissions() {
        AuditRecord record = record("AVC", "avc:  denied  {  read   write } for  pid=1");

        assertThat(Interpreter.value(record, record.find("denied")))
                .isEqualTo(List.of("read", "write"));
        assertThat(Interpreter.text(record, "denied")).isEqualTo("read write");
    }

    // ---- numbers

    @ParameterizedTest
    @CsvSource({
        "c000003e, 257, x86_64, openat",
        "C000003E, 257, x86_64, openat",
        "0xc000003e, 257, x86_64, openat",
        "40000003, 102, i386, socketcall",
        "c00000b7, 56, aarch64, openat",
        "c000003e, 1073741824, x86_64, read", // __X32_SYSCALL_BIT, asm/unistd.h
        "c000003e, 1073742344, x86_64, execve", // x32 has a number of its own for it
        "c000003e, 9999, x86_64,",
        "c000003e, -1, x86_64,",
        "c000003e, 4294967295, x86_64,",
        "c000003e, x, x86_64,",
        "12345678, 1,,",
        "ffffffff, 1,,",
        "1c000003e, 1,,", // no 32 bits
        "x86_64, 1,,",
        "(null), 1,,",
    })
    void syscalls(String arch, String number, String archName, String name) {
        AuditRecord record = record("SYSCALL", "arch=" + arch + " syscall=" + number);

        assertThat(Interpreter.value(record, 0)).isEqualTo(archName);
        assertThat(Interpreter.value(record, 1)).isEqualTo(name);
        assertThat(Interpreter.text(record, 1)).isEqualTo(name == null ? number : name);
    }

    @Test
    void noSyscallWithoutArch() {
        assertThat(Interpreter.value(record("SYSCALL", "syscall=2"), 0)).isNull();
        assertThat(Interpreter.value(record("SYSCALL", "syscall=2 arch=c000003e"), 0))
                .isEqualTo("open");
    }

    /** A record that is nothing but numbers of system calls is not searched for each. */
    @Test
    @Timeout(20)
    void manySyscallsWithoutArch() {
        AuditRecord record = record("SYSCALL", "syscall=2 exit=-2 sig=9 ".repeat(70_000));
        for (int i = 0; i < record.count(); i++) {
            Interpreter.meaning(record, i);
        }
        assertThat(record.count()).isEqualTo(210_000);
    }

    @ParameterizedTest
    @CsvSource({
        "c000003e, -13, EACCES",
        "c000003e, -11, EAGAIN",
        "c000003e, -512, ERESTARTSYS", // the kernel's own, linux/errno.h
        "c000003e, -513, ERESTARTNOINTR",
        "c000003e, -516, ERESTART_RESTARTBLOCK",
        "c000003e, -35, EDEADLK",
        "00000008, -35, ENOMSG", // asm/errno.h of mips
        "00000008, -45, EDEADLK",
        "c000003e, 0,",
        "c000003e, 13,",
        "c000003e, -4095,",
        "c000003e, -4096,",
        "c000003e, -140737488355328,",
        "c000003e, (null),",
    })
    void exits(String arch, String exit, String name) {
        assertThat(value("SYSCALL", "arch=" + arch + " exit=" + exit, "exit")).isEqualTo(name);
    }

    @Test
    void exitWithoutArch() {
        assertThat(value("URINGOP", "uring_op=18 exit=-2", "exit")).isEqualTo("ENOENT");
        assertThat(value("USER", "exit=-2", "exit")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ANOM_ABEND, sig=11, SIGSEGV",
        "ANOM_ABEND, sig=31, SIGSYS",
        "ANOM_ABEND, sig=0,",
        "ANOM_ABEND, sig=64,",
        "ANOM_ABEND, sig=4294967295,",
        "ANOM_ABEND, sig=-9,",
        "SECCOMP, arch=c000003e sig=31, SIGSYS",
        "SECCOMP, arch=00000008 sig=12, SIGSYS", // asm/signal.h of mips
        "USER, sig=9,",
    })
    void signals(String type, String fields, String name) {
        assertThat(value(type, fields, "sig")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "4294967295, unset",
        "-1, unset",
        "0,",
        "1000,",
        "4294967294,",
        "-2,",
        "18446744073709551615,",
        "'',",
        "unset,",
        "FFFFFFFF,",
    })
    void ids(String id, String text) {
        for (String name : List.of("auid", "uid", "gid", "ses", "ouid", "fsgid", "id")) {
            assertThat(value("SYSCALL", name + "=" + id, name)).isEqualTo(text);
        }
    }

    /** Kernels before 3.x. */
    @Test
    void oldIds() {
        AuditRecord record =
                record(
                        "LOGIN",
                        "login pid=911 uid=0 old auid=4294967295 new auid=1000 old ses=4294967295"
                                + " new ses=3");

        assertThat(Interpreter.toMap(record))
                .isEqualTo(Map.of("old-auid", "unset", "old-ses", "unset"));
    }

    /** What a limit was before is a number, also where its digits could be hex. */
    @Test
    void oldSettingsAreNumbers() {
        assertThat(value("CONFIG_CHANGE", "op=set audit_backlog_limit=64 old=8192 res=1", "old"))
                .isNull();
        assertThat(value("CONFIG_CHANGE", "audit_backlog_limit=64 old=32 res=1", "old")).isNull();
        assertThat(value("CONFIG_CHANGE", "op=tty_set old-enabled=1 new=10 res=1", "new")).isNull();
        assertThat(value("CONFIG_CHANGE", "op=make_equiv old=2F61 new=2F62 res=1", "old"))
                .isEqualTo("/a");
    }

    // ---- addresses

    @ParameterizedTest
    @CsvSource({
        "02000050A9FEA9FE, family=inet addr=169.254.169.254 port=80",
        "02000050a9fea9fe, family=inet addr=169.254.169.254 port=80",
        "01002F61, family=local path=/a",
        "0100, family=local",
        "01, 01",
        "02000050A9FEA9F, 02000050A9FEA9F",
        "(null), (null)",
        "?, ?",
        "127.0.0.1, 127.0.0.1",
        "\"0100\", 0100",
        "'', ''",
    })
    void addresses(String address, String text) {
        AuditRecord record = record("SOCKADDR", "saddr=" + address);

        assertThat(Interpreter.text(record, 0)).isEqualTo(text);
        boolean parts = text.startsWith("family");
        assertThat(Interpreter.meaning(record, 0))
                .isEqualTo(parts ? Meaning.ADDRESS : Meaning.NONE);
    }

    /** LANDLOCK, NETFILTER_PKT and others have an address in a field of that name. */
    @Test
    void addressesOfOtherRecords() {
        assertThat(value("NETFILTER_PKT", "mark=0x0 saddr=127.0.0.1", "saddr")).isNull();
        assertThat(value("LANDLOCK_ACCESS", "domain=1 saddr=0200", "saddr")).isNull();
    }

    // ---- arguments

    @ParameterizedTest
    @CsvSource({
        "EXECVE, a0, true",
        "EXECVE, a12, true",
        "EXECVE, a1[0], true",
        "EXECVE, a1[12], true",
        "EXECVE, a, false",
        "EXECVE, argc, false",
        "EXECVE, a1_len, false",
        "EXECVE, a[0], false",
        "EXECVE, b0, false",
        "SYSCALL, a0, false",
    })
    void isArgument(String type, String name, boolean is) {
        assertThat(Interpreter.isArgument(record(type, name + "=1"), 0)).isEqualTo(is);
    }

    // ---- maps

    @Test
    void mapHasWhatHasAMeaning() {
        AuditRecord record =
                record(
                        "SYSCALL",
                        "arch=c000003e syscall=2 success=no exit=-2 auid=4294967295 uid=0"
                                + " comm=\"cat\" exe=2F612062 key=(null)");

        assertThat(Interpreter.toMap(record))
                .isEqualTo(
                        Map.of(
                                "arch", "x86_64",
                                "syscall", "open",
                                "exit", "ENOENT",
                                "auid", "unset",
                                "exe", "/a b"));
    }

    @Test
    void mapOfRepeatsHasNullBesideWhatMeansWhatItSays() {
        AuditRecord record =
                record("USER", "name=2F61 name=\"b\" uid=1 uid=2 msg='name=\"c\" name=2F64 x=1'");

        assertThat(Interpreter.toMap(record))
                .isEqualTo(
                        Map.of(
                                "name", Arrays.asList("/a", null),
                                "msg", Map.of("name", Arrays.asList(null, "/d"))));
    }

    @Test
    void mapOfAMessage() {
        AuditRecord record =
                record(
                        "USER_LOGIN",
                        "pid=1 auid=4294967295 msg='op=login acct=2F61 id=4294967295'");

        assertThat(Interpreter.toMap(record))
                .isEqualTo(Map.of("auid", "unset", "msg", Map.of("acct", "/a", "id", "unset")));
    }

    private static Object value(String type, String fields, String name) {
        AuditRecord record = record(type, fields);
        return Interpreter.value(record, record.find(name));
    }

    private static AuditRecord record(String type, String fields) {
        return RecordParser.parse("type=" + type + " msg=audit(1795400000.125:51): " + fields);
    }
}
