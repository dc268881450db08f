// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.coalesce.Category;
import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.EventAddress;
import io.github.libaudit4j.coalesce.Result;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a page tells of a log; for one thread, in bounded memory.
 *
 * <pre>{@code
 * PageData data = new PageData(new Coalescer());
 * while (reader.next()) {
 *     data.add(reader.event());
 * }
 * data.loss("serials missing", reader.counts().missing());
 * new HtmlPage("web1", ZoneId.of("Europe/Berlin")).write(data.model(), out);
 * }</pre>
 */
public final class PageData {
    private static final String NULL = "(null)";
    private static final int TOP = 50;
    private static final int STORIES = 200;
    private static final int SESSIONS = 10_000;

    private final Coalescer coalescer;
    private final LoginSessions logins;
    private final PageTimes times = new PageTimes();
    private final PageCounts users = new PageCounts();
    private final PageCounts actions = new PageCounts();
    private final PageCounts programs = new PageCounts();
    private final PageCounts files = new PageCounts();
    private final PageCounts hosts = new PageCounts();
    private final PageCounts keys = new PageCounts();
    private final PageCounts calls = new PageCounts();
    private final PageCounts types = new PageCounts();
    private final PageCounts nodes = new PageCounts();
    private final PageHappenings failures = new PageHappenings();
    private final PageHappenings denials = new PageHappenings();
    private final PageHappenings anomalies = new PageHappenings();
    private final List<PageLoss> losses = new ArrayList<>();
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;
    private long events;
    private long records;
    private long failed;

    /**
     * Nothing yet.
     *
     * @param coalescer tells each event's story
     */
    public PageData(Coalescer coalescer) {
        this.coalescer = coalescer;
        this.logins = new LoginSessions(coalescer, SESSIONS);
    }

    /**
     * Takes an event.
     *
     * @param event the next one of the log
     */
    public void add(AuditEvent event) {
        Summary summary = coalescer.coalesce(event);
        boolean isFailed = summary.result() == Result.FAIL;
        events++;
        records += event.count();
        failed += isFailed ? 1 : 0;
        from = Math.min(from, event.millis());
        to = Math.max(to, event.millis());
        times.add(event.millis(), isFailed);
        logins.add(event);
        count(summary, isFailed);
        happened(summary, isFailed);
    }

    private void count(Summary summary, boolean isFailed) {
        String who = PageStory.who(summary.actor());
        users.add(who.isEmpty() ? null : who, isFailed);
        actions.add(summary.action().replace('-', ' '), isFailed);
        types.add(summary.type(), isFailed);
        nodes.add(summary.event().node(), isFailed);
        programs.add(program(summary), isFailed);
        AuditRecord syscall = summary.syscallRecord();
        int call = syscall == null ? -1 : syscall.find("syscall");
        calls.add(call < 0 ? null : Interpreter.text(syscall, call), isFailed);
        keys(summary.event(), isFailed);
        host(summary.source(), isFailed);
        host(summary.destination(), isFailed);
        files(summary.event(), isFailed);
    }

    private static String program(Summary summary) {
        AuditRecord syscall = summary.syscallRecord();
        String exe = syscall == null ? null : Interpreter.text(syscall, "exe");
        return exe == null ? Interpreter.text(summary.record(), "exe") : exe;
    }

    private void host(EventAddress address, boolean isFailed) {
        hosts.add(address == null ? null : address.ip(), isFailed);
    }

    /** Each key once an event: all its records have the keys of the one rule. */
    private void keys(AuditEvent event, boolean isFailed) {
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            int index = record.find("key");
            if (index < 0 || record.form(index) == Form.BARE && record.value(index).equals(NULL)) {
                continue;
            }
            if (Interpreter.value(record, index) instanceof List<?> list) {
                list.forEach(key -> keys.add(key.toString(), isFailed));
            } else {
                keys.add(Interpreter.text(record, index), isFailed);
            }
            return;
        }
    }

    /** Each file once an event, without the directories that they are in. */
    private void files(AuditEvent event, boolean isFailed) {
        List<String> seen = new ArrayList<>(4);
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            if (record.type() == RecordTypes.PATH && !"PARENT".equals(record.get("nametype"))) {
                String name = Interpreter.text(record, "name");
                if (name != null && !name.equals(NULL) && !seen.contains(name)) {
                    seen.add(name);
                    files.add(name, isFailed);
                }
            }
        }
    }

    private void happened(Summary summary, boolean isFailed) {
        boolean isAnomaly = summary.category() == Category.ANOMALY;
        if (!isFailed && !isAnomaly) {
            return;
        }
        PageHappenings kind =
                isAnomaly ? anomalies : PageStory.isDecision(summary) ? denials : failures;
        AuditEvent event = summary.event();
        kind.add(PageStory.of(summary), event.millis(), event.serial());
    }

    /**
     * Tells of something that is missing.
     *
     * @param what for example {@code "serials missing"}
     * @param count how many; 0 is nothing to tell
     */
    public void loss(String what, long count) {
        if (count > 0) {
            losses.add(new PageLoss(what, count));
        }
    }

    /**
     * What was collected.
     *
     * @return all that a page tells
     */
    public PageModel model() {
        List<PageLoss> all = new ArrayList<>(losses);
        if (logins.over() > 0) {
            all.add(new PageLoss("more logins, which are not listed", logins.over()));
        }
        return new PageModel(
                from,
                to,
                events,
                records,
                failed,
                times.timeline(),
                tops(),
                failures.top(STORIES),
                denials.top(STORIES),
                anomalies.top(STORIES),
                logins.sessions(),
                logins.failed(),
                top("Hosts of this log", "Host", nodes),
                all);
    }

    private List<PageTop> tops() {
        return List.of(
                top("Users", "User", users),
                top("What was done", "Action", actions),
                top("Programs", "Program", programs),
                top("Files", "File", files),
                top("Remote hosts", "Address", hosts),
                top("Rule keys", "Key", keys),
                top("System calls", "Call", calls),
                top("Record types", "Type", types));
    }

    private static PageTop top(String title, String column, PageCounts counts) {
        return new PageTop(title, column, counts.top(TOP), counts.distinct(), counts.over());
    }
}
