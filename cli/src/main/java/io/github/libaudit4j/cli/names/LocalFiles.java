// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.PasswdNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * The names in {@code /etc/passwd} and {@code /etc/group}, read again when the files change. A file
 * that is missing or broken holds none: another service may know.
 */
final class LocalFiles implements NameService {
    /** What changes with a file's content; the key is that of its inode. */
    private record Version(FileTime modified, long size, Object key) {}

    /** A file and what it held when it was read last. */
    private static final class Known {
        private final Path path;
        private final boolean hasGroups;
        private Version version;
        private IdNames names = IdNames.none();

        Known(Path path, boolean hasGroups) {
            this.path = path;
            this.hasGroups = hasGroups;
        }

        /** The version is looked up first: a change while reading is seen the next time. */
        IdNames current() {
            try {
                Version now = version(path);
                if (!now.equals(version)) {
                    version = now;
                    names = IdNames.none();
                    names = PasswdNames.read(hasGroups ? null : path, hasGroups ? path : null);
                }
            } catch (IOException e) {
                names = IdNames.none();
            }
            return names;
        }

        private static Version version(Path path) throws IOException {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
            return new Version(is.lastModifiedTime(), is.size(), is.fileKey());
        }
    }

    private final Known passwd;
    private final Known group;

    LocalFiles(Path passwd, Path group) {
        this.passwd = new Known(passwd, false);
        this.group = new Known(group, true);
    }

    @Override
    public synchronized String name(String database, long id) {
        return database.equals(PASSWD) ? passwd.current().user(id) : group.current().group(id);
    }
}
