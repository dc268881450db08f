// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client makes of all that a kernel may answer. */
@Timeout(30)
class NetlinkClientTest {
    private static final int ASK = 1000;
    private static final NetlinkRequest REQUEST =
            new NetlinkRequest("ask", ASK, NetlinkMessage.ACK, new byte[0]);
    private static final NetlinkOptions QUICK =
            NetlinkOptions.DEFAULTS.withTimeout(Duration.ofMillis(50));
    private static final byte[] ANSWER = {7};
    private static final String TEXT = "audit(1.2:3): a=1";

    /**
     * A way to answer, and what must be left of it.
     *
     * @param kept how many messages come out afterwards
     */
    record Shape(String name, FakeKernel.Answers answer, int kept, NetlinkCounts counts) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Shape> shapes() {
        NetlinkCounts nothing = new NetlinkCounts(0, 0, 0, 0, 0);
        return List.of(
                new Shape(
                        "acknowledgement first",
                        (k, r) -> List.of(k.ack(r), k.reply(r, ASK, ANSWER)),
                        0,
                        nothing),
                new Shape(
                        "reply first",
                        (k, r) -> List.of(k.reply(r, ASK, ANSWER), k.ack(r)),
                        0,
                        nothing),
                new Shape(
                        "records before, between and behind",
                        (k, r) ->
                                List.of(
                                        k.record(1300, TEXT),
                                        k.ack(r),
                                        k.record(1300, TEXT),
                                        k.reply(r, ASK, ANSWER),
                                        k.record(1320, TEXT)),
                        3,
                        nothing),
                new Shape(
                        "another process pretends to be the kernel",
                        (k, r) ->
                                List.of(
                                        new Datagram(k.error(r, -1), 1, false),
                                        k.ack(r),
                                        k.reply(r, ASK, ANSWER)),
                        0,
                        new NetlinkCounts(1, 0, 0, 0, 0)),
                new Shape(
                        "replies to other sequences",
                        (k, r) ->
                                List.of(
                                        k.error(other(r), -1),
                                        k.reply(other(r), ASK, new byte[] {8}),
                                        k.ack(r),
                                        k.reply(r, ASK, ANSWER)),
                        0,
                        new NetlinkCounts(0, 0, 2, 0, 0)),
                new Shape(
                        "what cannot be read",
                        (k, r) ->
                                List.of(
                                        new byte[3],
                                        new Datagram(k.error(r, -1), 0, true),
                                        k.ack(r),
                                        k.reply(r, ASK, ANSWER)),
                        0,
                        new NetlinkCounts(0, 2, 0, 0, 0)),
                new Shape(
                        "the kernel dropped something",
                        (k, r) ->
                                List.of(
                                        new NetlinkException("receive", Errno.ENOBUFS),
                                        k.ack(r),
                                        k.reply(r, ASK, ANSWER)),
                        0,
                        new NetlinkCounts(0, 0, 0, 1, 0)),
                new Shape(
                        "a message to be ignored",
                        (k, r) ->
                                List.of(
                                        k.reply(r, NetlinkMessage.NOOP, new byte[0]),
                                        k.ack(r),
                                        k.reply(r, ASK, ANSWER)),
                        0,
                        nothing),
                new Shape(
                        "a notification of what another process did with the same sequence",
                        (k, r) ->
                                List.of(
                                        new NetlinkMessage(16, 0, r.sequence(), 99, new byte[4])
                                                .toBytes(ByteOrder.nativeOrder()),
                                        k.ack(r),
                                        k.reply(r, ASK, ANSWER)),
                        1,
                        nothing));
    }

