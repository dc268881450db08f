// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final Comparator<DatedLog> OLDEST_FIRST =
            Comparator.comparingLong(DatedLog::millis)
                    .thenComparing(DatedLog::fileName, LogName.OLDEST_FIRST);

    private record DatedLog(LogFile file, long millis) {
        static final long NO_RECORD = Long.MAX_VALUE;

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
            found.look(directory);
        } catch (IOException e) {
            found.problems.add(FileProblem.explained(directory, e).getMessage());
        }
        List<Input> inputs =
                found.logs.stream().sorted(OLDEST_FIRST).<Input>map(DatedLog::file).toList();
        return new Inputs(inputs, found.problems, found.notes);
    }

    private void look(Path directory) throws IOException {
        boolean any = false;
        Set<Object> seen = new HashSet<>();
        for (Path path : names(directory)) {
            any = true;
            try {
                LogFile file = LogFile.at(path);
                if (seen.add(file.key())) { // not again through a link
                    logs.add(dated(file));
                }
            } catch (IOException e) {
                problems.add(e.getMessage());
            }
        }
        if (!any) {
            problems.add(
                    FileProblem.printable(directory.toString())
                            + ": no logs in this directory: expected files such as audit.log,"
                            + " audit.log.1, audit.log.2.gz: name the files to read");
        }
    }

    private static List<Path> names(Path directory) throws IOException {
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
        String why = "no audit record in its first MiB";
        try {
            while (reader.offset() < LOOKED_AT) {
                if (!reader.next()) {
                    why = file.size() == 0 ? "empty" : "no audit record in it";
                    break;
                }
                if (reader.unit() == RecordReader.Unit.RECORD) {
                    return reader.record().millis();
                }
            }
        } catch (IOException e) {
            why = "no audit record before it breaks off";
        }
        notes.add(file.name() + ": " + why + ": it is read after the other logs");
        return DatedLog.NO_RECORD;
    }
}
