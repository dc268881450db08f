// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Room for many datagrams, read with one system call. It is laid out once and read again and again;
 * reading makes no objects.
 */
final class DatagramBatch {
    /** The most datagrams of one read; more than the socket holds when the reader keeps up. */
    static final int SLOTS = 128;

    /** Longer than the kernel's longest: MAX_AUDIT_MESSAGE_LENGTH, 8970, and the header. */
    static final int SLOT = 9216;

    // struct mmsghdr, see Libc.MMSGHDR
    private static final int NAME = 0;
    private static final int NAME_LENGTH = 8;
    private static final int VECTOR = 16;
    private static final int VECTOR_LENGTH = 24;
    private static final int FLAGS = 48;
    private static final int LENGTH = 56;

    private final MemorySegment headers;
    private final MemorySegment names;
    private final MemorySegment bytes;

    DatagramBatch(Arena arena) {
        headers = arena.allocate((long) SLOTS * Libc.MMSGHDR, Long.BYTES);
        names = arena.allocate((long) SLOTS * Libc.SOCKADDR_NL, Integer.BYTES);
        bytes = arena.allocate((long) SLOTS * SLOT, Long.BYTES);
        MemorySegment vectors = arena.allocate((long) SLOTS * Libc.IOVEC, Long.BYTES);
        for (int i = 0; i < SLOTS; i++) {
            long vector = (long) i * Libc.IOVEC;
            vectors.set(ADDRESS, vector, bytes.asSlice((long) i * SLOT));
            vectors.set(JAVA_LONG, vector + 8, SLOT);
            long header = header(i);
            headers.set(ADDRESS, header + NAME, names.asSlice((long) i * Libc.SOCKADDR_NL));
            headers.set(JAVA_INT, header + NAME_LENGTH, Libc.SOCKADDR_NL);
            headers.set(ADDRESS, header + VECTOR, vectors.asSlice(vector));
            headers.set(JAVA_LONG, header + VECTOR_LENGTH, 1);
        }
    }

    /** How many datagrams were there, or the errno with a minus. */
    int read(int descriptor) {
        return Libc.recvmmsg(descriptor, headers, SLOTS);
    }

    /** Puts a datagram into a slot, as if it had been read. */
    void put(int index, int type, byte[] payload) {
        int length = NetlinkMessage.HEADER + payload.length;
        headers.set(JAVA_INT, header(index) + LENGTH, length);
        bytes.set(JAVA_INT, start(index), length);
        bytes.set(JAVA_SHORT, start(index) + 4, (short) type);
        MemorySegment.copy(
                payload, 0, bytes, JAVA_BYTE, start(index) + NetlinkMessage.HEADER, payload.length);
    }

    int length(int index) {
        return headers.get(JAVA_INT, header(index) + LENGTH);
    }

    boolean isTruncated(int index) {
        return (headers.get(JAVA_INT, header(index) + FLAGS) & Libc.MSG_TRUNC) != 0;
    }

    int sender(int index) {
        return names.get(JAVA_INT, (long) index * Libc.SOCKADDR_NL + 4);
    }

    /** {@code nlmsg_type} of a datagram that is long enough to have one. */
    int type(int index) {
        return bytes.get(JAVA_SHORT, start(index) + 4) & 0xffff;
    }

    /** All slots; a datagram's bytes start at {@link #start}. */
    MemorySegment bytes() {
        return bytes;
    }

    long start(int index) {
        return (long) index * SLOT;
    }

    private static long header(int index) {
        return (long) index * Libc.MMSGHDR;
    }
}
