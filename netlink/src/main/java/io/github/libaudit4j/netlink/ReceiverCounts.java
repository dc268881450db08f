// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/**
 * What an {@link AuditReceiver} has received, and what was lost on the way and by whom.
 *
 * <p>None of these alone says that nothing was lost. The kernel counts an event that it could not
 * start as one, whatever its records; and what waits for a daemon that stands still for half a
 * second it drops without counting: only an overrun and a gap in the serials tell of it.
 *
 * @param received records that were read, with those dropped
 * @param dropped records of those for which the queue had no more room, or whose taker failed
 * @param overruns how often the kernel said ENOBUFS: each time an unknown number was lost
 * @param socketDrops datagrams that the kernel dropped for lack of room in the receive buffer, as
 *     {@code /proc/net/netlink} counts them; exact for a listener, too few for a daemon
 * @param kernelLost how often since the start the kernel could not make or keep a record (its
 *     counter {@code lost}); {@link AuditStatus#ABSENT} where it may not be asked
 * @param foreign datagrams that were not the kernel's: left out
 * @param unreadable datagrams that were cut, or shorter than a header: left out
 * @param ignored messages of the kernel that are no records: left out
 * @param claims how often another process tried to become the audit daemon
 */
public record ReceiverCounts(
        long received,
        long dropped,
        long overruns,
        long socketDrops,
        long kernelLost,
        long foreign,
        long unreadable,
        long ignored,
        long claims) {

    /**
     * Whether any of these tells of a loss.
     *
     * @return false does not say that nothing was lost
     */
    public boolean isLossSuspected() {
        return dropped > 0 || overruns > 0 || socketDrops > 0 || kernelLost > 0 || unreadable > 0;
    }
}
