// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.interpret.IdNames;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The options that say how events are told, and with whose names. */
public final class Story {
    /** What {@code --resolve} takes. */
    enum Host {
        local
    }

    private final Path passwd;
    private final Path group;
    private final Host resolve;
    private final Path table;

    static void addTo(Options options) {
        options.typed(
                Path.class,
                "FILE",
                "Names of users, from the passwd file of the host that wrote the log.",
                "--passwd");
        options.typed(
                Path.class, "FILE", "Names of groups, from that host's group file.", "--group");
        options.typed(
                Host.class,
                "local",
                "Names of users and groups of this host, for a log that is its own. Without"
                        + " these three only the names that the log has are told.",
                "--resolve");
        options.typed(
                Path.class,
                "FILE",
                "A table of your own on top of ours: what each kind of event is.",
                "--normalizations");
    }

    Story(Asked asked) {
        this.passwd = asked.value("--passwd", null);
        this.group = asked.value("--group", null);
        this.resolve = asked.value("--resolve", null);
        this.table = asked.value("--normalizations", null);
    }

    private Teller teller() {
        return new Teller(passwd, group, resolve == Host.local, table);
    }

    /** Whether any of the options was given. */
    boolean isAsked() {
        return passwd != null || group != null || resolve != null || table != null;
    }

    /** Whether a table of what each kind of event is was given. */
    boolean hasTable() {
        return table != null;
    }

    /** Whether names of this host and of another are asked for at once. */
    boolean isOfTwoHosts() {
        return teller().isOfTwoHosts();
    }

    /** See {@link Teller#coalescer}. */
    Coalescer coalescer(Consumer<String> notes) {
        return teller().coalescer(notes);
    }

    /** See {@link Teller#names}. */
    IdNames names(Consumer<String> notes) {
        return teller().names(notes);
    }

    /** See {@link Teller#namesOrLocal}. */
    IdNames namesOrLocal(Consumer<String> notes) {
        return teller().namesOrLocal(notes);
    }

    /** This host's own names. */
    public static IdNames localNames() {
        return Teller.localNames();
    }
}
