// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.NameIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Each option with the values that real logs have of it, asked of ausearch and of us. What only one
 * of the two finds is in {@code ausearch/log-differences.tsv}, with the reason; a row that is not
 * needed any more fails the test.
 */
class AusearchLogsTest {
    private static final Path DIFFERENCES =
            Path.of("src/test/resources/io/github/libaudit4j/query/ausearch/log-differences.tsv");

    @Test
    void realLogsGiveWhatAusearchGives() throws IOException {
        Ausearch.assumeThere();
        Path shared = shared();
        Set<String> expected = new TreeSet<>();
        for (String line : Files.readAllLines(DIFFERENCES)) {
            if (!line.startsWith("#")) {
                expected.add(line.substring(0, line.lastIndexOf('\t')));
            }
        }
        Set<String> differences = new TreeSet<>();
        for (Path log : logs(shared)) {
            List<AuditEvent> events = Ausearch.events(log);
            for (List<String> options : AusearchQuestions.of(events)) {
                compare(shared.relativize(log).toString(), log, events, options, differences);
            }
        }
        assertThat(differences).isEqualTo(expected);
    }

    private static void compare(
            String name,
            Path log,
            List<AuditEvent> events,
            List<String> options,
            Set<String> differences)
            throws IOException {
        Set<String> theirs = Ausearch.finds(log, options);
        Set<String> ours = Ausearch.ours(events, Ausearch.condition(options, NameIds.none()));
        add(name, options, "we", ours, theirs, differences);
        add(name, options, "ausearch", theirs, ours, differences);
    }

    /** A row names the option and not its value: one cause is one row for each event. */
    private static void add(
            String log,
            List<String> options,
            String who,
            Set<String> some,
            Set<String> others,
            Set<String> differences) {
        for (String id : some) {
            if (!others.contains(id)) {
                differences.add(String.join("\t", log, options.get(0), who, id));
            }
        }
    }

    private static List<Path> logs(Path shared) throws IOException {
        List<Path> logs = new ArrayList<>();
        for (String folder : List.of("corpus", "reference")) {
            try (Stream<Path> files = Files.walk(shared.resolve(folder))) {
                files.filter(file -> isLog(file.toString())).sorted().forEach(logs::add);
            }
        }
        return logs;
    }

    private static boolean isLog(String file) {
        return file.endsWith("/samples.log")
                || file.endsWith("/audit-all.log")
                || file.contains("/reference/") && file.endsWith(".log");
    }

    private static Path shared() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/corpus"))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "no shared/corpus beside the repository");
        return folder.resolve("shared");
    }
}
