// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.report.LoginSession;
import io.github.libaudit4j.report.LoginSessions;
import io.github.libaudit4j.report.PageData;
import io.github.libaudit4j.report.PageModel;
import io.github.libaudit4j.report.ReportKind;
import io.github.libaudit4j.report.VirtSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The reports that take the events one by one in their order: sessions, and the page. */
public final class OrderedReports {
    private static final ReportKind LOGINS = ReportKind.of("logins");
    private static final ReportKind LASTLOG = ReportKind.of("lastlog");
    private static final ReportKind MACHINES = ReportKind.of("machines");

    private final boolean hasLogins;
    private final boolean hasLast;
    private final LoginSessions logins; // each null where it is not asked for
    private final VirtSessions machines;
    private final PageData page;

    /**
     * No events yet.
     *
     * @param kinds which reports are asked for; those of other kinds are left out
     * @param hasPage whether the page is
     * @param coalescer tells each event's story; asked for only where there is such a report
     */
    public OrderedReports(List<ReportKind> kinds, boolean hasPage, Supplier<Coalescer> coalescer) {
        hasLogins = kinds.contains(LOGINS);
        hasLast = kinds.contains(LASTLOG);
        logins = hasLogins || hasLast ? new LoginSessions(coalescer.get()) : null;
        machines = kinds.contains(MACHINES) ? new VirtSessions(coalescer.get()) : null;
        page = hasPage ? new PageData(coalescer.get()) : null;
    }

    /**
     * Whether none of these reports is asked for.
     *
     * @return true where no event is wanted
     */
    public boolean isEmpty() {
        return logins == null && machines == null && page == null;
    }

    /**
     * Takes an event.
     *
     * @param event the next one that the reports are about
     */
    public void add(AuditEvent event) {
        if (logins != null) {
            logins.add(event);
        }
        if (machines != null) {
            machines.add(event);
        }
        if (page != null) {
            page.add(event);
        }
    }

    /**
     * The tables of sessions.
     *
     * @param form how they are told
     * @param accounts of the host, in so far as they are known
     * @return none or more
     */
    public List<SessionTable> tables(SessionTable.Form form, List<String> accounts) {
        List<SessionTable> tables = new ArrayList<>();
        if (hasLast) {
            tables.add(SessionTable.ofLast(LASTLOG, logins.last(), accounts, form));
        }
        if (hasLogins) {
            List<LoginSession> told = form.isRefused() ? logins.failed() : logins.sessions();
            tables.add(SessionTable.of(LOGINS, told, form));
        }
        if (machines != null) {
            tables.add(SessionTable.ofMachines(MACHINES, machines.sessions(), form));
        }
        return tables;
    }

    /**
     * How many sessions are not kept.
     *
     * @return 0 where all are
     */
    public long over() {
        return (logins == null ? 0 : logins.over()) + (machines == null ? 0 : machines.over());
    }

    /**
     * Tells the page of something that is missing.
     *
     * @param what for example {@code "serials missing"}
     * @param count how many; 0 is nothing to tell
     */
    public void loss(String what, long count) {
        if (page != null) {
            page.loss(what, count);
        }
    }

    /**
     * What the page tells.
     *
     * @return null where it is not asked for
     */
    public PageModel page() {
        return page == null ? null : page.model();
    }
}
