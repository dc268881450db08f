// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.report.LoginHosts.Open;
import io.github.libaudit4j.report.LoginSession.Ending;
import io.github.libaudit4j.report.LoginSession.Kind;
import io.github.libaudit4j.report.LoginSession.Proof;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the login sessions in a log, as aulast and aulastlog do; for one thread, in bounded memory.
 *
 * <pre>
 * type=LOGIN ... pid=1000 auid=1000 ses=3 ...        begins a session
 * type=USER_LOGIN ... pid=1000 auid=1000 ses=3 ...   says from where
 * type=USER_END ... pid=1000 auid=1000 ses=3 ...     ends it
 * </pre>
 *
 * <p>A session without USER_LOGIN, such as cron's, is no login.
 */
public final class LoginSessions {
    /** How many sessions, and how many failed logins, are kept if nothing else is said. */
    public static final int MOST = 100_000;

    private final Coalescer coalescer;
    private final int most;
    private final LoginHosts open;
    private final Map<String, LoginSession> boots = new HashMap<>();
    private final Map<String, String> kernels = new HashMap<>();
    private final List<LoginSession> ended = new ArrayList<>();
    private final List<LoginSession> failed = new ArrayList<>();
    private final Map<Key, LoginSession> last = new LinkedHashMap<>();
    private long over;

    private record Key(String node, String name) {}

    /**
     * Up to {@link #MOST} of each.
     *
     * @param coalescer what knows the names of users
     */
    public LoginSessions(Coalescer coalescer) {
        this(coalescer, MOST);
    }

    /**
     * Sessions.
     *
     * @param coalescer what knows the names of users
     * @param most how many sessions are kept, and how many failed logins
     */
    public LoginSessions(Coalescer coalescer, int most) {
        this.coalescer = coalescer;
        this.most = most;
        this.open = new LoginHosts(most);
    }

    /**
     * Takes an event.
     *
     * @param event the next one of the log
     */
    public void add(AuditEvent event) {
        LoginEvent what = LoginEvent.of(event, coalescer);
        if (what == null) {
            return;
        }
        switch (what.type()) {
            case LoginEvent.LOGIN -> login(what);
            case LoginEvent.USER_LOGIN -> userLogin(what);
            case LoginEvent.USER_END -> userEnd(what);
            case LoginEvent.SYSTEM_BOOT -> boot(what);
            case LoginEvent.SYSTEM_SHUTDOWN -> shutdown(what);
            default -> daemonStart(what);
        }
    }

    private void login(LoginEvent what) {
        String session = what.kernels("ses");
        if (session == null || session.equals("unset")) {
            return;
        }
        Open before = open.remove(what.node(), session);
        if (before != null && before.session() != null) {
            end(before.session().ended(Ending.GONE, -1, 0));
        }
        open.put(what.node(), session, new Open(what, what.kernels("auid"), null));
    }

    private void userLogin(LoginEvent what) {
        if (what.isFailed()) {
            keep(failed, session(what, Kind.FAILED, what.account(), what.serial()));
            return;
        }
        latest(what);
        Open begun = open.get(what.node(), what.kernels("ses"));
        if (begun == null || !isSame(begun, what)) {
            return;
        }
        LoginEvent login = begun.login();
        LoginSession session = session(what, Kind.LOGIN, user(what, login), login.serial());
        open.put(what.node(), what.kernels("ses"), new Open(login, begun.auid(), session));
    }

    private static boolean isSame(Open begun, LoginEvent what) {
        return begun.login().pid() == what.pid()
                && Objects.equals(begun.auid(), what.kernels("auid"));
    }

    private static String user(LoginEvent what, LoginEvent login) {
        String name = login == null ? null : login.name("auid");
        name = name == null ? what.name("auid") : name;
        name = name == null && login == null ? what.account() : name;
        return name == null ? what.kernels("auid") : name;
    }

