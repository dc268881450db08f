// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditFeatures;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.Datagram;
import io.github.libaudit4j.netlink.NetlinkChannel;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.netlink.NetlinkMessage;
import io.github.libaudit4j.netlink.NetlinkOptions;
import io.github.libaudit4j.netlink.NetlinkParser;
import io.github.libaudit4j.netlink.TtyStatus;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * A kernel with a state: settings, features and rules, which it keeps as the real one does; and
 * what a test cannot ask of the real one, such as refusing the third rule.
 */
public final class FakeAudit implements NetlinkChannel {
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int PREPEND = 0x10;
    private static final int ENOENT = 2;
    private static final int EPERM = 1;
    private static final int EEXIST = 17;
    private static final int EINVAL = 22;

    // linux/audit.h
    private static final int GET = 1000;
    private static final int SET = 1001;
    private static final int ADD_RULE = 1011;
    private static final int DEL_RULE = 1012;
    private static final int LIST_RULES = 1013;
    private static final int TTY_GET = 1016;
    private static final int SET_FEATURE = 1018;
    private static final int GET_FEATURE = 1019;

    /** A kernel of today, without rules, as it is after a boot. */
    public static final AuditStatus AFTER_BOOT =
            new AuditStatus(0, 0, 1, 0, 0, 64, 0, 0, 0x7f, 15000, 0);

    public final List<KernelRule> rules = new ArrayList<>();

    /** The types of the requests that change something, in their order. */
    public final List<Integer> changes = new ArrayList<>();

    /** The texts of user messages. */
    public final List<String> messages = new ArrayList<>();

    public AuditStatus status = AFTER_BOOT;
    public AuditFeatures features = new AuditFeatures(1, -1, 0, 0);
    public TtyStatus tty = new TtyStatus(0, 0);

    /** The rule that is refused with EINVAL, and how often; null for none. */
    public KernelRule refused;

    public int refusals = 1;

    /** The mask of settings of which the kernel says that all is well and does nothing. */
    public int ignored;

    private final Queue<byte[]> answers = new ArrayDeque<>();

    public AuditClient client() {
        return new AuditClient(this, NetlinkOptions.DEFAULTS);
    }

    @Override
    public void send(byte[] datagram) throws NetlinkException {
        for (NetlinkMessage request : NetlinkParser.strict(ORDER).parse(datagram)) {
            answer(request);
        }
    }

    private void answer(NetlinkMessage request) {
        switch (request.type()) {
            case GET -> reply(request, status.toBytes(ORDER));
            case GET_FEATURE -> reply(request, features == null ? null : features.toBytes(ORDER));
            case TTY_GET -> reply(request, tty == null ? null : tty.toBytes(ORDER));
            case LIST_RULES -> list(request);
            default -> {
                changes.add(request.type());
                acknowledge(request, change(request));
            }
        }
    }

    private void reply(NetlinkMessage request, byte[] payload) {
        acknowledge(request, payload == null ? -EINVAL : 0);
        if (payload != null) {
            add(request, request.type(), payload);
        }
    }

    private void list(NetlinkMessage request) {
        acknowledge(request, 0);
        for (int list = 0; list < 8; list++) {
            for (KernelRule rule : rules) {
                if (rule.list() == list) {
                    add(request, LIST_RULES, rule.bytes());
                }
            }
        }
        add(request, NetlinkMessage.DONE, new byte[0]);
    }

    private void add(NetlinkMessage request, int type, byte[] payload) {
        answers.add(new NetlinkMessage(type, 0, request.sequence(), 0, payload).toBytes(ORDER));
    }

    private void acknowledge(NetlinkMessage request, int error) {
        byte[] echo = Arrays.copyOf(request.toBytes(ORDER), NetlinkMessage.HEADER);
        byte[] payload =
                ByteBuffer.allocate(Integer.BYTES + echo.length)
                        .order(ORDER)
                        .putInt(error)
                        .put(echo)
                        .array();
        add(request, NetlinkMessage.ERROR, payload);
    }

    private int change(NetlinkMessage request) {
        byte[] payload = request.payload();
        boolean isMessage = request.type() == 1005 || request.type() >= 1100;
        if (status.isLocked() && !isMessage) {
            return -EPERM;
        }
        if (isMessage) {
            messages.add(new String(payload, 0, payload.length - 1, StandardCharsets.UTF_8));
            return 0;
        }
        return switch (request.type()) {
            case SET -> set(AuditStatus.parse(payload, ORDER));
            case ADD_RULE -> addRule(payload);
            case DEL_RULE -> rules.remove(KernelRule.listed(payload)) ? 0 : -ENOENT;
            case SET_FEATURE -> {
                features = AuditFeatures.parse(payload, ORDER);
                yield 0;
            }
            default -> 0;
        };
    }

    private int addRule(byte[] payload) {
        byte[] struct = payload.clone();
        ByteBuffer buffer = ByteBuffer.wrap(struct).order(ORDER);
        boolean inFront = (buffer.getInt(0) & PREPEND) != 0;
        buffer.putInt(0, buffer.getInt(0) & ~PREPEND);
        KernelRule rule = KernelRule.listed(struct);
        if (rule.equals(refused) && refusals-- > 0) {
            return -EINVAL;
        }
        if (!inFront && rules.contains(rule)) {
            return -EEXIST;
        }
        rules.add(inFront ? 0 : rules.size(), rule);
        return 0;
    }

    private int set(AuditStatus wanted) {
        int mask = wanted.mask() & ~ignored;
        boolean isLost = mask == 0x40;
        int before = isLost ? (int) status.lost() : 0;
        status =
                new AuditStatus(
                        0,
                        (mask & 0x01) != 0 ? wanted.enabled() : status.enabled(),
                        (mask & 0x02) != 0 ? wanted.failure() : status.failure(),
                        status.pid(),
                        (mask & 0x08) != 0 ? wanted.rateLimit() : status.rateLimit(),
                        (mask & 0x10) != 0 ? wanted.backlogLimit() : status.backlogLimit(),
                        isLost ? 0 : status.lost(),
                        status.backlog(),
                        status.featureBitmap(),
                        (mask & 0x20) != 0 ? wanted.backlogWaitTime() : status.backlogWaitTime(),
                        status.backlogWaitTimeActual());
        return before;
    }

    @Override
    public Datagram receive(Duration timeout) {
        byte[] next = answers.poll();
        return next == null ? null : new Datagram(next, 0, false);
    }

    @Override
    public void wakeUp() {}

    @Override
    public int portId() {
        return 4242;
    }

    @Override
    public void close() {}
}
