// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The system calls of this module, and the only native code of the project: each gives what the C
 * function gives, or the errno with a minus. For 64-bit Linux, whose structs are laid out alike.
 *
 * <p>These calls block, so they belong on platform threads: a virtual thread would hold its carrier
 * all the while.
 */
final class Libc {
    // sys/socket.h, bits/socket_type.h, asm-generic/socket.h
    static final int AF_NETLINK = 16;
    static final int SOCK_RAW = 3;
    static final int SOCK_CLOEXEC = 0x80000;
    static final int MSG_TRUNC = 0x20;
    static final int MSG_DONTWAIT = 0x40;
    static final int SOL_SOCKET = 1;
    static final int SO_RCVBUF = 8;
    static final int SO_RCVBUFFORCE = 33;

    // linux/netlink.h
    static final int SOL_NETLINK = 270;
    static final int NETLINK_ADD_MEMBERSHIP = 1;
    static final int NETLINK_DROP_MEMBERSHIP = 2;

    // sys/eventfd.h, poll.h
    static final int EFD_CLOEXEC = 0x80000;
    static final int EFD_NONBLOCK = 0x800;
    static final short POLLIN = 1;

    // sys/resource.h, bits/signum-generic.h
    static final int PRIO_PROCESS = 0;
    static final int SIGINT = 2;
    static final int SIGCONT = 18;
    private static final long SIG_IGN = 1;

    /** {@code struct sockaddr_nl}: family u16, pad u16, nl_pid u32, nl_groups u32. */
    static final int SOCKADDR_NL = 12;

    /**
     * {@code struct mmsghdr}: a {@code struct msghdr} (name 0, namelen 8, iov 16, iovlen 24,
     * control 32, controllen 40, flags 48), then msg_len u32 at 56.
     */
    static final int MMSGHDR = 64;

    /** {@code struct iovec}: base 0, length 8. */
    static final int IOVEC = 16;

