// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * A virtual machine's run, or a start that failed.
 *
 * <pre>
 * type=VIRT_CONTROL msg=audit(1700000001.000:13): pid=900 uid=0 auid=0 ses=3 msg='virt=kvm op=start
 * reason=booted vm="web" uuid=11111111-2222-3333-4444-555555555555 vm-pid=1234 ... res=success'
 * </pre>
 *
 * @param node the host; null where the log names none
 * @param vm the machine's name
 * @param uuid the machine's id
 * @param user as whom the program ran that started it: a name where one is known, else an id
 * @param start when it was started, in milliseconds since 1970
 * @param end when it ended; -1 where it did not, or the log does not tell
 * @param ending how it ended: REFUSED is a start that failed
 * @param reason why it ended, in the program's words such as {@code "shutdown"}; null where unknown
 * @param startSerial of the event that started it
 * @param endSerial of the event that ended it; 0 where there is none
 */
public record VirtSession(
        String node,
        String vm,
        String uuid,
        String user,
        long start,
        long end,
        LoginSession.Ending ending,
        String reason,
        long startSerial,
        long endSerial) {
    VirtSession ended(LoginSession.Ending how, long millis, String why, long serial) {
        return new VirtSession(node, vm, uuid, user, start, millis, how, why, startSerial, serial);
    }
}
