// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/**
 * What a {@link NetlinkClient} met and did not give out.
 *
 * @param foreign datagrams of other processes, which could pretend to be the kernel: dropped
 * @param unreadable datagrams of the kernel that were cut or whose lengths are not possible:
 *     dropped
 * @param strays replies to requests that nobody waits for any more, or never made: dropped
 * @param overruns how often the kernel said ENOBUFS: each time an unknown number of messages is
 *     lost
 * @param dropped messages that came while a reply was awaited and for which there was no more room
 */
public record NetlinkCounts(
        long foreign, long unreadable, long strays, long overruns, long dropped) {}
