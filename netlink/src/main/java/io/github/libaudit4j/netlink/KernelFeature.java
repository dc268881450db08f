// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/** What a kernel's audit can do: the bits AUDIT_FEATURE_BITMAP_* (linux/audit.h). */
public enum KernelFeature {
    /** The backlog limit can be set. */
    BACKLOG_LIMIT(0x01),
    /** The backlog wait time can be set. */
    BACKLOG_WAIT_TIME(0x02),
    /** Rules know the field exe. */
    EXECUTABLE_PATH(0x04),
    /** Rules of the exclude list know more fields than msgtype. */
    EXCLUDE_EXTEND(0x08),
    /** Rules know the field sessionid. */
    SESSIONID_FILTER(0x10),
    /** The counter of lost records can be reset. */
    LOST_RESET(0x20),
    /** There is a filesystem list. */
    FILTER_FS(0x40);

    private final int mask;

    KernelFeature(int mask) {
        this.mask = mask;
    }

    /**
     * The bit in {@code audit_status.feature_bitmap}.
     *
     * @return such as 0x20 for {@link #LOST_RESET}
     */
    public int mask() {
        return mask;
    }
}
