// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The example that needs no kernel, and what is said of all. */
@Timeout(120)
class ExamplesTest {
    @Test
    void aLogIsReadIntoEvents() throws Exception {
        Examples.Output output = Examples.run("ReadLog", "src/test/resources/logs/mixed.log");
        assertThat(output.text())
                .startsWith(
                        """
                        5167076: 1000 opened-file /etc/shadow: fail
                        5167080: 1000 logged-in /dev/pts/1: success
                        """);
        assertThat(output.exit()).isZero();
    }

    @Test
    void eachIsInTheTable() throws Exception {
        Path folder = Examples.ROOT.resolve("examples");
        String table = Files.readString(folder.resolve("README.md"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".java"))
                    .isNotEmpty()
                    .allSatisfy(name ->
                            assertThat(table)
                                    .contains("examples/run " + name.replace(".java", "")));
        }
    }
}
