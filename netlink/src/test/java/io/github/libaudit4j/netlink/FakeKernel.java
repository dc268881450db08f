// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A kernel that is one function: each request to what answers it, in order. */
final class FakeKernel implements NetlinkChannel {
    /** The port id of the client's end. */
    static final int PORT = 4242;

    /**
     * What answers a request: a {@code byte[]} is a datagram of the kernel; a {@link Datagram} has
     * a sender of its own; a {@link NetlinkException} is what the read fails with.
     */
    @FunctionalInterface
    interface Answers {
        List<?> to(FakeKernel kernel, NetlinkMessage request);
    }

    private static final Object WAKE = new Object();

    final List<NetlinkMessage> requests = new ArrayList<>();
    private final Answers answers;
    private final ByteOrder order;
    private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    FakeKernel(ByteOrder order, Answers answers) {
        this.order = order;
        this.answers = answers;
    }

    FakeKernel(Answers answers) {
        this(ByteOrder.nativeOrder(), answers);
    }

    /** Adds what comes by itself. */
    void push(Object datagram) {
        queue.add(datagram);
    }

    @Override
    public void send(byte[] datagram) throws NetlinkException {
        for (NetlinkMessage request : NetlinkParser.strict(order).parse(datagram)) {
            requests.add(request);
            queue.addAll(answers.to(this, request));
        }
    }

    @Override
    public Datagram receive(Duration timeout) throws NetlinkException {
        Object next = closed ? WAKE : poll(timeout);
        if (closed) {
            throw new NetlinkException("receive", Errno.EBADF);
        }
        if (next instanceof NetlinkException failure) {
            throw failure;
        }
        if (next instanceof byte[] bytes) {
            return new Datagram(bytes, 0, false);
        }
        return next == WAKE ? null : (Datagram) next;
    }

    private Object poll(Duration timeout) {
        try {
            Object next = queue.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return next == null ? WAKE : next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void wakeUp() {
        queue.add(WAKE);
    }

    @Override
    public int portId() {
        return PORT;
    }

    @Override
    public void close() {
        closed = true;
        queue.add(WAKE);
    }

    boolean isClosed() {
        return closed;
    }

    byte[] ack(NetlinkMessage request) {
        return error(request, 0);
    }

    /** An NLMSG_ERROR: the number, and the header of the request, or all of it. */
    byte[] error(NetlinkMessage request, int error) {
        byte[] echo = request.toBytes(order);
        if (error == 0) {
            echo = Arrays.copyOf(echo, NetlinkMessage.HEADER);
        }
        byte[] payload =
                ByteBuffer.allocate(Integer.BYTES + echo.length)
                        .order(order)
                        .putInt(error)
                        .put(echo)
                        .array();
        return new NetlinkMessage(2, 0x100, request.sequence(), PORT, payload).toBytes(order);
    }

    /** A reply, which audit sends without a port id. */
    byte[] reply(NetlinkMessage request, int type, byte[] payload) {
        return new NetlinkMessage(type, 0, request.sequence(), 0, payload).toBytes(order);
    }

    byte[] done(NetlinkMessage request) {
        return reply(request, NetlinkMessage.DONE, new byte[0]);
    }

    /** A record, with the length of its payload alone in the header, as an audit daemon gets it. */
    byte[] record(int type, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new NetlinkMessage(type, 0, 0, 0, payload).toBytes(order);
        ByteBuffer.wrap(bytes).order(order).putInt(0, payload.length);
        return bytes;
    }
}
