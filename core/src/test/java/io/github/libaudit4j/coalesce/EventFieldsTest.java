// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.testing.Events;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFieldsTest {
    private static final String CALL = "SYSCALL success=yes pid=1 auid=2 comm=\"a\" key=\"k\"";

    private final EventFields fields = new EventFields();

    /** The fields with their places, in order: {@code PID:pid=1}. */
    private List<String> of(String... bodies) {
        fields.of(new Coalescer().coalesce(Events.ofBodies(bodies)));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < fields.count(); i++) {
            AuditRecord record = fields.record(i);
            int index = fields.index(i);
            found.add(fields.place(i) + ":" + record.name(index) + "=" + record.value(index));
        }
        return found;
    }

    @Test
    void theCallComesFirst() {
        assertThat(of("CWD cwd=\"/\" x=1", CALL))
                .containsExactly(
                        "RESULT:success=yes",
                        "PID:pid=1",
                        "ID:auid=2",
                        "COMM:comm=a",
                        "KEYS:key=k",
                        "CWD:cwd=/",
                        "DATA:x=1");
    }

    @Test
    void theFirstHasThePlace() {
        assertThat(of(CALL, "CWD pid=3 comm=\"b\" cwd=\"/\"", "CWD cwd=\"/b\""))
                .endsWith("DATA:pid=3", "DATA:comm=b", "CWD:cwd=/", "DATA:cwd=/b");
    }

    @Test
    void whatIsSaidAgainSaysNothing() {
        assertThat(of(CALL, "CWD pid=1 auid=2 comm=\"a\" cwd=\"/\"")).hasSize(6);
    }

    /** Quoted it is a text, unquoted it may be hex. */
    @Test
    void theSameBytesInAnotherFormSaySomethingElse() {
        assertThat(of("CWD comm=\"6162\" cwd=\"/\"", "CWD comm=6162"))
                .containsExactly("COMM:comm=6162", "CWD:cwd=/", "DATA:comm=6162");
    }

    @Test
    void eachKeyHasThePlace() {
        assertThat(of(CALL, "CONFIG_CHANGE key=\"l\"", "CONFIG_CHANGE key=\"k\""))
                .contains("KEYS:key=k", "KEYS:key=l")
                .endsWith("KEYS:key=k");
    }

    @Test
    void anIdHasAPlaceByItsName() {
        assertThat(of("LOGIN uid=0 old-auid=1 auid=2 gid=3", "SYSCALL uid=0 auid=5"))
                .containsExactly(
                        "ID:uid=0", "ID:auid=5", "ID:old-auid=1", "DATA:auid=2", "ID:gid=3");
    }

    @Test
    void aNameNeedsItsId() {
        assertThat(of("SYSCALL auid=1\u001dAUID=\"a\" UID=\"b\"", "CWD cwd=\"/\"\u001dAUID=\"c\""))
                .containsExactly(
                        "ID:auid=1", "ID_NAME:AUID=a", "DATA:UID=b", "CWD:cwd=/", "DATA:AUID=c");
    }

    /** Where results differ it is not enough that one of them is the event's. */
    @Test
    void resultsAreToldTogether() {
        assertThat(of("CONFIG_CHANGE res=1", "CONFIG_CHANGE result=success"))
                .containsExactly("RESULT:res=1", "RESULT:result=success");
        assertThat(of("CONFIG_CHANGE res=1", "CONFIG_CHANGE res=0"))
                .containsExactly("DATA:res=1", "DATA:res=0");
        assertThat(of("CONFIG_CHANGE res=perhaps")).containsExactly("DATA:res=perhaps");
        assertThat(of("AVC avc: denied { read } for permissive=0", "SYSCALL success=yes"))
                .startsWith("DATA:success=yes");
    }

    /** These belong together: {@link Summary#files()} and {@link Arguments} have them. */
    @Test
    void filesAndArgumentsAreNotHere() {
        assertThat(
                        of(
                                "PATH item=0 name=\"/a\" pid=1",
                                "EXECVE argc=1 a0=\"b\" a0_len=3 a0[1]=\"c\""))
                .isEmpty();
        assertThat(of("EXECVE argc=1 a0=\"b\" ab=1 a1_le=2 a[0]=3"))
                .containsExactly("DATA:ab=1", "DATA:a1_le=2", "DATA:a[0]=3");
    }

    @Test
    void ofOthersLeavesOutWhatIsRepeated() {
        AuditEvent event = EventFieldsTest.repeated(tail("pid=1"), "CWD cwd=\"/\"");
        AuditRecord call = event.record(0);
        assertThat(call.repeated()).isNotNull();
        assertThat(fields.ofOthers(new Coalescer().coalesce(event))).isTrue();
        for (int i = 0; i < fields.count(); i++) {
            boolean isRepeated = fields.record(i) == call && fields.index(i) >= call.repeatedFrom();
            assertThat(isRepeated).isFalse();
        }
    }

    /** Others want the places or the names of what is repeated. */
    @Test
    void ofOthersGivesWay() {
        for (String body :
                List.of(
                        "CWD cwd=\"/\" pid=1",
                        "CWD cwd=\"/\" key=\"k\"",
                        "CWD cwd=\"/\" msg='a=1'",
                        "CWD cwd=\"/\"\u001dUID=\"a\"")) {
            AuditEvent event = repeated(tail("pid=1"), body);
            assertThat(fields.ofOthers(new Coalescer().coalesce(event))).as(body).isFalse();
        }
    }

    @Test
    void areOfOne() {
        assertThat(areOfOne(repeated(tail("pid=1"), "CWD cwd=\"/\""))).isTrue();
        assertThat(areOfOne(repeated(tail("pid=1"), "CWD cwd=\"/\" tty=a"))).isFalse();
        assertThat(areOfOne(repeated(tail("pid=1 x=1"), "CWD cwd=\"/\""))).isFalse();
        assertThat(areOfOne(repeated(tail("pid=1 res=1"), "CWD cwd=\"/\""))).isFalse();
        assertThat(areOfOne(repeated(tail("pid=1"), "CWD msg='a=1'"))).isFalse();
    }

    private boolean areOfOne(AuditEvent event) {
        fields.of(new Coalescer().coalesce(event));
        return fields.areOfOne(event.record(0));
    }

    private static String tail(String more) {
        return "SYSCALL arch=c000003e syscall=1 success=yes exit=0 a0=0 a1=0 a2=0 a3=0 items=0"
                + " ppid=7 uid=0 comm=\"cat\" "
                + more;
    }

    /** The last of some events of the same records, as a reader reads them. */
    private static AuditEvent repeated(String... bodies) {
        StringBuilder log = new StringBuilder();
        for (int serial = 1; serial < 5; serial++) {
            for (String body : bodies) {
                String id = " msg=audit(1795389786.747:" + serial + "):";
                log.append("type=").append(body.replaceFirst(" ", id + " ")).append('\n');
            }
        }
        List<AuditEvent> events = Events.read(log.toString());
        return events.get(events.size() - 1);
    }
}
