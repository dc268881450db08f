// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How far earlier searches came: what a file of {@code --checkpoint} holds.
 *
 * <pre>
 * audit search checkpoint 1
 * last 1795389402.551:5171824 web1
 * log 812934 812934 143 7c21ab09 1024 9f86d081884c7d65...
 * done 1795389402.551:5171824 web1
 * </pre>
 *
 * <p>Lines {@code log}: where to go on in a log, how far it was read, how many bytes before the
 * first place are compared and their CRC-32C, and of how many bytes at its start the SHA-256 is.
 * Lines {@code done}: events that were dealt with though records of them lie behind the first
 * place.
 *
 * @param last the latest event that was dealt with; null for none
 * @param logs where to go on in each log
 * @param done events that have records between the place to go on at and how far was read
 */
public record Checkpoint(EventId last, Map<LogStart, Reached> logs, Set<EventId> done) {
    private static final String TITLE = "audit search checkpoint 1";
    private static final int MOST_LOGS = 4096;
    private static final int HEXADECIMAL = 16;

    /**
     * How far a log was read.
     *
     * @param place where to go on
     * @param readTo the bytes that were read
     */
    record Reached(LogPlace place, long readTo) {}

    /** Nothing was read yet. */
    static final Checkpoint NONE = new Checkpoint(null, Map.of(), Set.of());

    /**
     * Reads a file.
     *
     * @param file the file
     * @return what it holds; nothing where it is not there
     * @throws IOException if it cannot be read, or is no such file
     */
    public static Checkpoint read(Path file) throws IOException {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return NONE;
        }
        try {
            return parse(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("no checkpoint of audit search: remove it to start anew", e);
        }
    }

    static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        boolean isWhole = lines.length > 1 && lines[lines.length - 1].isEmpty();
        if (!lines[0].equals(TITLE) || !isWhole) {
            throw new IllegalArgumentException("no title, or no end");
        }
        EventId last = null;
        Map<LogStart, Reached> logs = new LinkedHashMap<>();
        Set<EventId> done = new LinkedHashSet<>();
        for (int i = 1; i < lines.length - 1; i++) {
            int blank = lines[i].indexOf(' ');
            String rest = lines[i].substring(blank + 1);
            switch (lines[i].substring(0, blank)) {
                case "last" -> last = EventId.parse(rest);
                case "log" -> parseLog(rest.split(" "), logs);
                case "done" -> done.add(EventId.parse(rest));
                default -> throw new IllegalArgumentException(lines[i]);
            }
        }
        return new Checkpoint(last, logs, done);
    }

    private static void parseLog(String[] words, Map<LogStart, Reached> logs) {
        LogPlace place =
                new LogPlace(
                        Long.parseLong(words[0]),
                        Integer.parseInt(words[2]),
                        Long.parseLong(words[3], HEXADECIMAL));
        logs.put(
                new LogStart(Integer.parseInt(words[4]), words[5]),
                new Reached(place, Long.parseLong(words[1])));
    }

    /**
     * What the file is to hold.
     *
     * @return its bytes
     */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        if (last != null) {
            text.append("last ").append(last).append('\n');
        }
        int tooMany = logs.size() - MOST_LOGS;
        for (Map.Entry<LogStart, Reached> log : logs.entrySet()) {
            if (--tooMany < 0) {
                append(text, log.getKey(), log.getValue());
            }
        }
        for (EventId id : done) {
            text.append("done ").append(id).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, LogStart start, Reached reached) {
        LogPlace place = reached.place();
        text.append("log ").append(place.offset()).append(' ').append(reached.readTo());
        text.append(' ').append(place.tail());
        text.append(' ').append(Long.toHexString(place.crc32c()));
        text.append(' ').append(start.length()).append(' ').append(start.sha256()).append('\n');
    }

    /**
     * When the latest event was that was dealt with.
     *
     * @return milliseconds since 1970; null where there was none
     */
    public Long lastMillis() {
        return last == null ? null : Long.valueOf(last.millis());
    }

    /**
     * The same for a search that starts at its time, and so reads all logs anew.
     *
     * @return a checkpoint without logs
     */
    public Checkpoint onlyTime() {
        return new Checkpoint(last, Map.of(), Set.of());
    }

    /** The log that starts with these bytes; null for a new one. */
    LogStart find(byte[] head) {
        LogStart found = null;
        Map<Integer, LogStart> tried = new LinkedHashMap<>();
        for (LogStart known : logs.keySet()) {
            boolean isPossible = known.length() <= head.length;
            if (isPossible
                    && tried.computeIfAbsent(known.length(), n -> LogStart.of(head, n))
                            .equals(known)
                    && (found == null || known.length() > found.length())) {
                found = known;
            }
        }
        return found;
    }
}
