// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.cli.names.LocalIds;
import io.github.libaudit4j.cli.names.LocalNames;
import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.NormalizationException;
import io.github.libaudit4j.coalesce.Normalizations;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.interpret.PasswdIds;
import io.github.libaudit4j.interpret.PasswdNames;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * How events are told, and with whose names; each null where it was not asked for.
 *
 * @param passwd users of the host that wrote the log
 * @param group its groups
 * @param isLocal whether that is this host
 * @param table what each kind of event is, on top of ours
 */
public record Teller(Path passwd, Path group, boolean isLocal, Path table) {
    /** Whether names of a host are given that need not be this one. */
    public boolean isOfAnother() {
        return passwd != null || group != null;
    }

    /** Whether names of this host and of another are asked for at once. */
    public boolean isOfTwoHosts() {
        return isLocal && isOfAnother();
    }

    /**
     * The coalescer.
     *
     * @param notes where to tell of lines of a file that are no entries
     * @throws Failure if a file cannot be used
     */
    public Coalescer coalescer(Consumer<String> notes) {
        return coalescer(names(notes));
    }

    /** The same, with names that were read before. */
    public Coalescer coalescer(IdNames names) {
        return new Coalescer(normalizations(), names);
    }

    /**
     * The names of users and groups, as asked for.
     *
     * @param notes where to tell of lines of a file that are no entries
     * @throws Failure if a file cannot be used
     */
    public IdNames names(Consumer<String> notes) {
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

    /**
     * The ids of these names.
     *
     * @throws Failure if a file cannot be used
     */
    public NameIds ids() {
        if (isLocal) {
            return LocalIds.open();
        }
        return isOfAnother() ? passwdIds(passwd, group) : NameIds.none();
    }

    /**
     * The names of the users of the host that wrote the log.
     *
     * @return none where no passwd file was given
     * @throws Failure if the file cannot be used
     */
    public List<String> accounts() {
        return passwd == null ? List.of() : passwdIds(passwd, null).users();
    }

    private static PasswdIds passwdIds(Path passwd, Path group) {
        try {
            return PasswdIds.read(passwd, group);
        } catch (FileSystemException e) {
            throw new Failure(FileProblem.explained(Path.of(e.getFile()), e).getMessage(), e);
        } catch (IOException e) {
            throw new Failure(e.getMessage(), e); // the message has the file
        }
    }

    private IdNames openNames(Consumer<String> notes) throws IOException {
        if (isLocal) {
            return localNames();
        }
        if (!isOfAnother()) {
            return IdNames.none();
        }
        PasswdNames names = PasswdNames.read(passwd, group);
        names.warnings().forEach(notes);
        return names;
    }

    /** The same, but those of this host where nothing was asked for. */
    IdNames namesOrLocal(Consumer<String> notes) {
        return isOfAnother() ? names(notes) : localNames();
    }

    /** This host's own names. */
    public static IdNames localNames() {
        return LocalNames.open(InstantSource.system());
    }
}
