// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields of records that reports ask for, found by their name's bytes without a string. */
final class Slot {
    static final int AUID = 0;
    static final int PID = 1;
    static final int EXE = 2;
    static final int COMM = 3;
    static final int TTY = 4;
    static final int TERMINAL = 5;
    static final int HOSTNAME = 6;
    static final int ADDR = 7;
    static final int SUCCESS = 8;
    static final int RES = 9;
    static final int RESULT = 10;
    static final int SYSCALL = 11;
    static final int SES = 12;
    static final int ACCT = 13;
    static final int KEY = 14;
    static final int SUBJ = 15;
    static final int DATA = 16;
    static final int DISK = 17;
    static final int NEW_AUID = 18;
    static final int COUNT = 19;

    private static final String[] NAMES = {
        "auid",
        "pid",
        "exe",
        "comm",
        "tty",
        "terminal",
        "hostname",
        "addr",
        "success",
        "res",
        "result",
        "syscall",
        "ses",
        "acct",
        "key",
        "subj",
        "data",
        "new-disk",
        "new-auid"
    };
    private static final byte[][] BYTES = new byte[COUNT][];
    private static final int MASK = 63;
    private static final int[] BY_HASH = byHash();

    private Slot() {}

    private static int[] byHash() {
        int[] byHash = new int[MASK + 1];
        Arrays.fill(byHash, -1);
        for (int i = 0; i < COUNT; i++) {
            byte[] name = NAMES[i].getBytes(StandardCharsets.US_ASCII);
            BYTES[i] = name;
            int hash = hash(name, 0, name.length);
            if (byHash[hash] >= 0) {
                throw new AssertionError(NAMES[i] + " and " + NAMES[byHash[hash]]);
            }
            byHash[hash] = i;
        }
        return byHash;
    }

    /** Chosen so that no two of the names have the same. */
    private static int hash(byte[] bytes, int from, int to) {
        return to - from + bytes[from] + 7 * bytes[to - 1] & MASK;
    }

    /** Which slot a field's name has; -1 where it is none of them. */
    static int of(byte[] bytes, int from, int to) {
        if (from == to) {
            return -1;
        }
        int slot = BY_HASH[hash(bytes, from, to)];
        if (slot < 0) {
            return -1;
        }
        byte[] name = BYTES[slot];
        if (slot == NEW_AUID && to - from == name.length && bytes[from + 3] == ' ') {
            return slot; // as kernels before 3.14 wrote it
        }
        return Arrays.equals(bytes, from, to, name, 0, name.length) ? slot : -1;
    }

    static String name(int slot) {
        return NAMES[slot];
    }

    /** Whether a SYSCALL record says it of its process, or of its rule. */
    static boolean isOfProcess(int slot) {
        return switch (slot) {
            case AUID, PID, TTY, SES, COMM, EXE, SUBJ, KEY -> true;
            default -> false;
        };
    }

    /** Whether only the kernel's word counts. */
    static boolean isOfKernel(int slot) {
        return slot == AUID
                || slot == PID
                || slot == SUCCESS
                || slot == SYSCALL
                || slot == SES
                || slot == KEY;
    }

    /** Whether the last one counts: of the addresses of an encrypted session the peer's. */
    static boolean isLast(int slot) {
        return slot == ADDR;
    }
}
