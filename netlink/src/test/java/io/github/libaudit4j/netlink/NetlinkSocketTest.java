// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real sockets, of protocols that anybody may use. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class NetlinkSocketTest {
    private static final int ROUTE = 0; // NETLINK_ROUTE
    private static final int LINK = 16; // RTM_NEWLINK
    private static final int GET_LINK = 18; // RTM_GETLINK
    private static final byte[] ANY_FAMILY = new byte[16]; // struct ifinfomsg

    @Test
    void anyProtocolAnswers() throws Exception {
        try (NetlinkClient client = new NetlinkClient(NetlinkSocket.open(ROUTE))) {
            List<NetlinkMessage> links =
                    client.list(
                            new NetlinkRequest(
                                    "list links", GET_LINK, NetlinkMessage.DUMP, ANY_FAMILY));

            assertThat(links).isNotEmpty().allMatch(link -> link.type() == LINK);
            assertThat(links.get(0).flags() & NetlinkMessage.MULTI).isNotZero();
            assertThat(new String(links.get(0).payload(), StandardCharsets.ISO_8859_1))
                    .contains("lo\0"); // IFLA_IFNAME
        }
    }

    @Test
    void theKernelRefuses() throws Exception {
        try (NetlinkClient client = new NetlinkClient(NetlinkSocket.open(ROUTE))) {
            NetlinkRequest unknown = new NetlinkRequest("ask for nothing", 4000, 0, new byte[16]);
            assertThatThrownBy(() -> client.acknowledged(unknown))
                    .hasMessageStartingWith("ask for nothing: E");
        }
        assertThatThrownBy(() -> NetlinkSocket.open(31))
                .hasMessageStartingWith("open socket: EPROTONOSUPPORT (93)");
    }

    @Test
    void eachSocketHasItsPort() throws Exception {
        try (NetlinkSocket one = NetlinkSocket.open(ROUTE);
                NetlinkSocket two = NetlinkSocket.open(ROUTE)) {
            assertThat(one.portId()).isNotZero().isNotEqualTo(two.portId());
        }
    }

    @Test
    void aReceiveEndsInTime() throws Exception {
        try (NetlinkSocket socket = NetlinkSocket.open(ROUTE)) {
            assertThat(socket.receive(Duration.ZERO)).isNull();
            long start = System.nanoTime();
            assertThat(socket.receive(Duration.ofMillis(200))).isNull();
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000L);
        }
    }

    @Test
    void theReceiveBufferIsSetAndReadBack() throws Exception {
        try (NetlinkSocket socket = NetlinkSocket.open(ROUTE)) {
            int set = socket.setReceiveBuffer(50_000);
            assertThat(set).isEqualTo(100_000).isEqualTo(socket.receiveBuffer());
        }
    }

    @Test
    void theKernelTellsWhatItDropped() throws Exception {
        try (NetlinkSocket socket = NetlinkSocket.open(ROUTE)) {
            socket.setReceiveBuffer(1);
            for (int i = 1; i < 50; i++) {
                socket.send(getLoopback(i, socket.portId()));
            }
            assertThatThrownBy(
                            () -> {
                                while (socket.receive(Duration.ZERO) != null) {
                                    // what fitted
                                }
                            })
                    .isInstanceOfSatisfying(
                            NetlinkException.class,
                            e -> assertThat(e.errno()).isEqualTo(Errno.ENOBUFS));
            while (socket.receive(Duration.ZERO) != null) {
                // it works again, and what fitted is there
            }
        }
    }

    /** Another process could pretend to be the kernel: its datagrams carry its address. */
    @Test
    void theSenderIsTold() throws Exception {
        int usersock = 2; // NETLINK_USERSOCK, which lets programs talk to each other
        try (NetlinkSocket one = NetlinkSocket.open(usersock);
                NetlinkSocket two = NetlinkSocket.open(usersock);
                NetlinkClient client = new NetlinkClient(one)) {
            two.sendTo(one.portId(), new byte[] {1, 2, 3});
            Datagram datagram = one.receive(Duration.ofSeconds(5));
            assertThat(datagram.sender()).isEqualTo(two.portId());
            assertThat(datagram.bytes()).containsExactly(1, 2, 3);
            assertThat(datagram.isTruncated()).isFalse();

            two.sendTo(one.portId(), new byte[NetlinkSocket.BUFFER + 1]);
            assertThat(one.receive(Duration.ofSeconds(5)).isTruncated()).isTrue();

            two.sendTo(one.portId(), getLoopback(0, 0));
            assertThat(client.receive(Duration.ofMillis(50))).isNull();
            assertThat(client.counts().foreign()).isEqualTo(1);
        }
    }

    @Test
    void aBatchTellsLengthTypeAndSender() throws Exception {
        int usersock = 2;
        try (NetlinkSocket one = NetlinkSocket.open(usersock);
                NetlinkSocket two = NetlinkSocket.open(usersock);
                Arena arena = Arena.ofConfined()) {
            DatagramBatch batch = new DatagramBatch(arena);
            assertThat(batch.read(one.descriptor())).isEqualTo(-Errno.EAGAIN);
            two.sendTo(one.portId(), getLoopback(1, 0));
            two.sendTo(one.portId(), new byte[DatagramBatch.SLOT + 1]);
            two.sendTo(one.portId(), new byte[3]);

            assertThat(batch.read(one.descriptor())).isEqualTo(3);
            assertThat(batch.sender(0)).isEqualTo(two.portId());
            assertThat(batch.type(0)).isEqualTo(GET_LINK);
            assertThat(batch.length(0)).isEqualTo(32);
            assertThat(batch.isTruncated(0)).isFalse();
            assertThat(batch.isTruncated(1)).isTrue();
            assertThat(batch.length(2)).isEqualTo(3);
        }
    }

    private static byte[] getLoopback(int sequence, int portId) {
        byte[] first = ANY_FAMILY.clone();
        first[ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 4 : 7] = 1; // ifi_index
        return new NetlinkMessage(GET_LINK, NetlinkMessage.REQUEST, sequence, portId, first)
                .toBytes(ByteOrder.nativeOrder());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReceiveThatWaitsIsWokenUp(boolean virtual) throws Exception {
        try (NetlinkSocket socket = NetlinkSocket.open(ROUTE)) {
            AtomicReference<Object> result = new AtomicReference<>("waiting");
            Thread reader = reader(socket, result, virtual);
            socket.wakeUp();
            reader.join();
            assertThat(result.get()).isNull();
            assertThat(socket.receive(Duration.ofMillis(1))).isNull();
        }
    }

    @Test
    void aReceiveThatWaitsEndsWithTheSocket() throws Exception {
        for (int i = 0; i < 50; i++) {
            NetlinkSocket socket = NetlinkSocket.open(ROUTE);
            AtomicReference<Object> result = new AtomicReference<>("waiting");
            Thread reader = reader(socket, result, false);
            if (i % 2 == 0) {
                Thread.sleep(5); // it waits in the kernel by now; else it may not
            }
            socket.close();
            reader.join();
            assertClosed(result.get());
        }
    }

    /** Closing while another thread sends and reads without a pause, as under load. */
    @Test
    void aReceiveThatNeverWaitsEndsWithTheSocket() throws Exception {
        NetlinkSocket socket = NetlinkSocket.open(ROUTE);
        CountDownLatch busy = new CountDownLatch(100);
        AtomicReference<Object> result = new AtomicReference<>();
        Thread worker =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                for (int i = 1; ; i++) {
                                    socket.send(getLoopback(i, socket.portId()));
                                    socket.receive(Duration.ofSeconds(1));
                                    busy.countDown();
                                }
                            } catch (NetlinkException e) {
                                result.set(e);
                            }
                        });
        busy.await();
        socket.close();
        worker.join();
        assertClosed(result.get());
    }

    @Test
    void afterItsEndASocketOnlySaysSo() throws Exception {
        NetlinkSocket socket = NetlinkSocket.open(ROUTE);
        socket.close();
        socket.close();
        socket.wakeUp();
        assertThatThrownBy(() -> socket.send(new byte[16])).hasMessage("send: EBADF (9): closed");
        assertThatThrownBy(() -> socket.receive(Duration.ZERO)).hasMessageContaining("EBADF");
        assertThatThrownBy(socket::receiveBuffer).hasMessageContaining("EBADF");
        assertThatThrownBy(() -> socket.joinGroup(1)).hasMessageContaining("EBADF");
    }

    @Test
    void groupsAreJoinedAndLeft() throws Exception {
        try (NetlinkSocket socket = NetlinkSocket.open(ROUTE)) {
            socket.joinGroup(1); // RTNLGRP_LINK
            socket.leaveGroup(1);
            assertThatThrownBy(() -> socket.joinGroup(100_000))
                    .hasMessageStartingWith("join group: EINVAL (22)");
        }
    }

    private static Thread reader(
            NetlinkSocket socket, AtomicReference<Object> result, boolean virtual) {
        Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
        return builder.start(() -> {
            try {
                result.set(socket.receive(Duration.ofDays(10_000_000)));
            } catch (NetlinkException e) {
                result.set(e);
            }
        });
    }

    private static void assertClosed(Object result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        NetlinkException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EBADF));
    }
}
