// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of each operation, and what the client makes of the answers. */
@Timeout(30)
class AuditClientTest {
    private static final NetlinkOptions LITTLE =
            NetlinkOptions.DEFAULTS
                    .withOrder(ByteOrder.LITTLE_ENDIAN)
                    .withTimeout(Duration.ofMillis(50));
    private static final AuditStatus STATUS =
            new AuditStatus(0, 1, 2, 3, 4, 5, 6, 7, 0x7f, 9, 0xffff_ffffL);
    private static final long PID = ProcessHandle.current().pid();

    interface Operation {
        Object on(AuditClient client) throws Exception;
    }

    interface Action {
        void on(AuditClient client) throws Exception;
    }

    /**
     * An operation and what it sends.
     *
     * @param answer the payload of the kernel's reply; null where it only acknowledges
     * @param result what the operation gives
     */
    record Sent(
            String name,
            Operation operation,
            int type,
            byte[] payload,
            byte[] answer,
            Object result) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sent> operations() {
        byte[] none = new byte[0];
        return List.of(
                new Sent("status", AuditClient::status, 1000, none, little(STATUS), STATUS),
                set("on", c -> c.setEnabled(true), 0x01, 4, 1),
                set("off", c -> c.setEnabled(false), 0x01, 4, 0),
                set("locked", AuditClient::setImmutable, 0x01, 4, 2),
                set("silent", c -> c.setFailure(FailureMode.SILENT), 0x02, 8, 0),
                set("printk", c -> c.setFailure(FailureMode.PRINTK), 0x02, 8, 1),
                set("panic", c -> c.setFailure(FailureMode.PANIC), 0x02, 8, 2),
                set("pid", AuditClient::setPid, 0x04, 12, (int) PID),
                set("no pid", AuditClient::unsetPid, 0x04, 12, 0),
                set("rate", c -> c.setRateLimit(77), 0x08, 16, 77),
                set("backlog", c -> c.setBacklogLimit(0xffff_ffffL), 0x10, 20, -1),
                set(
                        "wait time",
                        c -> c.set(AuditSetting.BACKLOG_WAIT_TIME, 15000, WaitMode.WAIT),
                        0x20,
                        36,
                        15000),
                order("add rule", c -> c.addRule(new byte[] {1, 2}), 1011, "0102"),
                order("delete rule", c -> c.deleteRule(new byte[] {1, 2}), 1012, "0102"),
                order("trim", AuditClient::trim, 1014, ""),
                order(
                        "equivalent",
                        c -> c.makeEquivalent("/mnt", "/a"),
                        1015,
                        "04000000 02000000 2f6d6e74 2f61"),
                order("tty", c -> c.setTtyStatus(new TtyStatus(1, 0)), 1017, "01000000 00000000"),
                order(
                        "login uid",
                        AuditClient::setLoginUidImmutable,
                        1018,
                        "01000000 02000000 02000000 02000000"),
                order("message", c -> c.sendMessage(1103, "op=é"), 1103, "6f703d c3a9 00"),
                new Sent(
                        "features",
                        AuditClient::features,
                        1019,
                        none,
                        hex("01000000 ffffffff 02000000 01000000"),
                        new AuditFeatures(1, -1, 2, 1)),
                new Sent(
                        "tty status",
                        AuditClient::ttyStatus,
                        1016,
                        none,
                        hex("01000000 01000000"),
                        new TtyStatus(1, 1)),
                new Sent(
                        "signal",
                        AuditClient::signalInfo,
                        1010,
                        none,
                        hex("e8030000 39300000 73797300"),
                        new SignalInfo(1000, 12345, "sys")));
    }

    private static Sent set(String name, Action action, int mask, int offset, int value) {
        byte[] payload = new byte[44];
        payload[0] = (byte) mask;
        for (int i = 0; i < 4; i++) {
            payload[offset + i] = (byte) (value >> 8 * i);
        }
        return new Sent(name, done(action), 1001, payload, null, null);
    }

    private static Sent order(String name, Action action, int type, String payload) {
        return new Sent(name, done(action), type, hex(payload), null, null);
    }

    private static Operation done(Action action) {
        return client -> {
            action.on(client);
            return null;
        };
    }

