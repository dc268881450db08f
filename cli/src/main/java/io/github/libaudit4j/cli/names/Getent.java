// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.NameIds;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks the host's name service (NSS: files, LDAP, SSSD, systemd) through the command {@code
 * getent}, which is started without a shell and given up after some time.
 */
final class Getent implements NameService {
    /** Not searched for on PATH: the command often runs as root. */
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/getent"),
                    Path.of("/bin/getent"),
                    Path.of("/run/current-system/sw/bin/getent"));

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_START = 4_096; // the id stands before what may be long
    private static final int COLUMNS = 3; // name, password, id
    private static final int FOUND = 0; // getent(1): 2 where no such entry was found
    private static final int TICK = 10; // milliseconds between looks at the pipe
    private static final File NOTHING = new File("/dev/null");

    private final Path command;
    private final Duration patience;

    Getent(Path command, Duration patience) {
        this.command = command;
        this.patience = patience;
    }

    /** The host's getent; where it has none, a service that knows nothing. */
    static NameService find() {
        Getent getent = installed();
        return getent != null ? getent : (database, id) -> null;
    }

    /** The same, asked the other way round. */
    static LocalIds.IdService findIds() {
        Getent getent = installed();
        return getent != null ? getent::id : (database, name) -> NameIds.UNKNOWN;
    }

    private static Getent installed() {
        for (Path place : PLACES) {
            if (Files.isExecutable(place)) {
                return new Getent(place, PATIENCE);
            }
        }
        return null;
    }

    @Override
    public String name(String database, long id) {
        String line = line(database, Long.toString(id));
        return line == null ? null : nameIn(line, id);
    }

    /** The id of a name; UNKNOWN where there is no such entry. */
    long id(String database, String name) {
        boolean isName = !name.isEmpty() && name.charAt(0) != '-' && name.indexOf(0) < 0;
        String line = isName ? line(database, name) : null;
        return line == null ? NameIds.UNKNOWN : idIn(line, name);
    }

    /** The start of the entry that is asked for; null where the command could not be asked. */
    private String line(String database, String key) {
        try {
            Process process = start(database, key);
            try {
                return answer(process);
            } finally {
                process.destroyForcibly(); // no effect on one that ended
            }
        } catch (IOException e) {
            return null; // it did not start, or went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Process start(String database, String key) throws IOException {
        return new ProcessBuilder(command.toString(), database, key)
                .redirectInput(NOTHING)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** The start of what it printed. Never blocks in a read, so that its time is limited. */
    private String answer(Process process) throws InterruptedException {
        byte[] answer = new byte[LONGEST_START];
        int length = 0;
        long start = System.nanoTime();
        boolean done = false;
        while (!done && System.nanoTime() - start < patience.toNanos()) {
            boolean ended = process.waitFor(TICK, TimeUnit.MILLISECONDS);
            length += readAvailable(process.getInputStream(), answer, length);
            done = isEnough(answer, length) || ended && process.exitValue() != FOUND;
            if (ended && !done) {
                Thread.sleep(1); // the JDK is taking the rest out of the pipe
            }
        }
        return new String(answer, 0, length, StandardCharsets.UTF_8);
    }

    private static int readAvailable(InputStream in, byte[] into, int at) {
        try {
            int count = Math.min(in.available(), into.length - at);
            return count > 0 ? Math.max(0, in.read(into, at, count)) : 0;
        } catch (IOException e) {
            return 0; // the JDK put another stream in its place when the process ended
        }
    }

    /** Three columns, or a line. */
    private static boolean isEnough(byte[] answer, int length) {
        int colons = 0;
        for (int i = 0; i < length; i++) {
            colons += answer[i] == ':' ? 1 : 0;
            if (colons == COLUMNS || answer[i] == '\n') {
                return true;
            }
        }
        return length == answer.length;
    }

    /** The first column of the line whose third is the id that was asked for. */
    private static String nameIn(String line, long id) {
        String[] columns = line.split(":", COLUMNS + 1);
        boolean whole = columns.length > COLUMNS && !columns[0].isEmpty();
        return whole && columns[2].equals(Long.toString(id)) ? columns[0] : null;
    }

    /** The third column of the line whose first is the name that was asked for. */
    private static long idIn(String line, String name) {
        String[] columns = line.split(":", COLUMNS + 1);
        if (columns.length <= COLUMNS || !columns[0].equals(name)) {
            return NameIds.UNKNOWN;
        }
        try {
            long id = Long.parseLong(columns[2]);
            return IdNames.isId(id) ? id : NameIds.UNKNOWN;
        } catch (NumberFormatException e) {
            return NameIds.UNKNOWN;
        }
    }
}
