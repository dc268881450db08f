// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

import io.github.libaudit4j.interpret.CachedNames;
import io.github.libaudit4j.interpret.IdNames;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * This host's names: first those of its files, which cost no process, then those of its name
 * service.
 *
 * <pre>{@code
 * IdNames names = LocalNames.open(InstantSource.system());
 * names.user(0); // "root"
 * }</pre>
 *
 * <p>So where {@code nsswitch.conf} puts another service before {@code files} and both name an id,
 * the name is that of the file.
 */
public final class LocalNames implements IdNames {
    private final NameService files;
    private final NameService service;

    LocalNames(NameService files, NameService service) {
        this.files = files;
        this.service = service;
    }

    /**
     * This host's names, each remembered for {@link CachedNames#TIME_TO_LIVE}.
     *
     * @param clock the time
     * @return names that several threads may ask for
     */
    public static IdNames open(InstantSource clock) {
        NameService files = new LocalFiles(Path.of("/etc/passwd"), Path.of("/etc/group"));
        NameService service = new TimeLimited(Getent.find(), clock);
        return new CachedNames(new LocalNames(files, service), clock, CachedNames.TIME_TO_LIVE);
    }

    @Override
    public String user(long id) {
        return name(NameService.PASSWD, id);
    }

    @Override
    public String group(long id) {
        return name(NameService.GROUP, id);
    }

    private String name(String database, long id) {
        if (!IdNames.isId(id)) {
            return null;
        }
        String name = files.name(database, id);
        return name != null ? name : service.name(database, id);
    }
}
