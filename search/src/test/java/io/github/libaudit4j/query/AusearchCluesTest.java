// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.NameIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No event that an option finds is without the option's clues. */
class AusearchCluesTest {
    private static final Path FOLDER =
            Path.of("src/test/resources/io/github/libaudit4j/query/ausearch");
    private static final int HOSTILE = 1_000;

    @Test
    void overTheCorpus() throws IOException {
        assertShown(Logs.corpus(), 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"comm", "exe", "key", "host", "file", "dots", "sockets", "ids", "several"})
    void overSmallLogs(String log) throws IOException {
        assertShown(Ausearch.events(FOLDER.resolve(log + ".log")), 1);
    }

    @Test
    void overHostileEvents() throws IOException {
        List<AuditEvent> events = HostileLine.events(7, HOSTILE);
        assertShown(events, 1);
    }

    /** Asks every so many-th question. */
    private static void assertShown(List<AuditEvent> events, int step) {
        List<List<String>> questions = AusearchQuestions.of(events);
        int met = 0;
        for (int i = 0; i < questions.size(); i += step) {
            Condition condition;
            try {
                condition = Ausearch.condition(questions.get(i), NameIds.none());
            } catch (IllegalArgumentException e) {
                continue; // a number that is none
            }
            Clues clues = condition.clues();
            for (AuditEvent event : events) {
                boolean isMet = condition.test(event);
                assertThat(!isMet || Shown.by(event, clues))
                        .as("%s %s%n%s", questions.get(i), clues, event)
                        .isTrue();
                met += isMet ? 1 : 0;
            }
        }
        assertThat(met).isPositive();
    }

    /** A text may end or start where a working directory and a name meet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "a/",
                "/srv/a/",
                "/srv/a/.",
                "a/..",
                "a/../",
                "/a/../b",
                "a/../b c",
                "./b",
                "..",
                "/../",
                "a/./",
                "/.",
                "srv/a/./c"
            })
    void namesBehindTheWorkingDirectory(String part) {
        AuditEvent event =
                Logs.event(
                        "CWD cwd=\"/srv/a\"",
                        "PATH item=0 name=2E2E2F622063",
                        "PATH item=1 name=\"./c\"",
                        "PATH item=2 name=\"../b\"");
        Condition condition = Ausearch.condition(List.of("-f", part), NameIds.none());

        assertThat(condition.test(event)).isTrue();
        assertThat(Shown.by(event, condition.clues())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-k access         | any one of [access, 616363657373][][]",
                "-k ''             | any",
                "-p 42             | any one of [pid=42][][]",
                "-ua 1000          | any one of [auid=1000, uid=1000, euid=1000][][]",
                "-ul unset         | any one of [auid=4294967295, auid=-1][][]",
                "-ul alice         | any one of [AUID=\"alice\"][][]",
                "-m EXECVE,PATH    | any one of [][1302, 1309][]",
                "-m ALL            | any",
                "-a 17             | any one of [][][17]",
                "-hn 10.0.0.1      | any one of [10.0.0.1][1306][]",
                "-hn host.example  | any one of [host.example][][]",
                "-sc kexec_load    | types or numbers",
                "--arch b64        | any one of [][1300, 1326][]",
                "--arch aarch64    | any one of [arch=c00000b7, arch=C00000B7][][]",
                "-e -EACCES        | any one of [exit=-13][][]",
                "-n web1           | any",
                "-sv yes           | any",
                "-gi 0             | any one of [gid=0][1116, 1117, 1132][]",
                "--session 3 -k k1 | any one of [ses=3][][]"
            })
    void whatAnOptionShows(String options, String clues) {
        String shown =
                Ausearch.condition(Ausearch.words(options.replace('\'', '"')), NameIds.none())
                        .clues()
                        .toString()
                        .replace(Long.MIN_VALUE + ".." + Long.MAX_VALUE, "")
                        .trim();

        if (clues.startsWith("types")) {
            assertThat(shown).isNotEqualTo("any");
        } else {
            assertThat("any one of " + shown)
                    .isEqualTo(clues.equals("any") ? "any one of any" : clues);
        }
    }
}
