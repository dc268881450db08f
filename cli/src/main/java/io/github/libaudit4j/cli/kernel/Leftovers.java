// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What processes that were killed have left in the kernel. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * The files of processes that run no more.
     *
     * @param folder where those of all processes are; it may not be there
     * @return the files
     * @throws IOException if the folder cannot be read
     */
    public static List<StateFile> in(Path folder) throws IOException {
        List<StateFile> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> paths =
                Files.newDirectoryStream(folder, StateFile.NAME + "*-*")) {
            for (Path path : paths) {
                StateFile file = new StateFile(path);
                if (!file.isInUse()) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    /**
     * Undoes what the files say, and deletes them.
     *
     * @param client the way to the kernel
     * @param files of processes that run no more
     * @return a line a file: the process and what was put back
     * @throws IOException if a file cannot be read, or with the kernel's errno
     */
    public static List<String> undo(AuditClient client, List<StateFile> files) throws IOException {
        List<String> told = new ArrayList<>();
        List<StateFile> latestFirst = new ArrayList<>(files);
        latestFirst.sort((a, b) -> a.path().compareTo(b.path()));
        Collections.reverse(latestFirst);
        for (StateFile file : latestFirst) {
            List<String> done = SavedChanges.read(file.path()).undo(client);
            String what = done.isEmpty() ? "all was as before" : String.join(", ", done);
            told.add("process " + file.process() + " was killed: put back: " + what);
            file.delete();
        }
        return told;
    }
}
