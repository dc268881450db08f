// SPDX-License-Identifier: Apache-2.0

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.NetlinkException;

/** Asks the kernel what its audit is set to. As root. */
void main() {
    try (AuditClient client = AuditClient.open()) {
        AuditStatus status = client.status();
        IO.println("audit is " + (status.enabled() == 0 ? "off" : "on"));
        IO.println(status.pid() == 0 ? "no daemon" : "the daemon is process " + status.pid());
        IO.println(status.backlog() + " of " + status.backlogLimit() + " records wait");
        IO.println(status.lost() + " were lost");
    } catch (NetlinkException e) {
        IO.println(e.getMessage()); // the operation, the errno, and what to do about it
        System.exit(1);
    }
}
