// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Objects;

/** Whose a process is: who logged in, as whom it runs, and in which session. */
public final class ProcessUser {
    private String auid;
    private String auidName;
    private String uid;
    private String uidName;
    private String session;

    ProcessUser() {}

    void take(ProcessEvent event) {
        String newAuid = event.text("auid");
        String newUid = event.text("uid");
        if (newAuid != null && !newAuid.equals(auid)) {
            auid = newAuid;
            auidName = event.nameOf("auid");
        }
        if (newUid != null && !newUid.equals(uid)) {
            uid = newUid;
            uidName = event.nameOf("uid");
        }
        String newSession = event.text("ses");
        session = newSession == null || newSession.equals(session) ? session : newSession;
    }

    /** Whether an event may come from a process of it: auid and session do not change by fork. */
    boolean mayDo(ProcessEvent event) {
        return session == null || session.equals(event.text("ses"));
    }

    /**
     * Who logged in.
     *
     * @return the login user's id; {@code "unset"} of a service
     */
    public String auid() {
        return auid;
    }

    /**
     * The name of who logged in.
     *
     * @return null where it is not known
     */
    public String auidName() {
        return auidName;
    }

    /**
     * As whom it runs.
     *
     * @return the user's id
     */
    public String uid() {
        return uid;
    }

    /**
     * The name of the user that it runs as.
     *
     * @return null where it is not known
     */
    public String uidName() {
        return uidName;
    }

    /**
     * The login session.
     *
     * @return its number; {@code "unset"} of a service
     */
    public String session() {
        return session;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProcessUser user
                && Objects.equals(auid, user.auid)
                && Objects.equals(uid, user.uid)
                && Objects.equals(session, user.session);
    }

    @Override
    public int hashCode() {
        return Objects.hash(auid, uid, session);
    }
}
