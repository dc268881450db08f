// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit report --html}: where the page goes, and which events it tells of. */
class ReportPageTest {
    private static final Path LOGS = Path.of("src/test/resources/logs");
    private static final String HOSTILE = "<script>alert(1)</script>";

    @TempDir Path folder;

    private Command report(Path file, String... more) throws Exception {
        List<String> words =
                Stream.concat(
                                Stream.of("audit", "report", "--html", file.toString()),
                                Stream.of(more))
                        .toList();
        return Command.run(LOGS, new byte[0], words);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void isWrittenWholeAndNothingElseIsPrinted() throws Exception {
        Path file = Files.writeString(folder.resolve("page.html"), "the page of yesterday");
        Command command = report(file, "logins.log");
        assertThat(command.exit()).isZero();
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).isEqualTo("audit report: 9 events found in 1.7 kB\n");
        assertThat(files()).containsExactly("page.html");
        assertThat(file)
                .content()
                .startsWith("<!doctype html>")
                .contains("<title>Audit report of logins.log</title>", "alice")
                .endsWith("</html>");
    }

    @Test
    void tellsOnlyOfTheEventsThatAreMeant() throws Exception {
        Path file = folder.resolve("page.html");
        assertThat(report(file, "--failed", "logins.log").err()).contains("2 events found");
        assertThat(file).content().contains("192.0.2.66").doesNotContain("alice");
        assertThat(report(file, "-ul", "1000", "logins.log").err()).contains("3 events found");
        assertThat(file).content().contains("alice").doesNotContain("192.0.2.66");
    }

    @Test
    void isTheSameWhereLogsAreReadInOneThread() throws Exception {
        Path scanned = folder.resolve("scanned.html");
        Path read = folder.resolve("read.html");
        report(scanned, "logins.log", "gaps.log");
        assertThat(report(read, "loss", "logins.log", "gaps.log").text()).contains("Loss Report");
        assertThat(read).hasSameTextualContentAs(scanned).content().contains("serials missing");
    }

    @Test
    void noNameBecomesMarkup() throws Exception {
        Path log = Files.copy(LOGS.resolve("logins.log"), folder.resolve("<b>&.log"));
        Command command = Command.run(LOGS, "audit", "report", "--html", "-", "-q", log.toString());
        assertThat(command.exit()).isZero();
        assertThat(command.text())
                .contains("&lt;script&gt;alert(1)", "&lt;b&gt;&amp;.log")
                .doesNotContain(HOSTILE, "<b>&.log", "\u001b", "\u202e");
    }

    @Test
    void linksAndPipesStayWhatTheyAre() throws Exception {
        Path file = Files.createFile(folder.resolve("page.html"));
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), file);
        assertThat(report(link, "logins.log").exit()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).content(StandardCharsets.UTF_8).contains("<title>");
        Path device = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
        assertThat(report(device, "logins.log").exit()).isZero();
        assertThat(device).isSymbolicLink();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }
}