    /** {@code struct pollfd}: fd int, events short, revents short. */
    static final int POLLFD = 8;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE_LAYOUT = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE_LAYOUT.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    /** Where a thread's errno is kept, before the JVM itself makes a call that changes it. */
    private static final ThreadLocal<MemorySegment> STATE =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(STATE_LAYOUT));

    private static final MethodHandle SOCKET =
            function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle BIND =
            function("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle GETSOCKNAME =
            function("getsockname", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle SENDTO =
            function(
                    "sendto",
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle RECVFROM =
            function(
                    "recvfrom",
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle EVENTFD =
            function("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle WRITE =
            function("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle CLOSE =
            function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private Libc() {}

    /**
     * What a request and its reply seldom need, bound when the first of them is called: to bind one
     * takes milliseconds of a start.
     */
    private static final class Later {
        static final MethodHandle RECVMMSG =
                function(
                        "recvmmsg",
                        FunctionDescriptor.of(
                                JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
        static final MethodHandle SETSOCKOPT =
                function(
                        "setsockopt",
                        FunctionDescriptor.of(
                                JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
        static final MethodHandle GETSOCKOPT =
                function(
                        "getsockopt",
                        FunctionDescriptor.of(
                                JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
        static final MethodHandle POLL =
                function("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
        static final MethodHandle READ =
                function("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
        static final MethodHandle SETPRIORITY =
                function(
                        "setpriority",
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        static final MethodHandle KILL =
                function("kill", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
        static final MethodHandle SIGNAL =
                function("signal", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG));
        static final MethodHandle SYSCALL =
                function(
                        "syscall",
                        FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS),
                        Linker.Option.firstVariadicArg(1));

        private Later() {}
    }

    static int socket(int domain, int type, int protocol) {
        try {
            MemorySegment state = STATE.get();
            return orErrno((int) SOCKET.invokeExact(state, domain, type, protocol), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int bind(int fd, MemorySegment address, int length) {
        try {
            MemorySegment state = STATE.get();
            return orErrno((int) BIND.invokeExact(state, fd, address, length), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int getsockname(int fd, MemorySegment address, MemorySegment length) {
        try {
            MemorySegment state = STATE.get();
            return orErrno((int) GETSOCKNAME.invokeExact(state, fd, address, length), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int sendto(
            int fd, MemorySegment bytes, long count, int flags, MemorySegment to, int toLength) {
        try {
            MemorySegment state = STATE.get();
            long sent = (long) SENDTO.invokeExact(state, fd, bytes, count, flags, to, toLength);
            return orErrno((int) sent, state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int recvfrom(
            int fd,
            MemorySegment bytes,
            long count,
            int flags,
            MemorySegment from,
            MemorySegment fromLength) {
        try {
            MemorySegment state = STATE.get();
            long got =
                    (long) RECVFROM.invokeExact(state, fd, bytes, count, flags, from, fromLength);
            return orErrno((int) got, state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    /** Does not wait for more than is there, so that it needs no time-out. */
    static int recvmmsg(int fd, MemorySegment headers, int count) {
        try {
            MemorySegment state = STATE.get();
            return orErrno(
                    (int)
                            Later.RECVMMSG.invokeExact(
                                    state, fd, headers, count, MSG_DONTWAIT, MemorySegment.NULL),
                    state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int setsockopt(int fd, int level, int option, MemorySegment value, int length) {
        try {
            MemorySegment state = STATE.get();
            return orErrno(
                    (int) Later.SETSOCKOPT.invokeExact(state, fd, level, option, value, length),
                    state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int getsockopt(
            int fd, int level, int option, MemorySegment value, MemorySegment length) {
        try {
            MemorySegment state = STATE.get();
            return orErrno(
                    (int) Later.GETSOCKOPT.invokeExact(state, fd, level, option, value, length),
                    state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int poll(MemorySegment descriptors, long count, int timeoutMillis) {
        try {
            MemorySegment state = STATE.get();
            return orErrno(
                    (int) Later.POLL.invokeExact(state, descriptors, count, timeoutMillis), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int eventfd(int initial, int flags) {
        try {
            MemorySegment state = STATE.get();
            return orErrno((int) EVENTFD.invokeExact(state, initial, flags), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int read(int fd, MemorySegment bytes, long count) {
        try {
            MemorySegment state = STATE.get();
            return orErrno((int) (long) Later.READ.invokeExact(state, fd, bytes, count), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int write(int fd, MemorySegment bytes, long count) {
        try {
            MemorySegment state = STATE.get();
            return orErrno((int) (long) WRITE.invokeExact(state, fd, bytes, count), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int close(int fd) {
        try {
            MemorySegment state = STATE.get();
            return orErrno((int) CLOSE.invokeExact(state, fd), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    /** Of a thread; who 0 is the thread that calls. */
    static int setpriority(int which, int who, int nice) {
        try {
            MemorySegment state = STATE.get();
            return orErrno((int) Later.SETPRIORITY.invokeExact(state, which, who, nice), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    static int kill(int pid, int signal) {
        try {
            MemorySegment state = STATE.get();
            return orErrno((int) Later.KILL.invokeExact(state, pid, signal), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    /** From here on the signal does nothing to this process, whatever the JVM does with it. */
    static void ignore(int signal) {
        try {
            long before = (long) Later.SIGNAL.invokeExact(STATE.get(), signal, SIG_IGN);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    /** A call of two arguments past the C library, and thus of this thread alone. */
    static int syscall(long number, long first, MemorySegment second) {
        try {
            MemorySegment state = STATE.get();
            return orErrno(
                    (int) (long) Later.SYSCALL.invokeExact(state, number, first, second), state);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    private static int orErrno(int result, MemorySegment state) {
        return result >= 0 ? result : -(int) ERRNO.get(state, 0L);
    }

    /** A C function throws nothing: what comes is the JVM's own, such as StackOverflowError. */
    private static AssertionError rethrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return new AssertionError(thrown);
    }

    @SuppressWarnings("restricted") // --enable-native-access=io.github.libaudit4j.netlink
    private static MethodHandle function(
            String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker.Option[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = Linker.Option.captureCallState("errno");
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, all);
    }
}
