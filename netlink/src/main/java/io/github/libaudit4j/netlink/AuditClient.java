// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import io.github.libaudit4j.record.AuditFormatException;
import java.io.Closeable;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Audit in the kernel: what it is set to, its rules, and its records.
 *
 * <pre>{@code
 * try (AuditClient client = AuditClient.open()) {
 *     AuditStatus status = client.status();
 *     client.setBacklogLimit(8192);
 *     for (byte[] rule : client.rules()) { ... }
 * }
 * }</pre>
 *
 * <p>Each method throws a {@link NetlinkException} with the kernel's errno, the operation and what
 * to do about it. Most need CAP_AUDIT_CONTROL and, with it, the first user and process id
 * namespaces.
 *
 * <p>Records that come while a reply is awaited are kept for {@link #receive}. Several threads may
 * use a client: one that waits in {@link #receive} lets the others go first.
 */
public final class AuditClient implements Closeable {
    private final NetlinkClient client;
    private final ByteOrder order;
    private final boolean receivesOnly;
    private volatile boolean isDaemon;

    /**
     * A client over a channel of one's own.
     *
     * @param channel leads to the kernel; closed with this
     * @param options how to talk
     */
    public AuditClient(NetlinkChannel channel, NetlinkOptions options) {
        this(channel, options, false);
    }

    private AuditClient(NetlinkChannel channel, NetlinkOptions options, boolean receivesOnly) {
        this.order = options.order();
        this.client = new NetlinkClient(channel, NetlinkParser.audit(order), options);
        this.receivesOnly = receivesOnly;
    }

    /**
     * A client of the kernel that runs here, with {@link NetlinkOptions#DEFAULTS}.
     *
     * @return the client; to be closed
     * @throws NetlinkException EPROTONOSUPPORT where the kernel has no audit
     */
    public static AuditClient open() throws NetlinkException {
        return open(NetlinkOptions.DEFAULTS);
    }

    /**
     * A client of the kernel that runs here.
     *
     * @param options how to talk
     * @return the client; to be closed
     * @throws NetlinkException EPROTONOSUPPORT where the kernel has no audit
     */
    public static AuditClient open(NetlinkOptions options) throws NetlinkException {
        return new AuditClient(NetlinkSocket.open(AuditTypes.PROTOCOL), options);
    }

    /**
     * A client that gets all records beside the audit daemon, or without one, and asks for nothing:
     * all but {@link #receive}, {@link #wakeUp} and {@link #counts} throw IllegalStateException.
     *
     * @param options how to talk
     * @return the client; to be closed
     * @throws NetlinkException EPERM without CAP_AUDIT_READ in the first user namespace
     */
    public static AuditClient openMulticast(NetlinkOptions options) throws NetlinkException {
        NetlinkSocket socket = NetlinkSocket.open(AuditTypes.PROTOCOL);
        try {
            socket.joinGroup(AuditTypes.READ_LOG_GROUP);
        } catch (NetlinkException | RuntimeException | Error e) {
            socket.close();
            throw e;
        }
        return new AuditClient(socket, options, true);
    }

    /**
     * What audit is set to and how it does.
     *
     * @return the status, as {@code auditctl -s} prints it
     * @throws NetlinkException with the kernel's errno
     */
    public AuditStatus status() throws NetlinkException {
        return asked("get status", AuditTypes.GET, AuditStatus::parse);
    }

    /**
     * Asks for the status and does not wait: the reply comes out of {@link #receive}, with type
     * 1000 and this sequence, for {@link AuditStatus#parse}.
     *
     * @param acknowledged whether an acknowledgement shall come beside the reply, with type 2
     * @return the sequence of the request
     * @throws NetlinkException where it cannot be sent
     */
    public int requestStatus(boolean acknowledged) throws NetlinkException {
        int flags = NetlinkMessage.REQUEST | (acknowledged ? NetlinkMessage.ACK : 0);
        return control().send(new NetlinkMessage(AuditTypes.GET, flags, 0, 0, new byte[0]));
    }

    /**
     * Sets one thing.
     *
     * @param setting what to set
     * @param value its value, 0 to 4294967295
     * @param mode whether to wait for the kernel
     * @return what the kernel answered: 0, or for the two counters what they were; 0 if not waited
     *     for
     * @throws NetlinkException with the kernel's errno, if waited for
     */
    public long set(AuditSetting setting, long value, WaitMode mode) throws NetlinkException {
        NetlinkRequest request = setting.request(value, order);
        if (mode == WaitMode.NO_WAIT) {
            control().acknowledgedLater(request);
            return 0;
        }
        return control().acknowledged(request);
    }

    private void set(AuditSetting setting, long value) throws NetlinkException {
        set(setting, value, WaitMode.WAIT);
    }

    /**
     * Waits for the kernel to answer all that was set without waiting.
     *
     * @throws NetlinkException the first failure, with the others as suppressed; ETIMEDOUT where an
     *     answer did not come. Afterwards nothing is left to wait for
     */
    public void awaitAcknowledgements() throws NetlinkException {
        control().awaitAcknowledgements();
    }

    /**
     * Turns audit on or off.
     *
     * @param enabled whether records shall be made
     * @throws NetlinkException with the kernel's errno
     */
    public void setEnabled(boolean enabled) throws NetlinkException {
        set(AuditSetting.ENABLED, enabled ? 1 : 0);
    }

    /**
     * Turns audit on and locks it: nothing of it can be changed until the next boot.
     *
     * @throws NetlinkException with the kernel's errno
     */
    public void setImmutable() throws NetlinkException {
        set(AuditSetting.ENABLED, 2);
    }

    /**
     * Sets what the kernel does when it cannot record an event.
     *
     * @param mode {@link FailureMode#PANIC} stops the machine
     * @throws NetlinkException with the kernel's errno
     */
    public void setFailure(FailureMode mode) throws NetlinkException {
        set(AuditSetting.FAILURE, mode.number());
    }

    /**
     * Limits how many records the kernel makes in a second.
     *
     * @param perSecond 0 for no limit
     * @throws NetlinkException with the kernel's errno
     */
    public void setRateLimit(long perSecond) throws NetlinkException {
        set(AuditSetting.RATE_LIMIT, perSecond);
    }

    /**
     * Limits how many records wait for the audit daemon.
     *
     * @param records 0 for no limit
     * @throws NetlinkException with the kernel's errno
     */
    public void setBacklogLimit(long records) throws NetlinkException {
        set(AuditSetting.BACKLOG_LIMIT, records);
    }

    /**
     * Sets how long a call waits where that limit is reached, before its record is dropped.
     *
     * @param ticks in the kernel's ticks (250 a second, on most); 0 not to wait
     * @throws NetlinkException with the kernel's errno; EOPNOTSUPP where the kernel ignores it
     */
    public void setBacklogWaitTime(long ticks) throws NetlinkException {
        requireFeature(AuditSetting.BACKLOG_WAIT_TIME, status().backlogWaitTime());
        set(AuditSetting.BACKLOG_WAIT_TIME, ticks);
    }

    /**
     * Sets the counter of lost records to 0.
     *
     * @return what it was
     * @throws NetlinkException with the kernel's errno; EOPNOTSUPP where the kernel ignores it
     */
    public long resetLost() throws NetlinkException {
        return reset(
                AuditSetting.LOST, status().has(KernelFeature.LOST_RESET) ? 0 : AuditStatus.ABSENT);
    }

    /**
     * Sets the sum of what calls waited for a full backlog to 0.
     *
     * @return what it was, in the kernel's ticks
     * @throws NetlinkException with the kernel's errno; EOPNOTSUPP where the kernel ignores it
     */
    public long resetBacklogWaitTimeActual() throws NetlinkException {
        return reset(AuditSetting.BACKLOG_WAIT_TIME_ACTUAL, status().backlogWaitTimeActual());
    }

    private long reset(AuditSetting setting, long known) throws NetlinkException {
        requireFeature(setting, known);
        return set(setting, 0, WaitMode.WAIT);
    }

    /** The kernel says that all is well where it does not know what to set. */
    private void requireFeature(AuditSetting setting, long known) throws NetlinkException {
        if (known == AuditStatus.ABSENT) {
            throw new NetlinkException(setting.request(0, order).operation(), Errno.EOPNOTSUPP);
        }
    }

    /**
     * Makes this process the audit daemon: from now on its records come out of {@link #receive}.
     * {@link #close} undoes it.
     *
     * @throws NetlinkException EEXIST where another process is
     */
    public void setPid() throws NetlinkException {
        setPid(WaitMode.WAIT);
    }

    /**
     * Makes this process the audit daemon.
     *
     * @param mode whether to wait for the kernel
     * @throws NetlinkException EEXIST where another process is, if waited for
     */
    public void setPid(WaitMode mode) throws NetlinkException {
        try {
            set(AuditSetting.PID, ProcessHandle.current().pid(), mode);
            isDaemon = true;
        } catch (NetlinkException e) {
            isDaemon |= e.errno() == Errno.ETIMEDOUT; // the kernel may have done it
            throw e.errno() == Errno.EEXIST ? otherDaemon(e) : e;
        }
    }

    private NetlinkException otherDaemon(NetlinkException e) {
        try {
            String who = "process " + status().pid() + " is the audit daemon: ";
            return new NetlinkException(
                    e.operation(), e.errno(), who + "stop it, or listen beside it (multicast)");
        } catch (NetlinkException noStatus) {
            return e;
        }
    }

    /**
     * Ends being the audit daemon. What the kernel has sent by then still comes out of {@link
     * #receive}.
     *
     * @throws NetlinkException EACCES where this process is not
     */
    public void unsetPid() throws NetlinkException {
        set(AuditSetting.PID, 0);
        isDaemon = false;
    }

    /**
     * All rules.
     *
     * @return each a {@code struct audit_rule_data} with its strings, for {@code RuleCodec}
     * @throws NetlinkException with the kernel's errno
     */
    public List<byte[]> rules() throws NetlinkException {
        List<byte[]> rules = new ArrayList<>();
        NetlinkRequest request = request("list rules", AuditTypes.LIST_RULES, new byte[0]);
        for (NetlinkMessage message : control().list(request)) {
            rules.add(typed(request, message).payload());
        }
        return rules;
    }

    /**
     * Adds a rule.
     *
     * @param rule a {@code struct audit_rule_data} with its strings
     * @throws NetlinkException EEXIST where the kernel has it already, EINVAL where it refuses it
     */
    public void addRule(byte[] rule) throws NetlinkException {
        order("add rule", AuditTypes.ADD_RULE, rule);
    }

    /**
     * Deletes a rule.
     *
     * @param rule as it was added
     * @throws NetlinkException ENOENT where the kernel has no such rule
     */
    public void deleteRule(byte[] rule) throws NetlinkException {
        order("delete rule", AuditTypes.DEL_RULE, rule);
    }

    /**
     * Deletes all rules.
     *
     * @return how many there were; without those that another process deleted meanwhile
     * @throws NetlinkException with the kernel's errno; the rules before the failure are deleted
     */
    public int deleteRules() throws NetlinkException {
        int deleted = 0;
        for (byte[] rule : rules()) {
            try {
                deleteRule(rule);
                deleted++;
            } catch (NetlinkException e) {
                if (e.errno() != Errno.ENOENT) {
                    throw e;
                }
            }
        }
        return deleted;
    }

    /**
     * The switches of the login uid.
     *
     * @return what is on and what is locked
     * @throws NetlinkException with the kernel's errno
     */
    public AuditFeatures features() throws NetlinkException {
        return asked("get features", AuditTypes.GET_FEATURE, AuditFeatures::parse);
    }

    /**
     * Sets switches of the login uid.
     *
     * @param features the bits of its mask are changed; those of its lock cannot be again
     * @throws NetlinkException EPERM where one is locked
     */
    public void setFeatures(AuditFeatures features) throws NetlinkException {
        order("set features", AuditTypes.SET_FEATURE, features.toBytes(order));
    }

    /**
     * Sets that no process can change a login uid that is set: {@code auditctl
     * --loginuid-immutable}. It is locked with that, until the next boot.
     *
     * @throws NetlinkException with the kernel's errno
     */
    public void setLoginUidImmutable() throws NetlinkException {
        int bit = AuditFeatures.LOGINUID_IMMUTABLE;
        setFeatures(new AuditFeatures(1, bit, bit, bit));
    }

    /**
     * Whether the kernel records what this process reads from terminals.
     *
     * @return the status of this process
     * @throws NetlinkException with the kernel's errno
     */
    public TtyStatus ttyStatus() throws NetlinkException {
        return asked("get tty status", AuditTypes.TTY_GET, TtyStatus::parse);
    }

    /**
     * Sets whether the kernel records what this process reads from terminals.
     *
     * @param status each of its numbers 0 or 1
     * @throws NetlinkException EINVAL for another number
     */
    public void setTtyStatus(TtyStatus status) throws NetlinkException {
        order("set tty status", AuditTypes.TTY_SET, status.toBytes(order));
    }

    /**
     * Who sent the last signal to the audit daemon.
     *
     * @return the sender
     * @throws NetlinkException with the kernel's errno
     */
    public SignalInfo signalInfo() throws NetlinkException {
        return asked("get signal info", AuditTypes.SIGNAL_INFO, SignalInfo::parse);
    }

    /**
     * Drops what watched trees hold of mounts that are gone: {@code auditctl -t}.
     *
     * @throws NetlinkException with the kernel's errno
     */
    public void trim() throws NetlinkException {
        order("trim trees", AuditTypes.TRIM, new byte[0]);
    }

    /**
     * Makes one directory part of what is watched at another: {@code auditctl -q}.
     *
     * @param mount the directory that is to be watched too
     * @param tree the watched directory
     * @throws NetlinkException ENOENT where one of them is not there
     */
    public void makeEquivalent(String mount, String tree) throws NetlinkException {
        order("make equivalent", AuditTypes.MAKE_EQUIV, Payloads.equivalent(mount, tree, order));
    }

    /**
     * Sends a message to be recorded, as trusted programs do: {@code auditctl -m}.
     *
     * <pre>{@code
     * client.sendMessage(1103, "op=PAM:setcred acct=\"root\" res=success");
     *
     * type=CRED_ACQ msg=audit(1364481363.243:24287): pid=1 uid=0 auid=... msg='op=PAM:setcred ...'
     * }</pre>
     *
     * @param type 1005, 1100 to 1199 or 2100 to 2999
     * @param text at most 8,560 bytes of UTF-8, without line ends and NUL: a line end would let its
     *     rest pass for a record of its own in a log
     * @throws NetlinkException EPERM without CAP_AUDIT_WRITE
     */
    public void sendMessage(int type, String text) throws NetlinkException {
        order("send message", type, Payloads.message(text));
    }

    /**
     * Gives the next record, or the answer to {@link #requestStatus}.
     *
     * @param timeout how long to wait at most; zero not to wait
     * @return its type, and as payload its text from {@code audit(} on; null where none came in
     *     that time, or {@link #wakeUp} was called
     * @throws NetlinkException ENOBUFS where the kernel dropped records (the next call works
     *     again), EBADF where this was closed, now or meanwhile
     */
    public NetlinkMessage receive(Duration timeout) throws NetlinkException {
        return client.receive(timeout);
    }

    /** The next message that came while a reply was awaited; null where there is none. */
    NetlinkMessage kept() {
        return client.kept();
    }

    /** Ends a {@link #receive} that waits in another thread; the next one ends if none waits. */
    public void wakeUp() {
        client.wakeUp();
    }

    /**
     * What was met and not given out.
     *
     * @return the numbers up to now
     */
    public NetlinkCounts counts() {
        return client.counts();
    }

    /**
     * Ends being the audit daemon, if this is, and closes the socket, from any thread. What was not
     * received is lost; {@link #unsetPid} and {@link #receive} until null avoid that.
     *
     * @throws NetlinkException where the kernel did not confirm that this is no longer the daemon;
     *     the socket is closed all the same
     */
    @Override
    public void close() throws NetlinkException {
        try {
            if (isDaemon) {
                unsetPid();
            }
        } catch (NetlinkException e) {
            if (e.errno() != Errno.EACCES) { // another process is the daemon by now
                throw e;
            }
        } finally {
            isDaemon = false;
            client.close();
        }
    }

    private NetlinkClient control() {
        if (receivesOnly) {
            throw new IllegalStateException("a multicast client only receives");
        }
        return client;
    }

    private static NetlinkRequest request(String operation, int type, byte[] payload) {
        return new NetlinkRequest(operation, type, NetlinkMessage.ACK, payload);
    }

    private void order(String operation, int type, byte[] payload) throws NetlinkException {
        control().acknowledged(request(operation, type, payload));
    }

    private <T> T asked(String operation, int type, BiFunction<byte[], ByteOrder, T> codec)
            throws NetlinkException {
        NetlinkRequest request = request(operation, type, new byte[0]);
        try {
            return codec.apply(typed(request, control().ask(request)).payload(), order);
        } catch (AuditFormatException e) {
            throw new NetlinkException(
                    operation, Errno.EBADMSG, e.getMessage() + ", and this has " + e.offset());
        }
    }

    private static NetlinkMessage typed(NetlinkRequest request, NetlinkMessage message)
            throws NetlinkException {
        if (message.type() != request.type()) {
            throw new NetlinkException(
                    request.operation(),
                    Errno.EPROTO,
                    "the kernel answered with a message of type " + message.type());
        }
        return message;
    }
}
