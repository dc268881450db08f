// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.testing.Events;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    /** Of a host where every user but root is called after the id. */
    static final IdNames NAMES =
            new IdNames() {
                @Override
                public String user(long id) {
                    return IdNames.isId(id) && id != 0 ? "user" + id : null;
                }

                @Override
                public String group(long id) {
                    return IdNames.isId(id) && id != 0 ? "group" + id : null;
                }
            };

    /** What auditd added comes first; {@code ^} is the byte before it. */
    @ParameterizedTest
    @CsvSource({
        "uid=1, user1",
        "auid=1, user1",
        "gid=1, group1",
        "fsgid=1, group1",
        "uid=0,",
        "uid=4294967295,",
        "uid=-1,",
        "uid=x,",
        "uid=1^UID=\"a\", a",
        "uid=1^AUID=\"a\", user1",
        "uid=1^UID=\"unset\", user1",
        "uid=1^UID=\"unknown(1)\", user1",
        "uid=1^UID=\"unset\" UID=\"b\" UID=\"c\", b",
        "uid=1 UID=\"a\", a",
        "old-auid=1^OLD-AUID=\"a\", a",
    })
    void ofIds(String fields, String name) {
        AuditRecord record = Events.ofBodies("LOGIN " + fields.replace('^', '\u001d')).record(0);
        assertThat(new Names(NAMES).of(record, 0)).isEqualTo(name);
    }

    /** Of each kind of field: the name of an id, the meaning of others. */
    @ParameterizedTest
    @CsvSource({
        "uid=1, user1",
        "uid=0, 0",
        "uid=4294967295, unset",
        "comm=6162, ab",
        "pid=1, 1",
        "id=1, 1",
        "id=1^ID=\"bob\", bob",
        "id=1^ID=\"unknown(1)\", 1",
        "pid=1^PID=\"bob\", 1",
    })
    void texts(String fields, String text) {
        AuditRecord record = Events.ofBodies("LOGIN " + fields.replace('^', '\u001d')).record(0);
        assertThat(new Names(NAMES).textOf(record, 0)).isEqualTo(text);
    }

    @Test
    void ofAnEvent() {
        Summary summary =
                new Coalescer(Normalizations.builtIn(), NAMES)
                        .coalesce(
                                Events.ofBodies(
                                        "SYSCALL auid=1 uid=2 gid=3 egid=0\u001dUID=\"root\"",
                                        "PATH item=0 name=\"a\" ouid=4"));
        assertThat(summary.looksUpNames()).isTrue();
        assertThat(summary.names())
                .isEqualTo(Map.of("auid", "user1", "uid", "root", "gid", "group3"));
        assertThat(summary.actor()).isEqualTo(new Actor("user1", "root"));
        AuditRecord path = summary.paths().get(0);
        assertThat(summary.nameOf(path, path.find("ouid"))).isEqualTo("user4");
    }

    @Test
    void nobodyIsAskedUnlessToldTo() {
        Summary summary = new Coalescer().coalesce(Events.ofBodies("SYSCALL auid=0 uid=0"));
        assertThat(summary.looksUpNames()).isFalse();
        assertThat(summary.names()).isEmpty();
        assertThat(summary.actor()).isEqualTo(new Actor("0", "0"));
    }
}
