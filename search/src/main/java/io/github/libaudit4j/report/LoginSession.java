// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * A login session, a boot of a host, or a login that failed.
 *
 * <pre>
 * type=USER_LOGIN msg=audit(1700000100.500:15): pid=1000 uid=0 auid=0 ses=3 msg='op=login id=0
 * exe="/usr/sbin/sshd" hostname=192.0.2.9 addr=192.0.2.9 terminal=/dev/pts/0 res=success'
 * </pre>
 *
 * @param kind which of the three
 * @param node the host; null where the log names none
 * @param user who: a name where one is known, else an id; {@code "reboot"} for a boot
 * @param session the session's number; {@code "unset"} or null where there is none
 * @param pid the process that logged in, such as sshd's
 * @param terminal the terminal as the log has it; null where there is none
 * @param from the host or address; the kernel's release for a boot; null where it is not known
 * @param start when it began, in milliseconds since 1970
 * @param end when it ended; -1 where it did not, or the log does not tell
 * @param ending how it ended
 * @param proof the events that say so
 */
public record LoginSession(
        Kind kind,
        String node,
        String user,
        String session,
        long pid,
        String terminal,
        String from,
        long start,
        long end,
        Ending ending,
        Proof proof) {
    /** What it is. */
    public enum Kind {
        /** Somebody logged in. */
        LOGIN,
        /** A host was started. */
        BOOT,
        /** Somebody tried to. */
        FAILED
    }

    /** How it ended. */
    public enum Ending {
        /** By a logout; of a boot, by a shutdown. */
        CLOSED("closed"),
        /** The host was shut down. */
        DOWN("down"),
        /** The host was started again without a shutdown. */
        CRASH("crash"),
        /** The session's number was given again without a logout. */
        GONE("gone, no logout"),
        /** It had not ended at the end of the log. */
        OPEN("still logged in"),
        /** It never began. */
        REFUSED("refused");

        private final String text;

        Ending(String text) {
            this.text = text;
        }

        /**
         * The words for it.
         *
         * @return for example {@code "still logged in"}
         */
        public String text() {
            return text;
        }
    }

    /**
     * The serials of the events that tell of a session; 0 where there is none.
     *
     * @param login of LOGIN, SYSTEM_BOOT, or the USER_LOGIN that failed
     * @param start of USER_LOGIN
     * @param end of USER_END, SYSTEM_SHUTDOWN or the next SYSTEM_BOOT
     */
    public record Proof(long login, long start, long end) {}

    LoginSession startedAt(long millis) {
        return new LoginSession(
                kind, node, user, session, pid, terminal, from, millis, end, ending, proof);
    }

    LoginSession ended(Ending how, long millis, long serial) {
        Proof whole = new Proof(proof.login(), proof.start(), serial);
        return new LoginSession(
                kind, node, user, session, pid, terminal, from, start, millis, how, whole);
    }
}
