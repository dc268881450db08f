// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.testing.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that nobody would write still become documents of ECS. */
class EcsHostileTest {
    private static final Path LOGS = Path.of("src/test/resources/io/github/libaudit4j/json/ecs");
    private static final EcsSchema SCHEMA = new EcsSchema();
    private static final int LOGS_A_SEED = 200;
    private static final int LINES = 4;
    private static final int TIMES = 6;
    private static final String ID = "msg=audit(1.002:3):";
    private static final String[] PIECES = {
        "?",
        "(null)",
        "\"\"",
        "\"?\"",
        "00",
        "0A",
        "\u00FF",
        "\u001D",
        "-1",
        "4294967295",
        "'",
        "\"",
        "{ }",
        "{ a b }",
        " tty=x",
        " t-ty=x",
        " subj=a:b:c",
        " subj=u",
        " socket=s",
        " msg='uid=7 tty=y'",
        " old-ses=1 old_ses=2",
        " pid=x",
        " name=\"./r\"",
        " UID=\"root\"",
        " addr=::1",
        " hostname=h",
        " key=01",
        " saddr=0200",
        " res=maybe",
        " a=1 a=2"
    };

    private static final List<String> LOG = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(LOGS)) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                for (String line : Files.readString(log, ISO_8859_1).split("\n")) {
                    LOG.add(line.replaceFirst("^(node=vm )?", ""));
                }
            }
        }
    }

    /** Lines of the fixtures as one event, with odd pieces in between. */
    private static byte[] log(SplittableRandom random) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        int lines = 1 + random.nextInt(LINES);
        for (int i = 0; i < lines; i++) {
            StringBuilder line = new StringBuilder(LOG.get(random.nextInt(LOG.size())));
            line.replace(line.indexOf("msg=audit("), line.indexOf("): ") + 2, ID);
            for (int cuts = random.nextInt(LINES); cuts > 0; cuts--) {
                int from = line.indexOf("): ") + 3;
                int at = from + random.nextInt(line.length() - from + 1);
                int to = Math.min(line.length(), at + random.nextInt(LINES));
                line.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
            }
            log.writeBytes(line.append('\n').toString().getBytes(ISO_8859_1));
        }
        return log.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void documentsAreEcs(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < LOGS_A_SEED; i++) {
            byte[] log = log(random);
            for (String line : EcsDocuments.of(log)) {
                assertThat(line.codePoints().noneMatch(Strings::mustBeEscaped)).isTrue();
                assertThat(SCHEMA.faults(Json.parseObject(line)))
                        .as("%s of\n%s", line, new String(log, ISO_8859_1))
                        .isEmpty();
            }
        }
    }

    /** One writer for all writes what one for each does, whatever the reader saw again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void copiesAreWhatIsWrittenAnew(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < LOGS_A_SEED; i++) {
            String lines =
                    new String(log(random), ISO_8859_1).replace(ID, ID.replace("3", "1" + i));
            byte[] log = lines.getBytes(ISO_8859_1);
            all.writeBytes(log);
            apart.addAll(EcsDocuments.of(log));
        }
        List<AuditEvent> events = EcsDocuments.events(all.toByteArray(), TIMES);
        String together = EcsDocuments.written(events, Layout.LINES, false);
        List<String> documents = together.lines().toList();
        for (int i = 0; i < documents.size(); i++) {
            assertThat(documents.get(i)).isEqualTo(apart.get(i % apart.size()));
        }
        assertThat(documents).hasSize(TIMES * apart.size());
    }
}
