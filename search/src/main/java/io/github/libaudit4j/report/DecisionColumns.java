// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The access decisions of an event, one a record: SELinux's, those of programs that ask SELinux,
 * and AppArmor's.
 *
 * <pre>
 * avc:  denied  { read write } for  pid=600 comm="httpd" ... scontext=... tcontext=... tclass=file
 * apparmor="DENIED" operation="open" profile="/usr/bin/foo" name="/etc/shadow" ... denied_mask="r"
 * </pre>
 */
final class DecisionColumns {
    private static final int APPARMOR = RecordTypes.number("APPARMOR");
    private static final int APPARMOR_KILL = RecordTypes.number("APPARMOR_KILL");
    private static final byte[] DENIED = {'d', 'e', 'n', 'i', 'e', 'd'};
    private static final byte[] GRANTED = {'g', 'r', 'a', 'n', 't', 'e', 'd'};

    private final EventView view;
    private int count = -1;
    private AuditRecord turnedTo;

    DecisionColumns(EventView view) {
        this.view = view;
    }

    void start() {
        count = -1;
        turnedTo = null;
    }

    static boolean isAppArmor(int type) {
        return type >= APPARMOR && type <= APPARMOR_KILL;
    }

    /** Of records that may be decisions. */
    static List<Integer> types() {
        List<Integer> types = new ArrayList<>(List.of(RecordTypes.AVC, RecordTypes.USER_AVC));
        for (int type = APPARMOR; type <= APPARMOR_KILL; type++) {
            types.add(type);
        }
        return types;
    }

    int count() {
        if (count < 0) {
            count = 0;
            AuditEvent event = view.event();
            for (int i = 0; i < event.count(); i++) {
                count += isDecision(event, i) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isDecision(AuditEvent event, int at) {
        int type = event.type(at);
        if (type != RecordTypes.AVC && type != RecordTypes.USER_AVC && !isAppArmor(type)) {
            return false;
        }
        AuditRecord record = event.record(at);
        int word = record.find("apparmor");
        return word >= 0
                ? !isStatus(record.value(word))
                : record.find("denied") >= 0 || record.find("granted") >= 0;
    }

    /** Profiles that are loaded, and notes of programs, decide nothing. */
    private static boolean isStatus(String word) {
        return word.equals("STATUS") || word.equals("HINT") || word.equals("ERROR");
    }

    void turnTo(int wanted) {
        AuditEvent event = view.event();
        int found = -1;
        for (int i = 0; i < event.count() && found < wanted; i++) {
            if (isDecision(event, i)) {
                turnedTo = event.record(i);
                found++;
            }
        }
    }

    void turnBack() {
        turnedTo = null;
    }

    boolean isTurnedTo() {
        return turnedTo != null;
    }

    boolean find(Column column) {
        if (turnedTo == null) {
            if (count() == 0) {
                return false;
            }
            turnTo(0);
        }
        return switch (column) {
            case SUBJ -> subject();
            case OBJ -> field("tcontext") || !isSelinux() && field("name") && view.decode();
            case CLASS -> field("tclass") || field("class") || field("operation");
            case PERMISSION -> permission();
            case RESULT -> result();
            default -> throw new AssertionError(column);
        };
    }

    /** The label of the process, which for a program that asks is its own. */
    private boolean subject() {
        if (turnedTo.type() == RecordTypes.USER_AVC) {
            return field("subj");
        }
        return field("scontext") || field("profile") && view.decode();
    }

    boolean comm() {
        return field("comm") && view.decode();
    }

    private boolean isSelinux() {
        return turnedTo.find("tcontext") >= 0;
    }

    private boolean permission() {
        boolean isFound =
                field("denied")
                        || field("granted")
                        || field("denied_mask")
                        || field("requested_mask")
                        || field("capname");
        while (isFound && view.from < view.to && view.bytes[view.from] == ' ') {
            view.from++;
        }
        while (isFound && view.from < view.to && view.bytes[view.to - 1] == ' ') {
            view.to--;
        }
        return isFound;
    }

    private boolean result() {
        if (turnedTo.find("denied") >= 0) {
            view.takeConstant(DENIED);
            return true;
        }
        if (turnedTo.find("granted") >= 0) {
            view.takeConstant(GRANTED);
            return true;
        }
        if (!field("apparmor")) {
            return false;
        }
        String word = turnedTo.value(view.index()).toLowerCase(Locale.ROOT);
        view.takeConstant(word.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private boolean field(String name) {
        int index = turnedTo.find(name);
        if (index >= 0) {
            view.take(turnedTo, index);
        }
        return index >= 0;
    }

    /** How an event ended that has only decisions: the first one says it. */
    Outcome outcome() {
        if (count() == 0) {
            return Outcome.UNSET;
        }
        AuditRecord before = turnedTo;
        turnTo(0);
        Outcome outcome = outcome(turnedTo);
        turnedTo = before;
        return outcome;
    }

    private static Outcome outcome(AuditRecord record) {
        int word = record.find("apparmor");
        if (record.find("denied") >= 0 || word >= 0 && record.value(word).equals("DENIED")) {
            return Outcome.NO;
        }
        return record.find("granted") >= 0 || word >= 0 ? Outcome.YES : Outcome.UNSET;
    }
}
