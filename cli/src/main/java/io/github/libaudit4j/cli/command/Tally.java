// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.scan.ScanCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was read, and what could not be: told at the end, so that no loss is silent. */
public final class Tally {
    private static final int SHOWN = 10;

    private long records;
    private long bytes;
    private long unreadable;
    private long cut;
    private int inputs;
    private int failures;
    private final List<String> notes = new ArrayList<>();
    private final Consumer<String> told;

    /** Nothing yet; what is told, is told line by line. */
    public Tally(Consumer<String> told) {
        this.told = told;
    }

    public void input() {
        inputs++;
    }

    void record(boolean isCut) {
        records++;
        cut += isCut ? 1 : 0;
    }

    void bytes(long more) {
        bytes += more;
    }

    /** A line that should hold a record and does not. */
    public void unreadable(String input, RecordReader reader) {
        unreadable(input, reader.line(), reader.problem());
    }

    /** The same, of a line by its number, with the reason if it is ours. */
    public void unreadable(String input, long line, AuditFormatException why) {
        if (++unreadable <= SHOWN) {
            notes.add(input + ":" + line + ": " + reason(why));
        }
    }

    private static String reason(AuditFormatException why) {
        return why == null
                ? "go-libaudit cannot read this line"
                : "byte " + (why.offset() + 1) + ": " + why.getMessage();
    }

    /** What a scan read; the lines that it could not read it tells one by one. */
    public void scanned(ScanCounts counts) {
        records += counts.records();
        bytes += counts.bytes();
        cut += counts.cut();
    }

    /** An input that cannot be read, or no further. */
    public void failure(String message) {
        failures++;
        notes.add(message);
    }

    /** What a user may wonder about. */
    public void note(String message) {
        notes.add(message);
    }

    /** Lines that should hold a record and do not. */
    public long unreadable() {
        return unreadable;
    }

    /** Records cut at the longest line. */
    public long cut() {
        return cut;
    }

    /** A name that was looked for in vain. */
    public void unknownName(String name) {
        note(
                name
                        + ": no id is known of this name: --passwd and --group read those of the"
                        + " log's host, --resolve local takes those of this one");
    }

    public int exitCode(boolean strict) {
        boolean failed = failures > 0 || records == 0 || strict && unreadable + cut > 0;
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** What a search exits with. */
    public int exitCode(long found, boolean strict) {
        boolean failed = failures > 0 || found == 0 || strict && unreadable + cut > 0;
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** What a search exits with whose output cannot be written; tells so, and what was noted. */
    public int failed(OutputFailure e) {
        if (e.isBrokenPipe()) {
            return ExitCode.DONE;
        }
        failure("cannot write the output: " + e.getMessage());
        tellNotes();
        return ExitCode.FAILED;
    }

    /** What a search found and read, in one line. */
    public String summary(long found) {
        if (inputs == 0) {
            return "no matches";
        }
        return (found == 0 ? "no matches in " : count(found, "event") + " found in ")
                + size(bytes)
                + (inputs > 1 ? " of " + inputs + " inputs" : "")
                + (unreadable == 0 ? "" : ", " + count(unreadable, "line") + " unreadable");
    }

    /** Tells what went wrong. */
    void tellProblems() {
        tellNotes();
        if (records == 0 && failures == 0) {
            told.accept("no audit record found");
        }
    }

    /** Tells what was noted, and what could not be read. */
    public void tellNotes() {
        notes.forEach(told);
        if (unreadable > SHOWN) {
            String lines = unreadable == SHOWN + 1 ? " more line" : " more lines";
            told.accept("... and " + grouped(unreadable - SHOWN) + lines + " that cannot be read");
        }
        if (cut > 0) {
            told.accept(count(cut, "record") + " cut at the longest line allowed (--max-line)");
        }
    }

    /** Tells what was read, in one line. */
    void tellSummary() {
        if (inputs == 0) {
            return;
        }
        told.accept(
                count(records, "record")
                        + " in "
                        + size(bytes)
                        + (inputs > 1 ? " of " + inputs + " inputs" : "")
                        + (unreadable == 0
                                ? ""
                                : ", " + count(unreadable, "line") + " unreadable"));
    }

    public static String count(long count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 798,884}; by hand, since a formatter takes long to load. */
    public static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        String[] units = {"kB", "MB", "GB", "TB", "PB"};
        int unit = 0;
        long tenths = bytes / 100;
        while (tenths >= 10_000 && unit < units.length - 1) {
            tenths /= 1000;
            unit++;
        }
        return tenths / 10 + "." + tenths % 10 + " " + units[unit];
    }
}
