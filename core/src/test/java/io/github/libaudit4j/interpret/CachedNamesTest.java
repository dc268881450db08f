// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedNamesTest {
    private static final long MINUTE = 60_000;

    private final Map<Long, String> users = new TreeMap<>(Map.of(0L, "root", 1_000L, "alice"));
    private final List<String> asked = new ArrayList<>();
    private final IdNames source =
            new IdNames() {
                @Override
                public String user(long id) {
                    asked.add("user " + id);
                    return users.get(id);
                }

                @Override
                public String group(long id) {
                    asked.add("group " + id);
                    return id == 1_000 ? "staff" : null;
                }
            };
    private long now = 1_795_389_786_635L;
    private final CachedNames names = cached(source);

    private CachedNames cached(IdNames source) {
        return new CachedNames(source, () -> Instant.ofEpochMilli(now), Duration.ofMinutes(1));
    }

    @Test
    void asksOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(names.user(1_000)).isEqualTo("alice");
            assertThat(names.group(1_000)).isEqualTo("staff");
            assertThat(names.user(0)).isEqualTo("root");
        }

        assertThat(asked).containsExactly("user 1000", "group 1000", "user 0");
    }

    @Test
    void remembersThatThereIsNoName() {
        for (int i = 0; i < 3; i++) {
            assertThat(names.user(7)).isNull();
            assertThat(names.group(7)).isNull();
        }

        assertThat(asked).containsExactly("user 7", "group 7");
    }

    @Test
    void asksAgainAfterItsTime() {
        assertThat(names.user(7)).isNull();
        assertThat(names.user(1_000)).isEqualTo("alice");
        users.put(7L, "new");
        users.put(1_000L, "renamed");

        now += MINUTE - 1;
        assertThat(names.user(7)).isNull();
        assertThat(names.user(1_000)).isEqualTo("alice");
        assertThat(asked).hasSize(2);

        now += 1;
        assertThat(names.user(7)).isEqualTo("new");
        assertThat(names.user(1_000)).isEqualTo("renamed");
        assertThat(asked).hasSize(4);

        users.remove(7L);
        now += MINUTE;
        assertThat(names.user(7)).isNull();
    }

    /** To be looked up is not to be asked: what is used all the time is asked again, too. */
    @Test
    void useDoesNotKeepItFresh() {
        for (int i = 0; i <= 10 * MINUTE / 1_000; i++) {
            names.user(0);
            now += 1_000;
        }

        assertThat(asked).hasSize(11);
    }

    @Test
    void asksAgainWhenTheClockIsSetBack() {
        names.user(1_000);
        users.put(1_000L, "renamed");

        now -= 1;
        assertThat(names.user(1_000)).isEqualTo("renamed");
        assertThat(names.user(1_000)).isEqualTo("renamed");
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, IdNames.UNSET, -2, 1L << 32, (1L << 32) + 1_000, Long.MIN_VALUE})
    void whatIsNoIdIsNotAsked(long number) {
        assertThat(names.user(number)).isNull();
        assertThat(names.group(number)).isNull();
        assertThat(asked).isEmpty();
        assertThat(names.size()).isZero();
    }

    @Test
    void asksWithTheIdAsItIs() {
        names.user(4_294_967_294L);
        names.group(2_147_483_648L);

        assertThat(asked).containsExactly("user 4294967294", "group 2147483648");
    }

    @Test
    void isBoundedAndStaysRight() {
        for (long id = 0; id < 100_000; id++) {
            users.put(id, "u" + id);
            assertThat(names.user(id)).isEqualTo("u" + id);
            assertThat(names.group(id)).isEqualTo(id == 1_000 ? "staff" : null);
        }

        assertThat(names.size()).isBetween(CachedNames.ENTRIES, 2 * CachedNames.ENTRIES);
        for (long id = 99_999; id >= 0; id -= 7) {
            assertThat(names.user(id)).isEqualTo("u" + id);
        }
    }

    /** The users of a host do not drive each other out, nor does a new one drive out all. */
    @Test
    void holdsAThousandInARow() {
        for (int round = 0; round < 3; round++) {
            for (long id = 0; id < 1_000; id++) {
                names.user(id);
                names.user(1_000_000 + id);
            }
        }

        assertThat(asked).hasSize(2_000);
    }

    @Test
    void theOneAskedLongestAgoLeaves() {
        List<Long> together = idsOfOneSet(5);
        for (long id : together.subList(0, 4)) {
            names.user(id);
            now++;
        }
        names.user(together.get(4));
        asked.clear();

        for (long id : together.subList(1, 5)) {
            names.user(id);
        }
        assertThat(asked).isEmpty();
        names.user(together.get(0));
        assertThat(asked).hasSize(1);
    }

    /** Ids that have the same four places: found by looking which drive out the first. */
    private List<Long> idsOfOneSet(int count) {
        List<Long> together = new ArrayList<>(List.of(5L));
        for (long id = 6; together.size() < count; id++) {
            if ((int) id * 0x9E3779B9 >>> 22 == 5 * 0x9E3779B9 >>> 22) {
                together.add(id);
            }
        }
        return together;
    }

    @Test
    void aFailureIsNotRemembered() {
        IdNames broken =
                new IdNames() {
                    @Override
                    public String user(long id) {
                        asked.add("user");
                        throw new IllegalStateException("no service");
                    }

                    @Override
                    public String group(long id) {
                        return null;
                    }
                };
        CachedNames cached = cached(broken);

        assertThatThrownBy(() -> cached.user(1)).hasMessage("no service");
        assertThatThrownBy(() -> cached.user(1)).hasMessage("no service");
        assertThat(asked).hasSize(2);
    }

    @Test
    void manyThreadsAskOnce() throws InterruptedException {
        Map<Long, Integer> counts = new ConcurrentHashMap<>();
        IdNames slow =
                new IdNames() {
                    @Override
                    public String user(long id) {
                        counts.merge(id, 1, Integer::sum);
                        Thread.yield();
                        return id % 3 == 0 ? null : "u" + id;
                    }

                    @Override
                    public String group(long id) {
                        return null;
                    }
                };
        CachedNames cached = cached(slow);
        List<String> wrong = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> lookUpAll(cached, start, wrong));
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(wrong).isEmpty();
        assertThat(counts).hasSize(500);
        assertThat(counts.values()).containsOnly(1);
    }

    private static void lookUpAll(CachedNames names, CountDownLatch start, List<String> wrong) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        for (int round = 0; round < 20; round++) {
            for (long id = 0; id < 500; id++) {
                String name = names.user(id);
                if (id % 3 == 0 ? name != null : !("u" + id).equals(name)) {
                    synchronized (wrong) {
                        wrong.add(id + " " + name);
                    }
                }
            }
        }
    }
}
