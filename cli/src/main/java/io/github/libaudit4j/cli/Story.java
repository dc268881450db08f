// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.cli.names.LocalNames;
import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.NormalizationException;
import io.github.libaudit4j.coalesce.Normalizations;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.PasswdNames;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options that say how events are told, and with whose names. */
final class Story {
    /** What {@code --resolve} takes. */
    enum Host {
        local
    }

    @Option(
            names = "--passwd",
            paramLabel = "FILE",
            description = "Names of users, from the passwd file of the host that wrote the log.")
    private Path passwd;

    @Option(
            names = "--group",
            paramLabel = "FILE",
            description = "Names of groups, from that host's group file.")
    private Path group;

    @Option(
            names = "--resolve",
            paramLabel = "local",
            description =
                    "Names of users and groups of this host, for a log that is its own. Without"
                            + " these three only the names that the log has are told.")
    private Host resolve;

    @Option(
            names = "--normalizations",
            paramLabel = "FILE",
            description = "A table of your own on top of ours: what each kind of event is.")
    private Path table;

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
        return resolve != null && (passwd != null || group != null);
    }

    /**
     * The coalescer.
     *
     * @param notes where to tell of lines of a file that are no entries
     * @throws Failure if a file cannot be used
     */
    Coalescer coalescer(Consumer<String> notes) {
        return new Coalescer(normalizations(), names(notes));
    }

    /**
     * The names of users and groups, as asked for.
     *
     * @param notes where to tell of lines of a file that are no entries
     * @throws Failure if a file cannot be used
     */
    IdNames names(Consumer<String> notes) {
        try {
            return openNames(notes);
        } catch (FileSystemException e) {
            throw new Failure(FileProblem.explained(Path.of(e.getFile()), e).getMessage(), e);
        } catch (IOException e) {
            throw new Failure(e.getMessage(), e); // the message has the file
        }
    }

    private Normalizations normalizations() {
        if (table == null) {
            return Normalizations.builtIn();
        }
        try {
            return Normalizations.builtIn().with(table);
        } catch (NormalizationException e) {
            throw new Failure(e.getMessage(), e); // the message has the file
        } catch (IOException e) {
            throw new Failure(FileProblem.explained(table, e).getMessage(), e);
        }
    }

    private IdNames openNames(Consumer<String> notes) throws IOException {
        if (resolve == Host.local) {
            return localNames();
        }
        if (passwd == null && group == null) {
            return IdNames.none();
        }
        PasswdNames names = PasswdNames.read(passwd, group);
        names.warnings().forEach(notes);
        return names;
    }

    /** The same, but those of this host where nothing was asked for. */
    IdNames namesOrLocal(Consumer<String> notes) {
        return passwd == null && group == null ? localNames() : names(notes);
    }

    /** This host's own names. */
    static IdNames localNames() {
        return LocalNames.open(InstantSource.system());
    }
}