    private static NetlinkMessage other(NetlinkMessage request) {
        return new NetlinkMessage(
                request.type(), 0, request.sequence() + 100, 0, request.payload());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theReplyIsFound(Shape shape) throws NetlinkException {
        NetlinkClient client = client(kernel(shape.answer()), NetlinkOptions.DEFAULTS);

        assertThat(client.ask(REQUEST).payload()).isEqualTo(ANSWER);

        assertThat(rest(client)).hasSize(shape.kept());
        assertThat(client.counts()).isEqualTo(shape.counts());
    }

    @Test
    void requestsAreNumberedAndCarryThePortId() throws NetlinkException {
        FakeKernel kernel = kernel((k, r) -> List.of(k.ack(r)));
        NetlinkClient client = client(kernel, QUICK);
        client.acknowledged(REQUEST);
        client.acknowledged(REQUEST);

        assertThat(kernel.requests).extracting(NetlinkMessage::sequence).containsExactly(1, 2);
        assertThat(kernel.requests)
                .allSatisfy(r -> {
                    assertThat(r.portId()).isEqualTo(FakeKernel.PORT);
                    assertThat(r.flags()).isEqualTo(5);
                });
    }

    @Test
    void theKernelsErrnoReachesTheCaller() {
        NetlinkClient client = client(kernel((k, r) -> List.of(k.error(r, -17))), QUICK);

        assertThatThrownBy(() -> client.ask(REQUEST))
                .isInstanceOfSatisfying(
                        NetlinkException.class,
                        e -> {
                            assertThat(e.errno()).isEqualTo(17);
                            assertThat(e.errnoName()).isEqualTo("EEXIST");
                            assertThat(e.operation()).isEqualTo("ask");
                        });
    }

    @Test
    void aListEndsWithItsEnd() throws NetlinkException {
        NetlinkClient client =
                client(
                        kernel((k, r) ->
                                List.of(
                                        k.ack(r),
                                        k.reply(r, ASK, new byte[] {1}),
                                        k.record(1300, TEXT),
                                        k.reply(r, ASK, new byte[] {2}),
                                        k.done(r))),
                        QUICK);

        assertThat(client.list(REQUEST))
                .extracting(NetlinkMessage::payload)
                .containsExactly(new byte[] {1}, new byte[] {2});
        assertThat(rest(client)).hasSize(1);
    }

    @Test
    void anAcknowledgementMaySayANumber() throws NetlinkException {
        NetlinkClient client = client(kernel((k, r) -> List.of(k.error(r, 19492))), QUICK);
        assertThat(client.acknowledged(REQUEST)).isEqualTo(19492);
    }

    static List<Shape> incomplete() {
        return List.of(
                new Shape("nothing", (k, r) -> List.of(), 0, null),
                new Shape("no reply", (k, r) -> List.of(k.ack(r)), 0, null),
                new Shape(
                        "no acknowledgement", (k, r) -> List.of(k.reply(r, ASK, ANSWER)), 0, null),
                new Shape(
                        "only another's",
                        (k, r) -> List.of(k.ack(other(r)), k.reply(other(r), ASK, ANSWER)),
                        0,
                        null));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void aWaitEnds(Shape shape) {
        NetlinkClient client = client(kernel(shape.answer()), QUICK);

        long start = System.nanoTime();
        assertFails(Errno.ETIMEDOUT, () -> client.ask(REQUEST));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000L);
    }

    /** A machine that stands still must not make a reply that is there a missing one. */
    @Test
    void aReplyThatIsThereInTimeCounts() throws NetlinkException {
        FakeKernel kernel =
                kernel((k, r) -> {
                    sleep(5);
                    return List.of(k.record(1300, TEXT), k.ack(r), k.reply(r, ASK, ANSWER));
                });
        NetlinkClient client = client(kernel, QUICK.withTimeout(Duration.ofNanos(1)));
        assertThat(client.ask(REQUEST).payload()).isEqualTo(ANSWER);
    }

    /** Records without an end must not make a wait one without an end. */
    @Test
    void aWaitEndsUnderAFlood() {
        FakeKernel kernel =
                kernel((k, r) -> {
                    for (int i = 0; i < 5000; i++) {
                        k.push(k.record(1300, TEXT));
                    }
                    return List.of();
                });
        NetlinkClient client = client(kernel, QUICK.withTimeout(Duration.ofNanos(1)));
        assertFails(Errno.ETIMEDOUT, () -> client.ask(REQUEST));
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static List<Shape> wrong() {
        return List.of(
                new Shape("a list's end", (k, r) -> List.of(k.ack(r), k.done(r)), 0, null),
                new Shape(
                        "two replies",
                        (k, r) -> List.of(k.reply(r, ASK, ANSWER), k.reply(r, ASK, ANSWER)),
                        0,
                        null),
                new Shape(
                        "an error without an errno",
                        (k, r) -> List.of(k.reply(r, NetlinkMessage.ERROR, new byte[3])),
                        0,
                        null));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatWasNotAskedForIsAnError(Shape shape) {
        assertFails(Errno.EPROTO, () -> client(kernel(shape.answer()), QUICK).ask(REQUEST));
    }

    /** What came too late for one request must not be taken for the answer to the next. */
    @Test
    void aLateReplyIsDropped() throws NetlinkException {
        List<byte[]> late = new ArrayList<>();
        FakeKernel kernel =
                kernel((k, r) -> {
                    List<byte[]> answer = List.of(k.ack(r), k.reply(r, ASK, ANSWER));
                    if (r.sequence() == 1) {
                        late.add(k.error(r, -1));
                        return List.of();
                    }
                    late.addAll(answer);
                    return late;
                });
        NetlinkClient client = client(kernel, QUICK);

        assertFails(Errno.ETIMEDOUT, () -> client.ask(REQUEST));
        assertThat(client.ask(REQUEST).payload()).isEqualTo(ANSWER);
        assertThat(client.counts().strays()).isEqualTo(1);
    }

    @Test
    void whatIsKeptIsBounded() throws NetlinkException {
        FakeKernel kernel =
                kernel((k, r) -> {
                    List<byte[]> all = new ArrayList<>();
                    for (int i = 0; i < 10; i++) {
                        all.add(k.record(1300, "audit(1.2:" + i + "): "));
                    }
                    all.add(k.ack(r));
                    return all;
                });
        NetlinkClient client = client(kernel, QUICK.withKept(4));
        client.acknowledged(REQUEST);

        assertThat(rest(client)).hasSize(4);
        assertThat(client.counts().dropped()).isEqualTo(6);
    }

    @Test
    void acknowledgementsAreCollectedLater() throws NetlinkException {
        FakeKernel kernel =
                kernel((k, r) -> List.of(k.record(1300, TEXT), k.ack(r), k.reply(r, ASK, ANSWER)));
        FakeKernel acks = kernel((k, r) -> List.of(k.record(1300, TEXT), k.ack(r)));
        NetlinkClient client = client(acks, QUICK);
        client.acknowledgedLater(REQUEST);
        client.acknowledgedLater(REQUEST);
        client.acknowledged(REQUEST); // finds the two others first
        client.awaitAcknowledgements();
        client.awaitAcknowledgements(); // nothing is left to wait for

        assertThat(rest(client)).hasSize(3);
        assertThat(client.counts()).isEqualTo(new NetlinkCounts(0, 0, 0, 0, 0));
        assertThat(client(kernel, QUICK).ask(REQUEST).payload()).isEqualTo(ANSWER);
    }

    @Test
    void allFailuresAreCollected() throws NetlinkException {
        FakeKernel kernel =
                kernel((k, r) ->
                        switch (r.sequence()) {
                            case 1 -> List.of(k.error(r, -1));
                            case 2 -> List.of(k.ack(r));
                            case 3 -> List.of(k.error(r, -22));
                            default -> List.of();
                        });
        NetlinkClient client = client(kernel, QUICK);
        for (int i = 0; i < 4; i++) {
            client.acknowledgedLater(new NetlinkRequest("number " + i, ASK, 0, new byte[0]));
        }

        assertThatThrownBy(client::awaitAcknowledgements)
                .hasMessageStartingWith("number 0: EPERM (1)")
                .satisfies(e ->
                        assertThat(e.getSuppressed())
                                .extracting(Throwable::getMessage)
                                .satisfiesExactly(
                                        m -> assertThat(m).startsWith("number 2: EINVAL"),
                                        m -> assertThat(m).startsWith("number 3: ETIMEDOUT")));
        client.awaitAcknowledgements();
    }

    @Test
    void moreThanABoundAreCollectedOnTheWay() throws NetlinkException {
        FakeKernel kernel = kernel((k, r) -> List.of(k.ack(r)));
        NetlinkClient client = client(kernel, QUICK);
        for (int i = 0; i < 3 * Mailbox.FOLLOWED; i++) {
            client.acknowledgedLater(REQUEST);
        }
        client.awaitAcknowledgements();
        assertThat(client.counts().strays()).isZero();
    }

    @Test
    void whatIsSentByHandIsAnsweredInReceive() throws NetlinkException {
        FakeKernel kernel = kernel((k, r) -> List.of(k.ack(r), k.reply(r, ASK, ANSWER)));
        NetlinkClient client = client(kernel, QUICK);
        int sequence = client.send(new NetlinkMessage(ASK, 5, 0, 0, new byte[0]));
        client.ask(REQUEST); // does not take the reply of the other

        assertThat(rest(client))
                .extracting(NetlinkMessage::sequence, NetlinkMessage::type)
                .containsExactly(tuple(sequence, 2), tuple(sequence, ASK));
    }

    @Test
    void diagnosticsGetEachDatagramOfTheKernel() throws NetlinkException {
        List<byte[]> copies = new ArrayList<>();
        FakeKernel kernel =
                kernel((k, r) ->
                        List.of(
                                new byte[] {1, 2, 3},
                                new Datagram(k.ack(r), 77, false),
                                k.record(1300, TEXT),
                                k.ack(r)));
        client(kernel, QUICK.withDiagnostics(copies::add)).acknowledged(REQUEST);

        assertThat(copies)
                .satisfiesExactly(
                        bad -> assertThat(bad).containsExactly(1, 2, 3),
                        record -> assertThat(record).isEqualTo(kernel.record(1300, TEXT)),
                        ack -> assertThat(ack).isEqualTo(kernel.ack(kernel.requests.get(0))));
    }

    @Test
    void lossIsToldToWhoReceives() throws NetlinkException {
        FakeKernel kernel = kernel((k, r) -> List.of());
        kernel.push(new NetlinkException("receive", Errno.ENOBUFS));
        kernel.push(kernel.record(1300, TEXT));
        NetlinkClient client = client(kernel, QUICK);

        assertFails(Errno.ENOBUFS, () -> client.receive(Duration.ZERO));
        assertThat(client.receive(Duration.ZERO)).isNotNull();
        assertThat(client.counts().overruns()).isEqualTo(1);
    }

    @Test
    void anotherThreadEndsAReceive() throws Exception {
        FakeKernel kernel = kernel((k, r) -> List.of());
        NetlinkClient client = client(kernel, QUICK);
        AtomicReference<Object> result = new AtomicReference<>("waiting");
        Thread reader = reader(client, result);
        client.wakeUp();
        reader.join();
        assertThat(result.get()).isNull();

        reader = reader(client, result);
        client.close();
        reader.join();
        assertThat(result.get())
                .isInstanceOfSatisfying(
                        NetlinkException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EBADF));
        assertThat(kernel.isClosed()).isTrue();
    }

    /** One thread waits for records for ever; another makes requests all the while. */
    @Test
    void requestsGoBeforeAReceiveThatWaits() throws Exception {
        FakeKernel kernel = kernel((k, r) -> List.of(k.ack(r)));
        NetlinkClient client = client(kernel, NetlinkOptions.DEFAULTS);
        AtomicReference<Object> result = new AtomicReference<>("waiting");
        Thread reader = reader(client, result);
        for (int i = 0; i < 1000; i++) {
            client.acknowledged(REQUEST);
        }
        assertThat(result.get()).isEqualTo("waiting");
        kernel.push(kernel.record(1300, TEXT));
        reader.join();
        assertThat(result.get()).isInstanceOf(NetlinkMessage.class);
    }

    private static Thread reader(NetlinkClient client, AtomicReference<Object> result) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        result.set(client.receive(Duration.ofDays(1)));
                    } catch (NetlinkException e) {
                        result.set(e);
                    }
                });
    }

    private static FakeKernel kernel(FakeKernel.Answers answers) {
        return new FakeKernel(answers);
    }

    private static NetlinkClient client(FakeKernel kernel, NetlinkOptions options) {
        return new NetlinkClient(kernel, NetlinkParser.audit(options.order()), options);
    }

    private static List<NetlinkMessage> rest(NetlinkClient client) throws NetlinkException {
        List<NetlinkMessage> messages = new ArrayList<>();
        NetlinkMessage message;
        while ((message = client.receive(Duration.ZERO)) != null) {
            messages.add(message);
        }
        return messages;
    }

    private static void assertFails(int errno, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NetlinkException.class, e -> assertThat(e.errno()).isEqualTo(errno));
    }
}