    private LoginSession session(LoginEvent what, Kind kind, String user, long login) {
        boolean isFailed = kind == Kind.FAILED;
        Open begun = isFailed ? null : open.get(what.node(), what.kernels("ses"));
        return new LoginSession(
                kind,
                what.node(),
                user,
                what.kernels("ses"),
                what.pid(),
                what.programs("terminal"),
                what.host(),
                begun == null ? what.millis() : begun.login().millis(),
                isFailed ? what.millis() : -1,
                isFailed ? Ending.REFUSED : Ending.OPEN,
                new Proof(login, isFailed ? 0 : what.serial(), 0));
    }

    /** The last login of each account; it needs no LOGIN. */
    private void latest(LoginEvent what) {
        boolean isUnset = "unset".equals(what.kernels("auid"));
        String user = isUnset ? what.account() : user(what, null);
        Key key = new Key(what.node(), user);
        if (user == null) {
            return;
        }
        if (last.size() < most || last.containsKey(key)) {
            last.put(key, session(what, Kind.LOGIN, user, 0).startedAt(what.millis()));
        } else {
            over++;
        }
    }

    private void userEnd(LoginEvent what) {
        Open begun = open.get(what.node(), what.kernels("ses"));
        if (begun != null && isSame(begun, what)) {
            open.remove(what.node(), what.kernels("ses"));
            if (begun.session() != null) {
                end(begun.session().ended(Ending.CLOSED, what.millis(), what.serial()));
            }
        }
    }

    private void boot(LoginEvent what) {
        endAll(what, Ending.CRASH, -1);
        LoginSession before = boots.remove(what.node());
        if (before != null) {
            end(before.ended(Ending.CRASH, -1, what.serial()));
        }
        LoginSession boot =
                new LoginSession(
                        Kind.BOOT,
                        what.node(),
                        "reboot",
                        null,
                        what.pid(),
                        null,
                        kernels.get(what.node()),
                        what.millis(),
                        -1,
                        Ending.OPEN,
                        new Proof(what.serial(), 0, 0));
        if (boots.size() < most) {
            boots.put(what.node(), boot);
        }
    }

    private void shutdown(LoginEvent what) {
        endAll(what, Ending.DOWN, what.millis());
        LoginSession boot = boots.remove(what.node());
        if (boot != null) {
            end(boot.ended(Ending.CLOSED, what.millis(), what.serial()));
        }
    }

    private void daemonStart(LoginEvent what) {
        String kernel = what.kernels("kernel");
        if (kernel != null && (kernels.size() < most || kernels.containsKey(what.node()))) {
            kernels.put(what.node(), kernel);
        }
    }

    private void endAll(LoginEvent what, Ending how, long millis) {
        for (Open each : open.removeAll(what.node())) {
            if (each.session() != null) {
                end(each.session().ended(how, millis, what.serial()));
            }
        }
    }

    private void end(LoginSession session) {
        keep(ended, session);
    }

    private void keep(List<LoginSession> sessions, LoginSession session) {
        if (sessions.size() < most) {
            sessions.add(session);
        } else {
            over++;
        }
    }

    /**
     * All sessions and boots, those too that are still open.
     *
     * @return a new list, by their start
     */
    public List<LoginSession> sessions() {
        List<LoginSession> all = new ArrayList<>(ended);
        all.addAll(boots.values());
        open.forEach(begun -> {
            if (begun.session() != null) {
                all.add(begun.session());
            }
        });
        all.sort(Comparator.comparingLong(LoginSession::start));
        return all;
    }

    /**
     * All logins that failed.
     *
     * @return a new list, in the log's order
     */
    public List<LoginSession> failed() {
        return new ArrayList<>(failed);
    }

    /**
     * The last login of each account: its time is that of USER_LOGIN.
     *
     * @return a new list, the latest first
     */
    public List<LoginSession> last() {
        List<LoginSession> all = new ArrayList<>(last.values());
        all.sort(Comparator.comparingLong(LoginSession::start).reversed());
        return all;
    }

    /**
     * How many sessions, failed logins and last logins are not kept.
     *
     * @return 0 where all are
     */
    public long over() {
        return over + open.over();
    }
}