    @ParameterizedTest
    @MethodSource("operations")
    void sends(Sent sent) throws Exception {
        FakeKernel kernel =
                kernel((k, r) ->
                        sent.answer() == null
                                ? List.of(k.ack(r))
                                : List.of(k.ack(r), k.reply(r, r.type(), sent.answer())));
        AuditClient client = new AuditClient(kernel, LITTLE);

        Object result = sent.operation().on(client);

        if (sent.result() != null) {
            assertThat(result).isEqualTo(sent.result());
        }
        NetlinkMessage request = kernel.requests.get(0);
        assertThat(request.type()).isEqualTo(sent.type());
        assertThat(request.flags()).isEqualTo(NetlinkMessage.REQUEST | NetlinkMessage.ACK);
        assertThat(request.payload()).isEqualTo(sent.payload());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void tellsTheKernelsErrno(Sent sent) {
        FakeKernel kernel = kernel((k, r) -> List.of(k.error(r, -105)));
        AuditClient client = new AuditClient(kernel, LITTLE);

        assertFails(105, () -> sent.operation().on(client));
    }

    @Test
    void resetsGiveWhatTheCounterWas() throws Exception {
        FakeKernel kernel =
                kernel((k, r) ->
                        r.type() == 1000
                                ? List.of(k.ack(r), k.reply(r, 1000, little(STATUS)))
                                : List.of(k.error(r, 19492)));
        AuditClient client = new AuditClient(kernel, LITTLE);

        assertThat(client.resetLost()).isEqualTo(19492);
        assertThat(client.resetBacklogWaitTimeActual()).isEqualTo(19492);
        assertThat(kernel.requests)
                .filteredOn(r -> r.type() == 1001)
                .extracting(r -> r.payload()[0] & 0xff)
                .containsExactly(0x40, 0x80); // just that bit, or the kernel does not tell
    }

    /** An old kernel ignores a bit that it does not know, and says that all is well. */
    @Test
    void whatAnOldKernelIgnoresIsAnError() throws Exception {
        AuditStatus old = new AuditStatus(0, 1, 1, 0, 0, 64, 0, 0, 1, AuditStatus.ABSENT, -1);
        FakeKernel kernel = kernel((k, r) -> List.of(k.ack(r), k.reply(r, 1000, little(old))));
        AuditClient client = new AuditClient(kernel, LITTLE);

        assertFails(Errno.EOPNOTSUPP, () -> client.setBacklogWaitTime(0));
        assertFails(Errno.EOPNOTSUPP, client::resetLost);
        assertFails(Errno.EOPNOTSUPP, client::resetBacklogWaitTimeActual);
        assertThat(kernel.requests).allMatch(r -> r.type() == 1000);
    }

    @Test
    void rulesAreListedAndDeleted() throws Exception {
        List<byte[]> rules = new ArrayList<>(List.of(hex("01"), hex("02"), hex("03")));
        FakeKernel kernel =
                kernel((k, r) -> {
                    List<Object> answer = new ArrayList<>();
                    if (r.type() == 1012) {
                        boolean isThere = r.payload()[0] != 2; // another process was faster
                        return List.of(k.error(r, isThere ? 0 : -2));
                    }
                    answer.add(k.ack(r));
                    rules.forEach(rule -> answer.add(k.reply(r, 1013, rule)));
                    answer.add(k.done(r));
                    return answer;
                });
        AuditClient client = new AuditClient(kernel, LITTLE);

        assertThat(client.rules()).containsExactly(hex("01"), hex("02"), hex("03"));
        assertThat(client.deleteRules()).isEqualTo(2);
        assertThat(kernel.requests)
                .filteredOn(r -> r.type() == 1012)
                .extracting(NetlinkMessage::payload)
                .containsExactly(hex("01"), hex("02"), hex("03"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31})
    void aReplyThatIsTooShortIsAnError(int length) {
        FakeKernel kernel = kernel((k, r) -> List.of(k.ack(r), k.reply(r, 1000, new byte[length])));
        assertFails(Errno.EBADMSG, () -> new AuditClient(kernel, LITTLE).status());
    }

    @Test
    void aReplyOfAnotherTypeIsAnError() {
        FakeKernel.Answers answers =
                (k, r) -> List.of(k.ack(r), k.reply(r, 1019, little(STATUS)), k.done(r));
        assertFails(Errno.EPROTO, () -> new AuditClient(kernel(answers), LITTLE).status());
        assertFails(Errno.EPROTO, () -> new AuditClient(kernel(answers), LITTLE).rules());
    }

    @Test
    void settingsCanBeCollectedLater() throws Exception {
        FakeKernel kernel = kernel((k, r) -> List.of(k.error(r, r.payload()[0] == 0x08 ? -22 : 0)));
        AuditClient client = new AuditClient(kernel, LITTLE);
        for (AuditSetting setting : AuditSetting.values()) {
            client.set(setting, 1, WaitMode.NO_WAIT);
        }

        assertThatThrownBy(client::awaitAcknowledgements)
                .hasMessageStartingWith("set rate limit: EINVAL (22)");
        client.awaitAcknowledgements();
        assertThat(kernel.requests).hasSize(AuditSetting.values().length);
    }

    @Test
    void theStatusCanBeAskedForInPassing() throws Exception {
        FakeKernel kernel =
                kernel((k, r) -> List.of(k.record(1300, "audit(1.2:3): "), answer(k, r)));
        AuditClient client = new AuditClient(kernel, LITTLE);
        int sequence = client.requestStatus(false);

        assertThat(client.receive(Duration.ZERO).type()).isEqualTo(1300);
        NetlinkMessage reply = client.receive(Duration.ZERO);
        assertThat(reply.sequence()).isEqualTo(sequence);
        assertThat(AuditStatus.parse(reply.payload(), ByteOrder.LITTLE_ENDIAN)).isEqualTo(STATUS);
        assertThat(kernel.requests.get(0).flags()).isEqualTo(NetlinkMessage.REQUEST);
    }

    private static byte[] answer(FakeKernel kernel, NetlinkMessage request) {
        return kernel.reply(request, 1000, little(STATUS));
    }

    @Test
    void aRecordIsGivenInFull() throws Exception {
        FakeKernel kernel = kernel((k, r) -> List.of());
        String text = "audit(1364481363.243:24287): arch=c000003e syscall=2 success=no exit=-13";
        kernel.push(kernel.record(1300, text));

        NetlinkMessage record = new AuditClient(kernel, LITTLE).receive(Duration.ZERO);
        assertThat(record.type()).isEqualTo(1300);
        assertThat(new String(record.payload(), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void closingADaemonEndsIt() throws Exception {
        FakeKernel kernel = kernel((k, r) -> List.of(k.record(1329, "...."), k.ack(r)));
        AuditClient client = new AuditClient(kernel, LITTLE);
        client.setPid();
        client.close();
        client.close();

        assertThat(kernel.requests).hasSize(2);
        assertThat(kernel.requests.get(1).payload()).isEqualTo(pid(0));
        assertThat(kernel.isClosed()).isTrue();
    }

    @Test
    void closingAnotherClientSendsNothing() throws Exception {
        FakeKernel kernel = kernel((k, r) -> List.of(k.error(r, -17)));
        AuditClient client = new AuditClient(kernel, LITTLE);
        assertFails(17, client::setPid);
        client.close();

        assertThat(kernel.requests).filteredOn(r -> r.type() == 1001).hasSize(1);
        assertThat(kernel.isClosed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -13, -1})
    void closingGivesBackTheSocketWhateverTheKernelSays(int error) throws Exception {
        FakeKernel kernel =
                kernel((k, r) ->
                        r.sequence() == 1
                                ? List.of(k.ack(r))
                                : error == 0 ? List.of() : List.of(k.error(r, error)));
        AuditClient client = new AuditClient(kernel, LITTLE);
        client.setPid();

        if (error == -13) { // another daemon has come in between
            client.close();
        } else {
            assertFails(error == 0 ? Errno.ETIMEDOUT : -error, client::close);
        }
        assertThat(kernel.isClosed()).isTrue();
    }

    /** A registration without an answer may have been done; so it is undone. */
    @Test
    void closingUndoesWhatMayHaveBeenDone() throws Exception {
        FakeKernel kernel = kernel((k, r) -> r.sequence() == 1 ? List.of() : List.of(k.ack(r)));
        AuditClient client = new AuditClient(kernel, LITTLE);
        assertFails(Errno.ETIMEDOUT, client::setPid);
        client.close();

        assertThat(kernel.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "a\ntype=SYSCALL msg=audit(1.2:3): "})
    void aMessageThatWouldBeCutOrForgedIsRefused(String text) {
        AuditClient client = new AuditClient(kernel((k, r) -> List.of(k.ack(r))), LITTLE);
        assertThatThrownBy(() -> client.sendMessage(1103, text))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.sendMessage(1103, "x".repeat(8561)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0x1_0000_0000L})
    void aValueThatDoesNotFitIsRefused(long value) {
        AuditClient client = new AuditClient(kernel((k, r) -> List.of(k.ack(r))), LITTLE);
        assertThatThrownBy(() -> client.setRateLimit(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Long.toString(value));
    }

    private static FakeKernel kernel(FakeKernel.Answers answers) {
        return new FakeKernel(ByteOrder.LITTLE_ENDIAN, answers);
    }

    private static byte[] pid(int pid) {
        return AuditSetting.PID.request(pid, ByteOrder.LITTLE_ENDIAN).payload();
    }

    private static byte[] little(AuditStatus status) {
        return status.toBytes(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private static void assertFails(int errno, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NetlinkException.class, e -> assertThat(e.errno()).isEqualTo(errno));
    }
}
