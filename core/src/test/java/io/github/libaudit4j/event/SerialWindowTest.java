// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Serials that come, and what is then said to be missing. */
class SerialWindowTest {
    private final Told told = new Told();
    private final Losses losses = new Losses(told);
    private final SerialWindow window = new SerialWindow(new Node(new byte[0], 0, 0));

    private void add(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(serial -> window.add(serial, true, losses));
    }

    /** Each serial is of an event later than those before it; {@code ~} marks one that is not. */
    private void addAll(String serials) {
        for (String each : serials.split(" ")) {
            boolean isLater = !each.startsWith("~");
            String serial = isLater ? each : each.substring(1);
            if (serial.contains("..")) {
                String[] ends = serial.split("\\.\\.");
                add(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
            } else {
                window.add(Long.parseLong(serial), isLater, losses);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "7, -",
                "7 8 9, -",
                "7 9 8, -",
                "7 9, GAP 1 between 7 and 9",
                "1..3 ~5 6 ~4, -",
                "1 3 6, 'GAP 1 between 1 and 3; GAP 2 between 3 and 6'",
                // before the first one nothing is missing
                "7 ~5 ~6 8, -",
                // 1,023 is inside the window, 1,024 is not
                "1..2 1025 ~3, GAP 1021 between 3 and 1025",
                "1..2 1026 ~3 1027, -",
                "1..2 1026 1027, GAP 1023 between 2 and 1026",
                // beyond the window a second one near it is wanted
                "1..2 5000 3 4, -",
                "1..2 5000 ~5001 3 4, -",
                "1..2 5000 5001, GAP 4997 between 2 and 5000",
                "1..2 5001 5000, GAP 4997 between 2 and 5000",
                "1..2 5000 5002, 'GAP 4997 between 2 and 5000; GAP 1 between 5000 and 5002'",
                // where the count begins again
                "4294967294 4294967295 0 1, -",
                "4294967294 1 ~4294967295 ~0 2, -",
                "4294967290 3, GAP 8 between 4294967290 and 3",
                "4294960000..4294960001 2 3, GAP 7296 between 4294960001 and 2",
                // a boot
                "5000..5002 1 2 3, RESTART between 5002 and 1",
                "5000..5002 2 1 3, RESTART between 5002 and 1",
                "5000..5002 1 4, 'RESTART between 5002 and 1; GAP 2 between 1 and 4'",
                "500..502 1 2, RESTART between 502 and 1",
                "3000000000..3000000002 1 2, RESTART between 3000000002 and 1",
                "5000 5002 1 2, 'GAP 1 between 5000 and 5002; RESTART between 5002 and 1'",
                // very late events are no boot
                "5000..5002 ~1 ~2 ~3 5003, -",
                // no kernel's serial
                "1 2 3, -",
            })
    void says(String serials, String expected) {
        addAll(serials);
        window.settle(losses);

        String said = String.join("; ", told.lines).replace("loss ", "");
        assertThat(said).isEqualTo(expected == null ? "" : expected);
        long missing = told.losses.stream().mapToLong(Loss::count).sum();
        assertThat(losses.missing).isEqualTo(missing).isNotNegative();
    }

    @Test
    void aGapIsSaidWhenTheWindowHasPassedIt() {
        addAll("1..3 6");
        add(7, SerialWindow.WIDTH + 5);
        assertThat(told.lines).isEmpty();

        add(SerialWindow.WIDTH + 6, SerialWindow.WIDTH + 6);

        assertThat(told.lines).containsExactly("loss GAP 2 between 3 and 6");
    }

    @Test
    void settlingTwiceSaysNothingTwice() {
        addAll("1..3 6");
        window.settle(losses);
        window.settle(losses);
        addAll("~4 7 9");
        window.settle(losses);

        assertThat(told.lines)
                .containsExactly("loss GAP 2 between 3 and 6", "loss GAP 1 between 7 and 9");
    }

    /** As when the files of a host are read in the wrong order. */
    @Test
    void manyOlderSerialsInARowAreAnOlderPartOfTheLog() {
        addAll("9000..9010");
        for (long serial = 100; serial < 200; serial++) {
            window.add(serial, false, losses);
        }
        addAll("~203");
        window.settle(losses);

        assertThat(told.lines)
                .containsExactly(
                        "loss RESTART between 9010 and 163", "loss GAP 3 between 199 and 203");
    }

    @Test
    void jumpsBackAndForthNeverCountBelowZero() {
        Random random = new Random(7);
        long[] places = {0, 1, 1023, 1024, 1025, 1L << 24, (1L << 32) - 1024, (1L << 32) - 1};
        for (int i = 0; i < 200_000; i++) {
            long serial =
                    places[random.nextInt(places.length)] + random.nextInt(3) & (1L << 32) - 1;
            window.add(serial, random.nextBoolean(), losses);
        }
        window.settle(losses);

        assertThat(told.losses).allSatisfy(loss -> assertThat(loss.count()).isNotNegative());
        assertThat(told.losses)
                .filteredOn(loss -> loss.kind() == Loss.Kind.GAP)
                .allSatisfy(loss ->
                        assertThat(Serials.distance(loss.before(), loss.after()))
                                .isEqualTo(loss.count() + 1));
        assertThat(losses.missing).isPositive();
    }
}
