// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.record.RecordReader;

/** The options that {@code search}, {@code report} and {@code tree} share. */
public final class LogOptions {
    private LogOptions() {}

    /** Whose names are told and found. */
    public static void addNames(Options options) {
        addUsers(options);
        options.value("FILE", "Names of groups: that host's group file.", "--group");
        options.value(
                "local",
                "Names of users and groups of this host, for a log that is its own. Without these"
                        + " three only the names that the log has are told and found.",
                "--resolve");
    }

    public static void addUsers(Options options) {
        options.value(
                "FILE",
                "Names of users: the passwd file of the host that wrote the log.",
                "--passwd");
    }

    /** Which logs are read. */
    public static void addLogs(Options options) {
        options.values("FILE|DIR", "The same as naming it at the end.", "-if", "--input");
        options.flag("The logs of this host, whatever standard input is.", "--input-logs");
    }

    public static void addTimeout(Options options) {
        options.number(
                "SECONDS",
                "How long the records of an event may take (default: 2).",
                "--eoe-timeout");
    }

    /** What is done with lines that are too long or cannot be read, and what is told. */
    public static void addLines(Options options) {
        options.number(
                "BYTES",
                "Cut longer lines there, and say so (default: " + RecordReader.LONGEST_LINE + ").",
                "--max-line");
        options.flag("Exit 1 if any line cannot be read.", "--strict");
        options.flag("Tell nothing on standard error but errors.", "-q", "--quiet");
    }

    /** Ends as the options of ausearch and aureport do. */
    public static void addLast(Options options) {
        options.flag("Accepted: lines that cannot be read are always told.", "--debug");
        options.standard("-V", "-v", "--version");
    }
}
