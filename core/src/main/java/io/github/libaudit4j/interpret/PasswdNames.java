// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.interpret.IdFile.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Names from copies of a host's {@code /etc/passwd} and {@code /etc/group}, or from what {@code
 * getent passwd} and {@code getent group} print there.
 *
 * <pre>{@code
 * PasswdNames names = PasswdNames.read(Path.of("web1/passwd"), null);
 * names.user(1000); // "alice"
 * names.group(1000); // null: no file was given
 * }</pre>
 *
 * <p>Empty lines, comments and lines of NIS ({@code +}, {@code -}) hold no names; of two entries
 * with an id the first counts. The files are read once.
 */
public final class PasswdNames implements IdNames {
    private final IdTable users;
    private final IdTable groups;
    private final List<String> warnings;

    private PasswdNames(IdTable users, IdTable groups, List<String> warnings) {
        this.users = users;
        this.groups = groups;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads the files, each of at most 1,000,000 entries in lines of at most 1 MiB.
     *
     * @param passwd a file of passwd(5); null for none
     * @param group a file of group(5); null for none
     * @return the names
     * @throws IOException if a file cannot be read or is none of that kind: the message names the
     *     file and the line
     */
    public static PasswdNames read(Path passwd, Path group) throws IOException {
        List<String> warnings = new ArrayList<>();
        IdTable users = read(passwd, Kind.PASSWD, warnings);
        IdTable groups = read(group, Kind.GROUP, warnings);
        return new PasswdNames(users, groups, warnings);
    }

    private static IdTable read(Path path, Kind kind, List<String> warnings) throws IOException {
        if (path == null) {
            return new IdTable();
        }
        IdFile file = IdFile.read(path, kind);
        if (file.warning() != null) {
            warnings.add(file.warning());
        }
        return file.table();
    }

    /**
     * What was passed over because it is no entry.
     *
     * @return a line for each file with such lines: the file, the first one's number, what is wrong
     *     with it, and how many there are
     */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public String user(long id) {
        return users.name(id);
    }

    @Override
    public String group(long id) {
        return groups.name(id);
    }
}
