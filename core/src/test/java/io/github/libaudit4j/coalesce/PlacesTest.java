// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.testing.Events;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    @Test
    void theTableIsSorted() throws IOException {
        assertThat(TableText.column("places.tsv", 0)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theTableSaysWhatThereIs() throws IOException {
        for (String[] row : TableText.rows("places.tsv")) {
            assertThat(row).hasSize(5);
            assertThat(Place.valueOf(row[1])).isNotEqualTo(Place.DATA);
            assertThat(row[3]).isIn("kernel", "program");
            assertThat(row[4]).isNotBlank();
            for (String type : row[2].split(",")) {
                assertThat(type.equals("*") || RecordTypes.number(type) >= 0).as(type).isTrue();
            }
        }
    }

    /** The places of all fields of a record, in order; {@code ^} is the byte before additions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SYSCALL pid=1 ppid=2 auid=3 fsgid=4 tty=pts0 ses=5 comm="a" | PID PPID ID ID TTY SESSION COMM
                    SYSCALL exe="/a" subj=b key="c" success=yes a0=1 | EXE LABEL KEYS RESULT DATA
                    SYSCALL pid=? ppid=(null) auid= key=(null) comm="?" | NOTHING NOTHING NOTHING NOTHING COMM
                    SYSCALL Pid=1 PID=1 pid2=1 pi=1 prefixed-uid=1 | DATA DATA DATA DATA DATA
                    CWD cwd="/" pid=1 success=yes | CWD PID DATA
                    PROCTITLE proctitle="a" cwd="/" | TITLE DATA
                    SOCKADDR saddr=0100 cwd="/" | ADDRESS DATA
                    SOCKADDR saddr=01 | DATA
                    SOCKADDR saddr=(none) | DATA
                    SYSCALL saddr=0100 proctitle="a" | DATA DATA
                    LOGIN old-auid=1 auid=2 old-ses=3 | ID ID DATA
                    USER old-auid=1 | DATA
                    USER pid=1 msg='exe="/a" comm="b" cwd="/c" res=success' | PID EXE COMM DATA RESULT
                    USER_CMD msg='cwd="/c" pid=1 uid=2 subj=a key="k" ses=1 tty=a' | CWD DATA DATA DATA DATA DATA DATA
                    USER msg='only words' | DATA
                    SYSCALL auid=1 uid=2 gid=3^AUID="a" UID="unset" GID="unknown(3)" | ID ID ID ID_NAME NOTHING NOTHING
                    SYSCALL arch=c000003e syscall=1^ARCH=x86_64 SYSCALL=write | DATA DATA NOTHING NOTHING
                    SYSCALL arch=c000003e syscall=1^ARCH=i386 SYSCALL=read | DATA DATA DATA DATA
                    SYSCALL a=1^ARCH=x86_64 SYSCALL=write auid=1 | DATA DATA DATA DATA
                    SOCKADDR saddr=020000357F000035^SADDR={ saddr_fam=inet laddr=127.0.0.53 lport=53 } | ADDRESS NOTHING
                    SOCKADDR saddr=11000000^SADDR={ saddr_fam=packet (unsupported) } | ADDRESS NOTHING
                    SOCKADDR saddr=7F000000^SADDR={ saddr_fam=new (unsupported) } | ADDRESS DATA
                    OBJ_PID oauid=1 ouid=0^OAUID="a" OUID="unset" | DATA DATA DATA NOTHING
                    ADD_USER msg='id=1'^ID="bob" | DATA DATA
                    """)
    void ofFields(String body, String places) {
        AuditRecord record = Events.ofBodies(body.replace('^', '\u001d')).record(0);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < record.count(); i++) {
            found.add(Places.of(record, i).name());
        }
        assertThat(found).containsExactly(places.split(" "));
    }

    /** Only what is not in quotes: a program may well be called so. */
    @ParameterizedTest
    @CsvSource({
        "a=?, true",
        "a=(null), true",
        "a=, true",
        "'a=\"?\"', false",
        "'a=\"\"', false",
        "a=??, false",
        "a=(null, false",
        "a=0, false"
    })
    void nothing(String field, boolean isNothing) {
        assertThat(Places.isNothing(Events.ofBodies("CWD " + field + " b=1").record(0), 0))
                .isEqualTo(isNothing);
    }
}
