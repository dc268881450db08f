// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GivenOutTest {
    private static final int IDS = 32_768;

    private final GivenOut givenOut = new GivenOut();
    private final Node node = new Node(new byte[0], 0, Mix.mix(1));

    private static long id(long millis, long serial) {
        return Mix.mix(millis << 32 ^ serial);
    }

    private void add(long millis, long serial, String type) {
        OpenEvent event = new OpenEvent();
        event.begin(node, millis, serial, id(millis, serial));
        event.add(Line.of(type, millis, serial).record());
        givenOut.add(event, event.take());
    }

    private boolean has(long millis, long serial) {
        return givenOut.has(node, serial, id(millis, serial));
    }

    @Test
    void knowsTheLast32768OfANode() {
        for (long serial = 0; serial <= IDS; serial++) {
            add(1, serial, "CWD");
        }

        assertThat(has(1, 0)).isFalse();
        for (long serial = 1; serial <= IDS; serial++) {
            assertThat(has(1, serial)).isTrue();
        }
        assertThat(has(1, IDS + 1)).isFalse();
        assertThat(has(2, IDS)).isFalse();
    }

    @Test
    void knowsTheRecordsOfTheLast64() {
        for (long serial = 0; serial <= 64; serial++) {
            add(1, serial, "CWD");
        }

        assertThat(List.of(0L, 1L, 64L))
                .map(serial ->
                        givenOut.hadRecord(id(1, serial), Line.of("CWD", 1, serial).record()))
                .containsExactly(false, true, true);
        assertThat(givenOut.hadRecord(id(1, 64), Line.of("PATH", 1, 64).record())).isFalse();
        assertThat(givenOut.hadRecord(id(1, 64), new Line(null, "CWD", 1, 64, "pid=7").record()))
                .isFalse();
    }

    @Test
    void keepsNoGreatEvent() {
        OpenEvent event = new OpenEvent();
        event.begin(node, 1, 1, id(1, 1));
        event.add(new Line(null, "CWD", 1, 1, "a=" + "b".repeat(70_000)).record());
        givenOut.add(event, event.take());

        assertThat(has(1, 1)).isTrue();
        assertThat(
                        givenOut.hadRecord(
                                id(1, 1),
                                new Line(null, "CWD", 1, 1, "a=" + "b".repeat(70_000)).record()))
                .isFalse();
    }
}
