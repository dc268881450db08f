// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The aureport of this host, where it is the one that ours is compared with. */
final class Aureport {
    private static final Path PROGRAM = Path.of("/usr/sbin/aureport");
    private static final String VERSION = "3.0.9";
    private static final Pattern ROW = Pattern.compile("\\d+\\. .*");
    private static final Pattern TOTAL = Pattern.compile("\\d+ {2}.*");

    private Aureport() {}

    /** Skips the test where there is no such program. */
    static void assumeThere() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "no " + PROGRAM);
        Assumptions.assumeTrue(
                run(List.of("--version")).contains(VERSION), "aureport is not " + VERSION);
    }

    /** The rows of a report, without their numbers, blanks between the columns. */
    static List<String> rows(ReportKind kind, Path log) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : lines(log, kind.options().get(0))) {
            if (ROW.matcher(line).matches()) {
                rows.add(words(line.substring(line.indexOf(' ') + 1)));
            }
        }
        return rows;
    }

    /** The totals of a report; types are told by name. */
    static List<String> totals(ReportKind kind, Path log) throws IOException {
        boolean isOfTypes = kind.key() == Column.TYPE;
        List<String> totals = new ArrayList<>();
        for (String line :
                lines(log, kind.options().get(0), "--summary", isOfTypes ? "-i" : "--summary")) {
            if (TOTAL.matcher(line).matches()) {
                totals.add(words(line));
            }
        }
        return totals;
    }

    /** The lines of the main summary that count something. */
    static List<String> summary(Path log) throws IOException {
        return lines(log).stream().filter(line -> line.startsWith("Number of ")).toList();
    }

    static String words(String line) {
        return line.replace("(null)", "?").strip().replaceAll(" +", " ");
    }

    private static List<String> lines(Path log, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(options));
        words.addAll(List.of("-if", log.toString()));
        return run(words).lines().toList();
    }

    private static String run(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectInput(new File("/dev/null"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
