// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.testing.Events;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
    private static final AuditEvent OPEN =
            Events.ofBodies(
                    "SYSCALL arch=c000003e syscall=257 success=no exit=-13 a0=ffffff9c items=1 ppid=7"
                            + " pid=9 auid=1000 uid=0 gid=0 tty=pts0 ses=3 comm=\"cat\""
                            + " exe=\"/usr/bin/cat\" subj=u_u:r_r:t_t:s0-s0:c0.c1023"
                            + " key=6574630173656372657473\u001dARCH=x86_64 SYSCALL=openat"
                            + " AUID=\"alice\" UID=\"root\" GID=\"root\"",
                    "CWD cwd=\"/root\"",
                    "PATH item=0 name=\"/etc/shadow\" inode=131 dev=fd:00 mode=0100640 ouid=0"
                            + " ogid=42 rdev=00:00 nametype=NORMAL cap_fp=0\u001dOUID=\"root\""
                            + " OGID=\"shadow\"",
                    "PROCTITLE proctitle=636174002F6574632F736861646F77");

    private static Summary of(String... bodies) {
        return new Coalescer().coalesce(Events.ofBodies(bodies));
    }

    @Test
    void tellsTheStory() {
        Summary open = new Coalescer().coalesce(OPEN);
        assertThat(open.event()).isSameAs(OPEN);
        assertThat(open.record()).isSameAs(OPEN.record(0)).isSameAs(open.syscallRecord());
        assertThat(open.type()).isEqualTo("SYSCALL");
        assertThat(open.normalization().match()).isEqualTo("SYSCALL:openat");
        assertThat(open.syscallNormalization()).isNull();
        assertThat(open.category()).isEqualTo(Category.AUDIT_RULE);
        assertThat(open.result()).isEqualTo(Result.FAIL);
        assertThat(open.errno()).isEqualTo("EACCES");
        assertThat(open.session()).isEqualTo("3");
        assertThat(open.keys()).containsExactly("etc", "secrets");
        assertThat(open.actor()).isEqualTo(new Actor("alice", "root"));
        assertThat(open.action()).isEqualTo("opened-file");
        assertThat(open.object()).isEqualTo(new EventObject(ObjectType.FILE, "/etc/shadow", null));
        assertThat(open.how()).isEqualTo("/usr/bin/cat");
    }

    @Test
    void tellsWhomItConcerns() {
        Summary open = new Coalescer().coalesce(OPEN);
        assertThat(open.ids()).isEqualTo(Map.of("auid", "1000", "uid", "0", "gid", "0"));
        assertThat(open.names()).isEqualTo(Map.of("auid", "alice", "uid", "root", "gid", "root"));
        assertThat(open.looksUpNames()).isFalse();
        assertThat(open.label().type()).isEqualTo("t_t");
        assertThat(open.process())
                .isEqualTo(
                        new EventProcess(
                                "9",
                                "7",
                                "cat",
                                "/usr/bin/cat",
                                "cat /etc/shadow",
                                "/root",
                                "pts0",
                                List.of(),
                                false));
        assertThat(open.files())
                .containsExactly(
                        new EventFile(
                                "/etc/shadow",
                                FileRole.NORMAL,
                                0,
                                "131",
                                "fd:00",
                                "0100640",
                                "0",
                                "42",
                                "root",
                                "shadow",
                                "00:00",
                                null,
                                Map.of("cap_fp", "0")));
        assertThat(open.paths()).containsExactly(OPEN.record(2));
        assertThat(open.source()).isNull();
        assertThat(open.destination()).isNull();
        assertThat(open.address()).isNull();
        assertThat(open.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(open.data().keySet()).containsExactly("arch", "syscall", "exit", "a0", "items");
        assertThat(open.data().get("exit")).isEqualTo("EACCES");
    }

    @Test
    void aLoneRecord() {
        Summary alone = of("CWD cwd=\"/\"");
        assertThat(alone.type()).isEqualTo("CWD");
        assertThat(alone.syscallRecord()).isNull();
        assertThat(alone.errno()).isNull();
        assertThat(alone.result()).isEqualTo(Result.UNKNOWN);
        assertThat(alone.session()).isNull();
        assertThat(alone.actor()).isEqualTo(new Actor(null, null));
        assertThat(alone.label()).isNull();
        assertThat(alone.ids()).isEmpty();
        assertThat(alone.arguments().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SYSCALL success=yes                                      | SUCCESS
                    SYSCALL success=no                                       | FAIL
                    SYSCALL a0=1                                             | UNKNOWN
                    CONFIG_CHANGE op=set res=0 / SYSCALL success=yes         | FAIL
                    CONFIG_CHANGE op=set / SYSCALL success=yes               | SUCCESS
                    USER_LOGIN pid=1 msg='op=login res=failed'               | FAIL
                    USER_LOGIN pid=1 msg='op=login res=success res=failed'   | SUCCESS
                    AVC avc: denied { read } for permissive=0 / SYSCALL success=yes | FAIL
                    BPF prog-id=1 op=LOAD / SYSCALL success=yes              | SUCCESS
                    """)
    void result(String bodies, Result result) {
        assertThat(of(bodies.split(" / ")).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/bin/cat, job, /usr/bin/cat",
        "/usr/bin/python3.11, job, job",
        "/usr/bin/perl, job, job",
        "/usr/bin/bash, job, job",
        "/usr/bin/sh, job, job",
        "/usr/bin/shred, job, /usr/bin/shred",
        "/usr/bin/bashful, job, /usr/bin/bashful",
        "/opt/python, job, /opt/python",
    })
    void how(String exe, String comm, String how) {
        String process = "SYSCALL syscall=1 comm=\"" + comm + "\" exe=\"" + exe + "\"";
        assertThat(of(process).how()).isEqualTo(how);
    }

    @Test
    void howWithLess() {
        assertThat(of("SYSCALL comm=\"job\" exe=(null)").how()).isEqualTo("job");
        assertThat(of("SYSCALL exe=\"/usr/bin/bash\"").how()).isEqualTo("/usr/bin/bash");
        assertThat(of("SYSCALL a0=1").how()).isNull();
    }

    /** What the kernel says in another record comes before what a program says in the first. */
    @Test
    void theKernelsWordComesFirst() {
        Summary login =
                of(
                        "USER_LOGIN pid=1 msg='op=login exe=\"/forged\" auid=0 terminal=ssh res=success'",
                        "SYSCALL auid=1000 exe=\"/usr/sbin/sshd\"");
        assertThat(login.how()).isEqualTo("/usr/sbin/sshd");
        assertThat(login.process().exe()).isEqualTo("/usr/sbin/sshd");
        assertThat(login.actor().primary()).isEqualTo("1000");
        assertThat(login.object().primary()).isEqualTo("ssh");
        assertThat(login.data()).containsEntry("msg.auid", "0").containsEntry("msg.exe", "/forged");
    }

    @Test
    void filesStandByTheirItems() {
        Summary rename =
                of(
                        "SYSCALL arch=c000003e syscall=82",
                        "PATH item=3 name=\"new\" nametype=CREATE",
                        "PATH item=2 name=\"old\" mode=040755 nametype=DELETE",
                        "PATH name=\"none\"",
                        "PATH item=0 name=\"/\" objtype=PARENT");
        assertThat(rename.files()).map(EventFile::path).containsExactly("/", "old", "new", "none");
        assertThat(rename.files())
                .map(EventFile::role)
                .containsExactly(
                        FileRole.PARENT, FileRole.DELETE, FileRole.CREATE, FileRole.UNKNOWN);
        assertThat(rename.object()).isEqualTo(new EventObject(ObjectType.DIRECTORY, "old", "new"));
    }

    @Test
    void addressesHaveDirections() {
        String saddr = "SOCKADDR saddr=020000357F000035";
        EventAddress address = new EventAddress("inet", "127.0.0.53", "53", null, Map.of());
        Summary connect = of("SYSCALL arch=c000003e syscall=42", saddr);
        assertThat(connect.destination()).isEqualTo(address);
        assertThat(connect.source()).isNull();
        assertThat(connect.address()).isNull();
        assertThat(connect.direction()).isEqualTo(Direction.EGRESS);
        assertThat(connect.object())
                .isEqualTo(new EventObject(ObjectType.SOCKET, "127.0.0.53", "53"));
        assertThat(of("SYSCALL arch=c000003e syscall=288", saddr).source()).isEqualTo(address);
        assertThat(of("SYSCALL arch=c000003e syscall=49", saddr).address()).isEqualTo(address);
        assertThat(of("SYSCALL arch=40000003 syscall=102 a0=3", saddr).destination())
                .isEqualTo(address);
        assertThat(of(saddr).address()).isEqualTo(address);
        assertThat(of("SYSCALL arch=c000003e syscall=42", "SOCKADDR saddr=02").direction())
                .isEqualTo(Direction.UNKNOWN);
    }

    /** A second address is data, as it stands. */
    @Test
    void oneAddressIsFirst() {
        Summary two = of("SOCKADDR saddr=0", "SOCKADDR saddr=0100", "SOCKADDR saddr=02000035");
        assertThat(two.address().family()).isEqualTo("local");
        assertThat(two.data()).isEqualTo(Map.of("saddr", List.of("0", "02000035")));
    }

    @Test
    void keysOfAllRecordsEachOnce() {
        assertThat(of("SYSCALL key=\"a\"", "CONFIG_CHANGE key=610162 key=\"c\" key=(null)").keys())
                .containsExactly("a", "b", "c");
    }
}
