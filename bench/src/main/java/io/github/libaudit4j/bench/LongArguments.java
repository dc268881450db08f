// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Gives an event a command line of some hundred arguments, written as the kernel writes it: in
 * records of no more than 7,500 bytes, the first of which has {@code argc}; what holds a blank is
 * in hex.
 *
 * <pre>
 * type=EXECVE msg=audit(1767225600.000:1): argc=400 a0="/usr/bin/cc" a1="-c" a2="src/mod17/file3.c"
 * type=EXECVE msg=audit(1767225600.000:1): a221="src/mod4/file88.c" a222=2D444E414D453D61206231
 * </pre>
 */
final class LongArguments {
    static final int COUNT = 400;
    static final int LONGEST = 7500; // MAX_EXECVE_AUDIT_LEN, kernel/auditsc.c

    private LongArguments() {}

    /** The event with its first EXECVE replaced, and without those that went on with it. */
    static List<SampleLine> in(List<SampleLine> event, int number) {
        List<SampleLine> lines = new ArrayList<>();
        boolean replaced = false;
        for (SampleLine line : event) {
            if (!line.is("EXECVE")) {
                lines.add(line);
            } else if (!replaced) {
                replaced = true;
                for (String body : bodies(new Random(number))) {
                    lines.add(line.with(": " + body + "\n"));
                }
            }
        }
        return lines;
    }

    private static List<String> bodies(Random random) {
        List<String> bodies = new ArrayList<>();
        StringBuilder body = new StringBuilder("argc=" + COUNT);
        for (int i = 0; i < COUNT; i++) {
            String argument = " a" + i + "=" + (i == 0 ? "\"/usr/bin/cc\"" : argument(random));
            if (body.length() + argument.length() > LONGEST) {
                bodies.add(body.toString());
                body.setLength(0);
                argument = argument.substring(1);
            }
            body.append(argument);
        }
        bodies.add(body.toString());
        return bodies;
    }

    private static String argument(Random random) {
        int number = random.nextInt(1000);
        return switch (random.nextInt(8)) {
            case 0 -> "\"-Isrc/module" + number + "/include\"";
            case 1 -> hex("-DNAME=value " + number);
            default -> "\"src/module" + random.nextInt(100) + "/main/file" + number + ".c\"";
        };
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
