// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.testing.Events;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Asked again, or by many, a summary gives the same answers; nobody can change them. */
class SummaryUseTest {
    private static final int THREADS = 8;

    private static final AuditEvent EVENT =
            Events.ofBodies(
                    "SYSCALL arch=c000003e syscall=59 success=yes auid=1000 uid=0 pid=1 key=\"k\" z=1",
                    "EXECVE argc=2 a0=\"sh\" a1=\"-c\"",
                    "PATH item=0 name=\"/bin/sh\" ouid=0 x=1 x=2",
                    "SOCKADDR saddr=0A0000350000000100000000000000000000000000000001000000ff",
                    "OBJ_PID opid=1 oauid=2",
                    "OBJ_PID opid=3 oauid=4");

    /** All that a summary says. */
    private static List<Object> answers(Summary summary) {
        List<Object> answers = new ArrayList<>();
        answers.add(summary.type());
        answers.add(summary.category());
        answers.add(summary.result());
        answers.add(String.valueOf(summary.errno()));
        answers.add(String.valueOf(summary.session()));
        answers.add(summary.keys());
        answers.add(summary.actor());
        answers.add(summary.action());
        answers.add(summary.object());
        answers.add(String.valueOf(summary.how()));
        answers.add(summary.ids());
        answers.add(summary.names());
        answers.add(String.valueOf(summary.label()));
        answers.add(summary.process());
        answers.add(summary.arguments().texts());
        answers.add(summary.files());
        answers.add(String.valueOf(summary.source()));
        answers.add(String.valueOf(summary.destination()));
        answers.add(String.valueOf(summary.address()));
        answers.add(summary.direction());
        answers.add(summary.data());
        return answers;
    }

    @Test
    void askingTwice() throws IOException {
        for (AuditEvent event : Events.ofCorpus()) {
            Summary summary = new Coalescer().coalesce(event);
            List<Object> answers = answers(summary);
            assertThat(answers(summary)).isEqualTo(answers);
            assertThat(answers(new Coalescer().coalesce(event))).isEqualTo(answers);
        }
    }

    /** Each collection is a copy, or cannot be changed. */
    @Test
    void changingAnAnswer() {
        Summary summary = new Coalescer().coalesce(EVENT);
        String answers = answers(summary).toString();
        assertThat(summary.files()).isNotEmpty();
        clear(summary.keys());
        clear(summary.ids());
        clear(summary.names());
        clear(summary.files());
        clear(summary.paths());
        clear(summary.data());
        clear((List<?>) summary.data().get("opid"));
        clear(summary.arguments().texts());
        assertThat(answers(summary)).hasToString(answers);
    }

    private static void clear(Collection<?> collection) {
        collection.clear();
    }

    private static void clear(Map<?, ?> map) {
        map.clear();
    }

    /** What is in a value stays in it. */
    @Test
    void changingAValue() {
        Summary summary = new Coalescer().coalesce(EVENT);
        EventFile file = summary.files().get(0);
        List<Collection<?>> fixed =
                List.of(
                        summary.process().args(),
                        file.data().keySet(),
                        (List<?>) file.data().get("x"),
                        summary.address().data().keySet());
        for (Collection<?> each : fixed) {
            assertThat(each).isNotEmpty();
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(each::clear);
        }
    }

    @Test
    void manyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (AuditEvent event : Events.read(log())) {
                Summary summary = new Coalescer().coalesce(event);
                String expected = answers(new Coalescer().coalesce(event)).toString();
                Callable<String> ask = () -> answers(summary).toString();
                List<Callable<String>> all = Collections.nCopies(THREADS, ask);
                for (Future<String> answer : threads.invokeAll(all)) {
                    assertThat(answer.get()).isEqualTo(expected);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Events that a reader joins, so that their records share what is repeated. */
    private static String log() {
        StringBuilder log = new StringBuilder();
        for (int serial = 1; serial < 300; serial++) {
            for (String line : EVENT.toString().split("\n")) {
                log.append(line.replace(":51)", ":" + serial + ")")).append('\n');
            }
        }
        return log.toString();
    }
}
