// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.testing.Events;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFileTest {
    private static EventFile of(String body) {
        Names names = new Names(NamesTest.NAMES);
        return EventFile.of(Events.ofBodies("PATH " + body).record(0), names);
    }

    @Test
    void ofAKernelsRecord() {
        EventFile file =
                of(
                        "item=1 name=2F6120 inode=5 dev=fe:00 mode=0100644 ouid=1 ogid=2 rdev=01:03"
                                + " obj=a:b:c:s0 nametype=DELETE cap_fp=0 cap_fe=?");
        assertThat(file)
                .isEqualTo(
                        new EventFile(
                                "/a ",
                                FileRole.DELETE,
                                1,
                                "5",
                                "fe:00",
                                "0100644",
                                "1",
                                "2",
                                "user1",
                                "group2",
                                "01:03",
                                "a:b:c:s0",
                                Map.of("cap_fp", "0")));
    }

    @Test
    void ofNothing() {
        assertThat(of("name=(null)"))
                .isEqualTo(
                        new EventFile(
                                null,
                                FileRole.UNKNOWN,
                                -1,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "nametype=NORMAL, NORMAL",
        "nametype=PARENT, PARENT",
        "nametype=CREATE, CREATE",
        "nametype=DELETE, DELETE",
        "nametype=UNKNOWN, UNKNOWN",
        "objtype=CREATE, CREATE",
        "nametype=ODD objtype=PARENT, PARENT",
        "nametype=(null) objtype=PARENT, PARENT",
        "nametype=ODD, UNKNOWN",
        "a=1, UNKNOWN",
        "a=1 msg='nametype=CREATE', UNKNOWN",
    })
    void roles(String fields, FileRole role) {
        assertThat(of(fields).role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        "0100644, FILE",
        "040755, DIRECTORY",
        "0120777, SYMLINK",
        "020666, CHARACTER_DEVICE",
        "060660, BLOCK_DEVICE",
        "010600, NAMED_PIPE",
        "0140755, SOCKET",
        "0644, FILE",
        "none, FILE",
        "99999999999999999999, FILE",
    })
    void types(String mode, ObjectType type) {
        assertThat(of("mode=" + mode).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "ouid=1 ogid=1^OUID=\"a\" OGID=\"b\", a, b",
        "ouid=1 ogid=1^OUID=\"unset\" OGID=\"unknown(1)\", user1, group1",
        "ouid=0 ogid=0, ,",
        "ouid=4294967295 ogid=-1, ,",
        "ouid=1 msg='OUID=\"forged\"', user1,",
    })
    void owners(String fields, String owner, String group) {
        EventFile file = of(fields.replace('^', '\u001d'));
        assertThat(file.owner()).isEqualTo(owner);
        assertThat(file.group()).isEqualTo(group);
    }

    /** What has no place, or another has, with repeats as lists. */
    @Test
    void theRest() {
        EventFile file =
                of("name=\"a\" name=\"b\" x=1 words x=? x=2 item=0 item=0 text=t msg='mode=1'");
        assertThat(file.path()).isEqualTo("a");
        assertThat(file.data())
                .isEqualTo(
                        Map.of(
                                "name", "b",
                                "x", List.of("1", "2"),
                                "text", List.of("words", "t"),
                                "item", "0",
                                "mode", "1"));
    }

    @Test
    void theRestIsACopy() {
        Map<String, Object> data = new HashMap<>(Map.of("a", "b"));
        EventFile file =
                new EventFile(
                        "/", FileRole.NORMAL, 0, "1", "2", "3", "4", "5", "6", "7", "8", "9", data);
        data.clear();
        assertThat(file.data()).isEqualTo(Map.of("a", "b"));
    }
}
