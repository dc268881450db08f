// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Logs made of the lines of all fixtures, some of them damaged. The same seed, the same log. */
final class RandomLog {
    private static final Path LOGS = Path.of("src/test/resources/io/github/libaudit4j/record");
    private static final String[] PIECES = {
        "type=",
        "msg=",
        "audit(",
        "audit(1.2:3): ",
        "node=",
        "msg='",
        "'",
        "\"",
        "={ ",
        " }",
        "\u001d",
        "#035",
        "UID=",
        "\n",
        "\r\n",
        "\0",
        "\n\n",
        "__CURSOR=\n",
        "MESSAGE=",
        "MESSAGE\n",
        "avc:  denied  { ",
        " type=CWD msg=audit(1.2:3): ",
        "' type=CWD msg=audit(1.2:3): ",
        "old auid=",
        "(",
        ")",
        ",",
        "="
    };
    private static final List<byte[]> LINES = lines();

    private final Random random;

    RandomLog(long seed) {
        random = new Random(seed);
    }

    /** Every line of every fixture with its newline; a journal's as they come. */
    static List<byte[]> lines() {
        try (Stream<Path> files = Files.list(LOGS)) {
            List<byte[]> lines = new ArrayList<>();
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).sorted().toList()) {
                String text = Files.readString(log, ISO_8859_1);
                for (String line : text.split("(?<=\n)")) {
                    lines.add(line.getBytes(ISO_8859_1));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A log of so many lines. */
    byte[] log(int lines) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            StringBuilder line = new StringBuilder(text(LINES.get(random.nextInt(LINES.size()))));
            for (int damage = random.nextInt(4); damage > 0; damage--) {
                damage(line);
            }
            log.append(line);
        }
        return log.toString().getBytes(ISO_8859_1);
    }

    private void damage(StringBuilder line) {
        int at = random.nextInt(line.length() + 1);
        switch (random.nextInt(4)) {
            case 0 -> line.setLength(at);
            case 1 -> line.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> line.insert(at, (char) random.nextInt(256));
            default -> line.delete(at, Math.min(line.length(), at + random.nextInt(20)));
        }
    }

    /** Bytes without any order. */
    byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        for (int i = 0; i < length; i += 1 + random.nextInt(40)) {
            noise[i] = '\n';
        }
        return noise;
    }

    private static String text(byte[] line) {
        return new String(line, ISO_8859_1);
    }
}
