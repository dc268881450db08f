// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.interpret.IdFile.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids of names from copies of a host's {@code /etc/passwd} and {@code /etc/group}: the other way
 * round than {@link PasswdNames}.
 *
 * <pre>{@code
 * PasswdIds ids = PasswdIds.read(Path.of("web1/passwd"), null);
 * ids.user("alice"); // 1000
 * ids.group("adm");  // UNKNOWN: no file was given
 * }</pre>
 *
 * <p>Of two entries with a name the first counts, as for getpwnam(3). The files are read once.
 */
public final class PasswdIds implements NameIds {
    private final Map<String, Long> users;
    private final Map<String, Long> groups;
    private final List<String> warnings;

    private PasswdIds(Map<String, Long> users, Map<String, Long> groups, List<String> warnings) {
        this.users = users;
        this.groups = groups;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads the files, each of at most 1,000,000 entries in lines of at most 1 MiB.
     *
     * @param passwd a file of passwd(5); null for none
     * @param group a file of group(5); null for none
     * @return the ids
     * @throws IOException if a file cannot be read or is none of that kind: the message names the
     *     file and the line
     */
    public static PasswdIds read(Path passwd, Path group) throws IOException {
        List<String> warnings = new ArrayList<>();
        Map<String, Long> users = read(passwd, Kind.PASSWD, warnings);
        Map<String, Long> groups = read(group, Kind.GROUP, warnings);
        return new PasswdIds(users, groups, warnings);
    }

    private static Map<String, Long> read(Path path, Kind kind, List<String> warnings)
            throws IOException {
        Map<String, Long> ids = new LinkedHashMap<>();
        if (path != null) {
            IdFile file = IdFile.read(path, kind, ids);
            if (file.warning() != null) {
                warnings.add(file.warning());
            }
        }
        return ids;
    }

    /**
     * What was passed over because it is no entry.
     *
     * @return a line for each file with such lines, as {@link PasswdNames#warnings()}
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The users.
     *
     * @return their names, in the file's order
     */
    public List<String> users() {
        return List.copyOf(users.keySet());
    }

    /**
     * The id of a user.
     *
     * @param name such as {@code alice}
     * @return {@link #UNKNOWN} where no entry has that name
     */
    @Override
    public long user(String name) {
        return users.getOrDefault(name, UNKNOWN);
    }

    /**
     * The id of a group.
     *
     * @param name such as {@code adm}
     * @return {@link #UNKNOWN} where no entry has that name
     */
    @Override
    public long group(String name) {
        return groups.getOrDefault(name, UNKNOWN);
    }
}
