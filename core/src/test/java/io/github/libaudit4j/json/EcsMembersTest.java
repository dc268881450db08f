// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Normalizations;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one field of an event becomes. */
class EcsMembersTest {
    private static final String ID = " msg=audit(1.002:3): ";
    private static final String CALL =
            "type=SYSCALL"
                    + ID
                    + "arch=c000003e syscall=2 success=yes exit=3 a0=1 a1=0 a2=0 a3=0 items=1 ppid=1"
                    + " pid=2 auid=4294967295 uid=0 gid=0 euid=0 suid=0 fsuid=0 egid=0 sgid=0"
                    + " fsgid=0 tty=(none) ses=4294967295 comm=\"a\" exe=\"/a\" key=(null)\n";

    private static Map<String, Object> document(String... records) throws IOException {
        List<String> lines = EcsDocuments.of(String.join("\n", records));
        assertThat(lines).hasSize(1);
        Map<String, Object> document = Json.parseObject(lines.get(0));
        assertThat(new EcsSchema().faults(document)).isEmpty();
        return document;
    }

    /** The member at a path of names; null where there is none. */
    private static Object at(Map<String, Object> document, String path) {
        Object value = document;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    USER          | uid=1 auid=2                     | user.id                   | 1
                    USER          | uid=4294967295                   | user                      |
                    USER          | uid=-1                           | user                      |
                    USER          | uid=1 euid=1                     | user.effective            |
                    USER          | uid=1 euid=0 gid=5 egid=6        | user.effective            | {id=0, group={id=6}}
                    USER          | gid=5 egid=6                     | user                      | {group={id=5}, effective={group={id=6}}}
                    USER          | auid=2                           | auditd.user               | {audit={id=2}}
                    USER          | suid=1 sgid=2 fsuid=3 fsgid=4    | auditd.user.saved         | {id=1, group={id=2}}
                    USER          | suid=1 sgid=2 fsuid=3 fsgid=4    | auditd.user.filesystem    | {id=3, group={id=4}}
                    LOGIN         | uid=0 old-auid=7 auid=8          | user                      | {id=7, effective={id=8}}
                    LOGIN         | uid=0 old-auid=7 auid=8          | auditd.user.old_auid      | {id=7}
                    LOGIN         | uid=0 old auid=7 auid=8          | user                      | {id=7, effective={id=8}}
                    LOGIN         | uid=0 old-auid=7 auid=8          | auditd.data.uid           | 0
                    USER_LOGIN    | uid=0 auid=5 msg='acct="al"'     | user                      | {id=5, effective={name=al}}
                    USER_LOGIN    | uid=0 auid=5 msg='id=6'          | user.effective            | {id=6}
                    USER_LOGIN    | uid=0 auid=5                     | user.effective            | {id=0}
                    USER_LOGIN    | uid=0 auid=5                     | auditd.data               |
                    USER_LOGIN    | uid=0 msg='acct="al"'            | related.user              | [al]
                    ADD_USER      | uid=0 auid=5 msg='id=6'          | user.target               | {id=6}
                    ADD_USER      | uid=0 auid=5 msg='acct="al"'     | user.target               | {name=al}
                    ADD_GROUP     | uid=0 auid=5 msg='acct="staff"'  | group                     | {name=staff}
                    ADD_GROUP     | uid=0 auid=5 msg='acct="staff"'  | related                   |
                    USER          | pid=7                            | process.pid               | 7
                    USER          | pid=x                            | auditd.data.pid           | x
                    USER          | msg='exe="?"'                    | process                   |
                    USER          | exe="?"                          | process.executable        | ?
                    USER          | comm=""                          | process                   |
                    USER          | comm=2F0A                        | process.name              | /\\n
                    PROCTITLE     | proctitle=61002062               | process.title             | a  b
                    PROCTITLE     | proctitle=00                     | process                   |
                    PROCTITLE     | proctitle="a"                    | process.title             | a
                    EXECVE        | argc=1 a0=""                     | process.args              | []
                    EXECVE        | argc=1 a0=""                     | process.command_line      |
                    EXECVE        | argc=2 a0="a"                    | auditd.warnings           | [arguments are missing, or parts of them]
                    USER          | ses=4                            | auditd.session            | 4
                    USER          | ses=4294967295                   | auditd.session            |
                    USER          | subj=u:r:t                       | auditd.user.selinux       | {user=u, role=r, domain=t}
                    USER          | subj=u:r:t:s0-s1:c1:c2           | auditd.user.selinux.category | c1:c2
                    USER          | subj=unconfined                  | auditd.data.subj          | unconfined
                    USER          | old-ses=1 old.ses=2 x=3          | auditd.data               | {old_ses=[1, 2], x=3}
                    USER          | a=? b=(null) c="" d=1            | auditd.data               | {d=1}
                    USER          | uid=0 msg='uid=1'                | auditd.data               | {msg_uid=1}
                    USER          | msg='socket=x'                   | auditd.data.socket.socket | x
                    USER          | tty=a msg='t-ty=b'               | auditd.data               | {t_ty=b, tty=a}
                    AVC           | avc:  denied  { read write } for pid=1 | auditd.data.denied  | [read, write]
                    USER_LOGIN    | msg='addr=192.0.2.9'             | source                    | {address=192.0.2.9, ip=192.0.2.9}
                    USER_LOGIN    | msg='addr=::1 hostname=h'        | source                    | {address=::1, ip=::1, domain=h}
                    USER_LOGIN    | msg='addr=::1 hostname=::1'      | auditd.data               |
                    USER_LOGIN    | msg='addr=::1 hostname=::2'      | auditd.data.hostname      | ::2
                    USER_LOGIN    | msg='addr=? hostname=h'          | auditd.data.hostname      | h
                    USER_LOGIN    | msg='addr=? hostname=h'          | source                    |
                    USER_LOGIN    | msg='addr=UNKNOWN'               | source                    | {address=UNKNOWN}
                    USER_LOGIN    | msg='addr=UNKNOWN'               | network                   | {direction=ingress}
                    SOCKADDR      | saddr=0200005016161616           | auditd.data.socket        | {family=ipv4, addr=22.22.22.22, port=80}
                    SOCKADDR      | saddr=01002F61                   | auditd.data.socket        | {family=unix, path=/a}
                    SOCKADDR      | saddr=01000061                   | auditd.data.socket        | {family=unix, path=@a}
                    SOCKADDR      | saddr=0100                       | auditd.data.socket        | {family=unix, saddr=0100}
                    SOCKADDR      | saddr=1000                       | auditd.data.socket        | {family=netlink, saddr=1000}
                    INTEGRITY_RULE | file="/bin/sh" hash="sha256:00" | file                      | {path=/bin/sh}
                    INTEGRITY_RULE | file="sh"                       | file                      |
                    UNKNOWN[1999] | a=1                              | auditd.message_type       | unknown[1999]
                    UNKNOWN[1999] | a=1                              | event.action              | wrote-unknown-record
                    ANOM_ABEND    | pid=1 sig=11                     | event.kind                | alert
                    ANOM_ABEND    | pid=1 sig=11                     | auditd.data.sig           | SIGSEGV
                    USER          | res=1                            | event.outcome             | success
                    USER          | res=failed                       | event.outcome             | failure
                    USER          | a=1                              | event.outcome             | unknown
                    USER          | a=1                              | event.id                  | 1.002:3
                    """)
    void member(String type, String fields, String path, String expected) throws IOException {
        Object value = at(document("type=" + type + ID + fields), path);

        assertThat(value == null ? null : value.toString().replace("\n", "\\n"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0100644, file, 0644",
        "040755, dir, 0755",
        "0120777, symlink, 0777",
        "0104755, file, 4755",
        "020620, , 0620",
        "0999, , ",
        "x, , ",
    })
    void modes(String mode, String type, String permissions) throws IOException {
        String path = "type=PATH" + ID + "item=0 name=\"/a\" mode=" + mode + " nametype=NORMAL";
        Map<String, Object> document = document(CALL + path);

        assertThat(at(document, "file.type")).isEqualTo(type);
        assertThat(at(document, "file.mode")).isEqualTo(permissions);
    }

    /** What auditd added is of the host that wrote the log, and what the caller says comes next. */
    @Test
    void namesOfIds() throws IOException {
        IdNames names =
                new IdNames() {
                    @Override
                    public String user(long id) {
                        return "user" + id;
                    }

                    @Override
                    public String group(long id) {
                        return "group" + id;
                    }
                };
        String path = "type=PATH" + ID + "item=0 name=\"/a\" inode=1 ouid=3 ogid=4";
        String log = CALL.replace("uid=0 gid=0 euid=0", "uid=1 gid=2 euid=0") + path;
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        String line =
                EcsDocuments.written(
                        EcsDocuments.events(bytes, 1),
                        Layout.LINES,
                        false,
                        new Coalescer(Normalizations.builtIn(), names));
        Map<String, Object> document = Json.parseObject(line.strip());

        assertThat(at(document, "user.name")).isEqualTo("user1");
        assertThat(at(document, "user.group.name")).isEqualTo("group2");
        assertThat(at(document, "user.effective.name")).isEqualTo("user0");
        assertThat(at(document, "file.owner")).isEqualTo("user3");
        assertThat(at(document, "file.group")).isEqualTo("group4");
        assertThat(at(document, "related.user")).isEqualTo(List.of("user1", "user0"));
    }

    @Test
    void usersAndSourceOfAnOwnTable() throws IOException {
        String row =
                "USER\tpinged\thost\taddr\t-\t-\t-\t-\taddr\tevent\tiam\tuser,info\t-\t"
                        + "group=grp user.changes=id user=auid\n";
        Normalizations table = Normalizations.builtIn().with(new StringReader(row), "mine");
        String log = "type=USER" + ID + "auid=1 msg='id=2 grp=\"g\" addr=192.0.2.1'";
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        String line =
                EcsDocuments.written(
                        EcsDocuments.events(bytes, 1),
                        Layout.LINES,
                        false,
                        new Coalescer(table, IdNames.none()));
        Map<String, Object> document = Json.parseObject(line.strip());

        assertThat(new EcsSchema().faults(document)).isEmpty();
        assertThat(at(document, "user")).isEqualTo(Map.of("id", "1", "changes", Map.of("id", "2")));
        assertThat(at(document, "group.name")).isEqualTo("g");
        assertThat(at(document, "source.ip")).isEqualTo("192.0.2.1");
        assertThat(at(document, "event.action")).isEqualTo("pinged");
    }
}
