// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** What has come so far in answer to one request: the acknowledgement and the rest in any order. */
final class Reply {
    /** What ends a reply, beside the acknowledgement. */
    enum End {
        ACKNOWLEDGEMENT,
        ONE_MESSAGE,
        DONE
    }

    private final NetlinkRequest request;
    private final ByteOrder order;
    private final End end;
    private final List<NetlinkMessage> messages = new ArrayList<>();
    private boolean isAcknowledged;
    private boolean isEnded;
    private int code;

    Reply(NetlinkRequest request, End end, ByteOrder order) {
        this.request = request;
        this.order = order;
        this.end = end;
        this.isAcknowledged = (request.flags() & NetlinkMessage.ACK) == 0;
        this.isEnded = end == End.ACKNOWLEDGEMENT;
    }

    /** Takes a message with the sequence of the request. */
    void add(NetlinkMessage message) throws NetlinkException {
        switch (message.type()) {
            case NetlinkMessage.NOOP -> {}
            case NetlinkMessage.ERROR -> acknowledge(message);
            case NetlinkMessage.DONE -> end();
            default -> answer(message);
        }
    }

    private void acknowledge(NetlinkMessage message) throws NetlinkException {
        if (!message.hasError()) {
            throw unexpected("an error message without an errno");
        }
        isAcknowledged = true;
        code = message.error(order);
    }

    private void end() throws NetlinkException {
        if (end != End.DONE) {
            throw unexpected("the end of a list");
        }
        isEnded = true;
    }

    private void answer(NetlinkMessage message) throws NetlinkException {
        if (isEnded) {
            throw unexpected("a message of type " + message.type());
        }
        messages.add(message);
        isEnded = end == End.ONE_MESSAGE;
    }

    private NetlinkException unexpected(String what) {
        return new NetlinkException(
                request.operation(), Errno.EPROTO, "the kernel answered with " + what);
    }

    boolean isComplete() {
        return code < 0 || isAcknowledged && isEnded;
    }

    /** What the kernel said: 0, or a counter's old value. */
    int code() throws NetlinkException {
        if (code < 0) {
            throw new NetlinkException(request.operation(), -code);
        }
        return code;
    }

    List<NetlinkMessage> messages() throws NetlinkException {
        code();
        return messages;
    }
}
