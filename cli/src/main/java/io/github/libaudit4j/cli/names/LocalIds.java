// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.interpret.PasswdIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids of this host's users and groups: first those of its files, which cost no process, then
 * those of its name service.
 *
 * <pre>{@code
 * LocalIds.open().user("root"); // 0
 * }</pre>
 */
public final class LocalIds implements NameIds {
    /** How often the name service is asked: each time it may take seconds. */
    private static final int MOST_QUESTIONS = 100;

    /** Answers one question about a name; {@link NameIds#UNKNOWN} where there is no such entry. */
    interface IdService {
        long id(String database, String name);
    }

    private final PasswdIds files;
    private final IdService service;
    private final Map<String, Long> answers = new HashMap<>();

    LocalIds(PasswdIds files, IdService service) {
        this.files = files;
        this.service = service;
    }

    /**
     * This host's ids.
     *
     * @return ids; of a file that is missing or broken there are none
     */
    public static NameIds open() {
        Path passwd = Path.of("/etc/passwd");
        Path group = Path.of("/etc/group");
        return new LocalIds(read(passwd, group), Getent.findIds());
    }

    private static PasswdIds read(Path passwd, Path group) {
        try {
            return PasswdIds.read(
                    Files.exists(passwd) ? passwd : null, Files.exists(group) ? group : null);
        } catch (IOException e) {
            return none();
        }
    }

    private static PasswdIds none() {
        try {
            return PasswdIds.read(null, null);
        } catch (IOException e) {
            throw new AssertionError("no file is read", e);
        }
    }

    @Override
    public long user(String name) {
        long id = files.user(name);
        return id != UNKNOWN ? id : ask(NameService.PASSWD, name);
    }

    @Override
    public long group(String name) {
        long id = files.group(name);
        return id != UNKNOWN ? id : ask(NameService.GROUP, name);
    }

    private long ask(String database, String name) {
        String question = database + " " + name;
        Long known = answers.get(question);
        if (known != null) {
            return known;
        }
        long id = answers.size() < MOST_QUESTIONS ? service.id(database, name) : UNKNOWN;
        answers.put(question, id);
        return id;
    }
}
