// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a file of passwd(5) or group(5).
 *
 * <pre>
 * root:x:0:0:root:/root:/bin/bash
 * adm:x:4:syslog,alice
 * </pre>
 *
 * As glibc's {@code files} service does it, empty lines, comments and the {@code +} and {@code -}
 * of NIS are no entries, and of two entries with an id the first counts. What is no entry either is
 * skipped and told of; a file without any entry among such lines is another kind of file.
 */
final class IdFile {
    static final int LONGEST_LINE = 1 << 20;
    static final int LONGEST_NAME = 512;
    static final int MOST_ENTRIES = 1_000_000;

    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** How many columns a line has, and what a file of such lines is called. */
    enum Kind {
        PASSWD("passwd(5)", 4, 7), // glibc does without the last three
        GROUP("group(5)", 3, 4);

        private final String manual;
        private final int least;
        private final int most;

        Kind(String manual, int least, int most) {
            this.manual = manual;
            this.least = least;
            this.most = most;
        }
    }

    private final Path path;
    private final Kind kind;
    private final IdTable table = new IdTable();
    private final Map<String, Long> ids; // of the names; null where nobody asks for them
    private final int mostEntries;
    private final byte[] line = new byte[LONGEST_LINE];
    private long number; // of the line, from 1
    private long skipped;
    private String firstSkipped;

    private IdFile(Path path, Kind kind, Map<String, Long> ids, int mostEntries) {
        this.path = path;
        this.kind = kind;
        this.ids = ids;
        this.mostEntries = mostEntries;
    }

    static IdFile read(Path path, Kind kind) throws IOException {
        return read(path, kind, MOST_ENTRIES);
    }

    static IdFile read(Path path, Kind kind, int mostEntries) throws IOException {
        return read(path, kind, null, mostEntries);
    }

    /** Puts the id of each name into {@code ids} too; of two with a name, the first. */
    static IdFile read(Path path, Kind kind, Map<String, Long> ids) throws IOException {
        return read(path, kind, ids, MOST_ENTRIES);
    }

    private static IdFile read(Path path, Kind kind, Map<String, Long> ids, int mostEntries)
            throws IOException {
        IdFile file = new IdFile(path, kind, ids, mostEntries);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            file.read(in);
        } catch (FileSystemException e) {
            throw e; // it names the file
        } catch (IOException e) {
            throw new IOException(file.here() + e.getMessage(), e);
        }
        if (file.skipped > 0 && file.table.size() == 0) {
            throw new IOException(
                    file.firstSkipped + "; not one entry of " + kind.manual + " in the file");
        }
        return file;
    }

    IdTable table() {
        return table;
    }

    /** What was skipped, in a line; null where nothing was. */
    String warning() {
        return skipped == 0 ? null : firstSkipped + " (" + skipped + " skipped)";
    }

    private void read(InputStream in) throws IOException {
        int length = readLine(in);
        while (length >= 0) {
            String wrong = entry(length);
            if (wrong != null && skipped++ == 0) {
                firstSkipped = here() + wrong;
            }
            if (size() > mostEntries) {
                throw new IOException("more than " + mostEntries + " entries");
            }
            length = readLine(in);
        }
    }

    private int size() {
        return ids == null ? table.size() : Math.max(table.size(), ids.size());
    }

    private String here() {
        return path + ":" + number + ": ";
    }

    /** The length of the next line, which ends with LF or CRLF; -1 after the last. */
    private int readLine(InputStream in) throws IOException {
        number++;
        int length = 0;
        int b = in.read();
        if (b < 0) {
            return -1;
        }
        while (b >= 0 && b != '\n') {
            if (b == 0) {
                throw new IOException("a NUL byte: not a file of " + kind.manual);
            }
            if (length == LONGEST_LINE) {
                throw new IOException(
                        "longer than " + LONGEST_LINE + " bytes: not a file of " + kind.manual);
            }
            line[length++] = (byte) b;
            b = in.read();
        }
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }

    /** Takes the entry of a line; says what is wrong with it, null where nothing is. */
    private String entry(int length) {
        int start = start(length);
        if (start == length || "#+-".indexOf(line[start]) >= 0) {
            return null;
        }
        String[] columns = columns(start, length);
        if (columns.length < kind.least || columns.length > kind.most) {
            return "not " + kind.least + " to " + kind.most + " columns";
        }
        if (columns[0].isEmpty() || columns[0].length() > LONGEST_NAME) {
            return "a name of " + columns[0].length() + " bytes";
        }
        long id = id(columns[2]);
        if (id < 0 || kind == Kind.PASSWD && id(columns[3]) < 0) {
            return "no id from 0 to " + (IdNames.UNSET - 1);
        }
        String name = utf8(columns[0]);
        table.add(id, name);
        if (ids != null) {
            ids.putIfAbsent(name, id);
        }
        return null;
    }

    /** After blanks, and after what some editors put before the first line. */
    private int start(int length) {
        byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
        int start = number == 1 && startsWith(mark, length) ? mark.length : 0;
        while (start < length && (line[start] == ' ' || line[start] == '\t')) {
            start++;
        }
        return start;
    }

    private boolean startsWith(byte[] mark, int length) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || line[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The columns; those that are too many are in the last. */
    private String[] columns(int from, int to) {
        String text = new String(line, from, to - from, StandardCharsets.ISO_8859_1);
        return text.split(":", kind.most + 1);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Digits only: glibc reads a sign too, as a wrong id. */
    private static long id(String digits) {
        long id = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            id = id * 10 + c - '0';
            if (c < '0' || c > '9' || !IdNames.isId(id)) {
                return -1;
            }
        }
        return digits.isEmpty() ? -1 : id;
    }
}
