// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The events of sample logs: the records of one file that share node, time and serial, in the order
 * of the first of each.
 *
 * <p>A sample is a log, or a YAML file with logs in block scalars as the test cases of
 * go-libaudit's {@code aucoalesce} are:
 *
 * <pre>
 * tests:
 *   changed-system-time: |
 *     type=SYSCALL msg=audit(1492798541.391:20246): arch=c000003e syscall=159 success=yes ...
 *     type=EOE msg=audit(1492798541.391:20246):
 * </pre>
 */
final class Samples {
    private final List<List<SampleLine>> events = new ArrayList<>();
    private int files;
    private int lines;
    private int unreadable;

    /** Takes in a file, or every {@code *.log} and {@code *.yaml} in a folder and below it. */
    void add(Path path) throws IOException {
        for (Path file : filesOf(path)) {
            try (InputStream in = Files.newInputStream(file)) {
                add(in, file.toString().endsWith(".yaml"));
            }
        }
    }

    private static List<Path> filesOf(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Samples::isSample).sorted().toList();
        }
    }

    private static boolean isSample(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".log") || name.endsWith(".yaml")) && Files.isRegularFile(file);
    }

    /** Takes in one log, or one YAML file with logs in it. */
    void add(InputStream in, boolean yaml) throws IOException {
        files++;
        Map<String, List<SampleLine>> open = new LinkedHashMap<>();
        try (RecordReader reader = new RecordReader(in)) {
            while (reader.next()) {
                SampleLine line = line(reader);
                if (line != null) {
                    lines++;
                    open.computeIfAbsent(id(reader.record()), Samples::newEvent).add(line);
                } else if (yaml) {
                    close(open); // the next case: it may have an id of this one's
                } else if (reader.unit() != Unit.OTHER) {
                    unreadable++;
                }
            }
        }
        close(open);
    }

    private static SampleLine line(RecordReader reader) {
        return reader.unit() == Unit.RECORD ? SampleLine.of(reader.record()) : null;
    }

    private static String id(AuditRecord record) {
        return record.node() + " " + record.millis() + ":" + record.serial();
    }

    private static List<SampleLine> newEvent(String id) {
        return new ArrayList<>();
    }

    private void close(Map<String, List<SampleLine>> open) {
        events.addAll(open.values());
        open.clear();
    }

    List<List<SampleLine>> events() {
        return events;
    }

    int files() {
        return files;
    }

    int lines() {
        return lines;
    }

    /** Lines of logs that hold no record that could be written again. */
    int unreadable() {
        return unreadable;
    }
}
