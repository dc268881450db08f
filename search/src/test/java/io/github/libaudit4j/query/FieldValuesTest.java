// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldValuesTest {
    private static final char ADDED = 0x1D; // before what auditd adds
    private static final AuditEvent OPEN =
            Logs.event(
                    "SYSCALL arch=c000003e syscall=257 success=no exit=-13 a0=ffffff9c a1=7ffe"
                            + " a2=80000 items=1 ppid=7 pid=8 auid=1000 uid=0 ses=4294967295"
                            + " tty=(none) comm=6D79207368 exe=\"/usr/bin/cat\""
                            + " key=66696C657301696E74656772697479"
                            + ADDED
                            + "AUID=\"alice\" UID=\"root\"",
                    "CWD cwd=\"/root\"",
                    "PATH item=0 name=\"/etc/shadow\" inode=131 dev=fd:00 mode=0100640 ouid=0"
                            + " nametype=NORMAL",
                    "PROCTITLE proctitle=6C73002D6C");
    private static final AuditEvent CONNECT =
            Logs.event(
                    "SYSCALL arch=c000003e syscall=42 success=yes exit=0",
                    "SOCKADDR saddr=02000050A9FEA9FE0000000000000000",
                    "SOCKADDR saddr=01002F72756E2F61",
                    "EXECVE argc=2 a0=\"ls\" a1=2D6C2061");
    private static final AuditEvent LOGIN =
            Logs.event(
                    "USER_LOGIN pid=1 uid=0 auid=4294967295 ses=-1 msg='op=login acct=\"bob\""
                            + " uid=99 key=\"forged\" exe=\"/usr/sbin/sshd\" hostname=h.example"
                            + " addr=10.0.0.5 terminal=ssh res=failed'"
                            + ADDED
                            + "AUID=\"unset\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "syscall|257|openat",
                "arch|c000003e|x86_64",
                "exit|-13|EACCES",
                "success|no|no",
                "a0|ffffff9c|AT_FDCWD",
                "a2|80000|O_RDONLY;O_CLOEXEC",
                "auid|1000|alice",
                "loginuid|1000|alice",
                "uid|0|root",
                "ses|4294967295|unset",
                "comm|6D79207368|my sh",
                "exe|/usr/bin/cat|/usr/bin/cat",
                "key|66696C657301696E74656772697479 66696C657301696E74656772697479|files integrity",
                "file|/etc/shadow|/etc/shadow",
                "path|/etc/shadow|/etc/shadow",
                "mode|0100640|file,640",
                "cwd|/root|/root",
                "nametype|NORMAL|NORMAL",
                "items|1|1",
                "proctitle|6C73002D6C|ls -l",
                "type|SYSCALL CWD PATH PROCTITLE|SYSCALL CWD PATH PROCTITLE",
                "serial|51|51",
                "time|1795389786.747|2026-11-22T23:23:06.747Z",
                "AUID|alice|alice",
            })
    void aCallsFields(String field, String raw, String interpreted) {
        assertThat(String.join(" ", Logs.raw(OPEN, field))).isEqualTo(raw);
        assertThat(String.join(" ", Logs.interpreted(OPEN, field)).replace('|', ';'))
                .isEqualTo(interpreted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "addr|169.254.169.254",
                "port|80",
                "file|/run/a",
                "saddr|family=inet addr=169.254.169.254 port=80 family=local path=/run/a",
                "cmdline|ls -l a",
                "a0|''",
            })
    void whatIsMadeOfFields(String field, String interpreted) {
        assertThat(String.join(" ", Logs.interpreted(CONNECT, field))).isEqualTo(interpreted);
    }

    @Test
    void argumentsAreOneByOne() {
        assertThat(Logs.interpreted(CONNECT, "argv")).containsExactly("ls", "-l a");
    }

    @ParameterizedTest
    @CsvSource({
        "exe, /usr/sbin/sshd", "acct, bob", "success, failed", "res, failed", "tty, ssh",
        "addr, 10.0.0.5", "host, h.example 10.0.0.5", "uid, 0", "auid, 4294967295", "key, ''",
        "field.key, forged", "msg.uid, 99", "field.uid, 0", "msg.pid, ''"
    })
    void aProgramsWordCountsOnlyWhereTheKernelHasNone(String field, String raw) {
        assertThat(String.join(" ", Logs.raw(LOGIN, field))).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource({
        "pid=12, pid, 12",
        "pid=012, pid, none",
        "pid=+12, pid, none",
        "pid=\"12\", pid, none",
        "pid=-0, pid, none",
        "pid=1234567890123456789, pid, none",
        "auid=-1, auid, 4294967295",
        "auid=4294967295, auid, 4294967295",
        "exit=-13, exit, -13",
        "a1=ff, a1, 255",
        "a1=FF, a1, none",
        "a1=0ff, a1, none",
        "a1=ffffffffffffffff, a1, -1",
        "mode=0100644, mode, 33188",
        "res=1, res, 1",
        "res=success, res, 1",
        "res=failed, success, 0",
        "success=maybe, success, none",
        "arch=c000003e, arch, 3221225534",
        "comm=\"12\", comm, none",
        "per=10, per, 16",
        "items=2, items, 2",
    })
    void numbersInTheOneSpellingThatAKernelGives(String body, String field, String number) {
        FieldValues values = new FieldValues(IdNames.none());
        values.start(Logs.event("SYSCALL " + body), EventFields.of(field));
        assertThat(values.next()).isTrue();
        assertThat(values.number())
                .isEqualTo(number.equals("none") ? FieldValues.NO_NUMBER : Long.parseLong(number));
        assertThat(values.next()).isFalse();
        assertThat(values.next()).isFalse();
    }

    @Test
    void namesThatTheCallerKnows() {
        IdNames names =
                new IdNames() {
                    @Override
                    public String user(long id) {
                        return "u" + id;
                    }

                    @Override
                    public String group(long id) {
                        return "g" + id;
                    }
                };
        AuditEvent event = Logs.event("SYSCALL uid=5 gid=6 sauid=7", "ADD_GROUP msg='id=8'");
        List<String> texts = new ArrayList<>();
        FieldValues values = new FieldValues(names);
        for (String field : List.of("uid", "gid", "sauid", "id")) {
            for (values.start(event, EventFields.of(field)); values.next(); ) {
                texts.add(values.interpreted());
            }
        }
        assertThat(texts).containsExactly("u5", "g6", "u7", "g8");
    }

    @ParameterizedTest
    @CsvSource({
        "perm, read write",
        "denied, read write",
        "avc, denied",
        "tclass, file",
        "subj, a:b",
        "label, a:b c:d"
    })
    void anAccessDecision(String field, String text) {
        AuditEvent event =
                Logs.event(
                        "AVC avc:  denied  { read write } for  pid=1 scontext=a:b tcontext=c:d"
                                + " tclass=file");
        assertThat(String.join(" ", Logs.interpreted(event, field))).isEqualTo(text);
        assertThat(Logs.raw(Logs.event("AVC avc:  pid  { 5 } for  uid=1"), "pid")).isEmpty();
    }

    @Test
    void aHostThatTheRecordsName() {
        assertThat(Logs.raw(OPEN, "node")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "key=(null), key, true",
        "tty=(none), tty, true",
        "tty=?, tty, true",
        "tty=pts0, tty, false",
        "comm=\"?\", comm, false",
        "comm=\"\", comm, true"
    })
    void whatSaysThatThereIsNone(String body, String field, boolean isAbsent) {
        FieldValues values = new FieldValues(IdNames.none());
        values.start(Logs.event("SYSCALL " + body), EventFields.of(field));
        values.next();
        assertThat(values.isAbsent()).isEqualTo(isAbsent);
    }
}
