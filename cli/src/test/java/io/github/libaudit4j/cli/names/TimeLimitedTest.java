// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** With a clock that only the service moves, as if each answer took that long. */
class TimeLimitedTest {
    private long now = 1_795_389_786_635L;
    private long takes = 2_000;
    private int asked;
    private final NameService limited =
            new TimeLimited(this::answer, () -> Instant.ofEpochMilli(now));

    private String answer(String database, long id) {
        asked++;
        now += takes;
        return database + id;
    }

    @Test
    void asksUntilItsShareIsSpent() {
        for (int i = 0; i < 5; i++) {
            assertThat(limited.name("passwd", i)).isEqualTo("passwd" + i);
        }
        for (int i = 5; i < 1_000; i++) {
            assertThat(limited.name("passwd", i)).isNull();
        }

        assertThat(asked).isEqualTo(5);
    }

    @Test
    void asksAgainInTheNextMinute() {
        for (int i = 0; i < 10; i++) {
            limited.name("passwd", i);
        }
        now += 49_999; // 10 seconds were spent
        assertThat(limited.name("group", 1)).isNull();

        now += 1;
        assertThat(limited.name("group", 1)).isEqualTo("group1");
        assertThat(asked).isEqualTo(6);
    }

    @Test
    void aQuickServiceIsAskedOften() {
        takes = 1;
        for (int i = 0; i < 10_000; i++) {
            assertThat(limited.name("passwd", i)).isNotNull();
        }

        assertThat(limited.name("passwd", 0)).isNull();
    }

    @Test
    void aClockThatIsSetBackDoesNotStopIt() {
        takes = 10_000;
        limited.name("passwd", 0);
        assertThat(limited.name("passwd", 1)).isNull();

        now -= 3_600_000;
        assertThat(limited.name("passwd", 1)).isEqualTo("passwd1");
        takes = -5_000; // set back while it is asked: costs nothing
        assertThat(limited.name("passwd", 2)).isNull();
    }
}
