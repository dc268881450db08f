// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The audit logs in a directory, in the order of what they hold: names mislead, as when logs of two
 * hosts, or rotated by number and by date, lie in one place.
 */
final class LogDirectory {
    /** How far into a log its first record is looked for, in decompressed bytes. */
    private static final long LOOKED_AT = 1 << 20;

    private static final String EMPTY = ": empty";
    private static final String READ_LAST = ": it is read after the other logs";

    /** Oldest first. No comparator of java.util: its code is made at each start. */
    private record DatedLog(LogFile file, long millis) implements Comparable<DatedLog> {
        static final long NO_RECORD = Long.MAX_VALUE;

        @Override
        public int compareTo(DatedLog other) {
            int order = Long.compare(millis, other.millis);
            return order == 0 ? LogName.OLDEST_FIRST.compare(fileName(), other.fileName()) : order;
        }

        String fileName() {
            return file.path().getFileName().toString();
        }
    }

    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<DatedLog> logs = new ArrayList<>();

    /**
     * Looks into a directory.
     *
     * @return its logs; what is wrong with some of them; what to know of others
     */
    static Inputs inputs(Path directory) {
        LogDirectory found = new LogDirectory();
        try {
            List<Path> paths = names(directory);
            if (paths.isEmpty()) {
                found.problems.add(noLogs(directory));
            }
            found.look(paths);
        } catch (IOException e) {
            found.problems.add(FileProblem.explained(directory, e).getMessage());
        }
        return found.sorted();
    }

    /**
     * Looks at files that need not be in one directory.
     *
     * @return each once; what is no regular file, and cannot be looked into, comes last
     */
    static Inputs inOrder(List<Path> paths) {
        LogDirectory found = new LogDirectory();
        found.look(paths);
        found.notes.removeIf(
                note -> note.contains(EMPTY + READ_LAST)); // as audit.log after a rotation
        return found.sorted();
    }

    private Inputs sorted() {
        Collections.sort(logs);
        List<Input> inputs = new ArrayList<>();
        for (DatedLog log : logs) {
            inputs.add(log.file());
        }
        return new Inputs(inputs, problems, notes);
    }

    private void look(List<Path> paths) {
        Set<Object> seen = new HashSet<>();
        for (Path path : paths) {
            try {
                LogFile file = LogFile.at(path);
                if (seen.add(file.key())) { // not again through a link
                    boolean isDated = paths.size() > 1 && file.size() != Input.UNKNOWN_SIZE;
                    logs.add(isDated ? dated(file) : new DatedLog(file, DatedLog.NO_RECORD));
                }
            } catch (IOException e) {
                problems.add(e.getMessage());
            }
        }
    }

    static String noLogs(Path directory) {
        return FileProblem.printable(directory.toString())
                + ": no logs in this directory: expected files such as audit.log, audit.log.1,"
                + " audit.log.2.gz: name the files to read";
    }

    /** The logs that a directory has, by name. */
    static List<Path> names(Path directory) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (LogName.isLog(file.getFileName().toString()) && Files.isRegularFile(file)) {
                    names.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(null);
        return names;
    }

    /** Reads as far as the first record; what is wrong after it is for the one who reads it all. */
    private DatedLog dated(LogFile file) throws IOException {
        try (RecordReader reader = new RecordReader(file.open(Progress.none()))) {
            return new DatedLog(file, firstMillis(file, reader));
        }
    }

    private long firstMillis(LogFile file, RecordReader reader) {
        String why = ": no audit record in its first MiB";
        try {
            while (reader.offset() < LOOKED_AT) {
                if (!reader.next()) {
                    why = file.size() == 0 ? EMPTY : ": no audit record in it";
                    break;
                }
                if (reader.unit() == RecordReader.Unit.RECORD) {
                    return reader.record().millis();
                }
            }
        } catch (IOException e) {
            why = ": no audit record before it breaks off";
        }
        notes.add(file.name() + why + READ_LAST);
        return DatedLog.NO_RECORD;
    }
}
