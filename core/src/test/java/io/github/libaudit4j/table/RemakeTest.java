// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables are what {@code tables/remake} makes; skipped where its headers are not here. */
class RemakeTest {
    @Test
    void remakeMakesEveryTableAsItIs(@TempDir Path folder)
            throws IOException, InterruptedException, URISyntaxException {
        TestFiles.Output output = TestFiles.run(remake().toString(), folder.toString());
        assumeTrue(output.exitCode() != 2, output.text());
        assertThat(output.text()).isEmpty();
        assertThat(output.exitCode()).isZero();
        try (var made = Files.list(folder)) {
            assertThat(made.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(TestFiles.tableNames());
        }
        for (String table : TestFiles.tableNames()) {
            String made = Files.readString(folder.resolve(table));
            assumeTrue(firstLine(made).equals(firstLine(TestFiles.text(table))), firstLine(made));
            assertThat(made).as(table).isEqualTo(TestFiles.text(table));
        }
    }

    @Test
    void remakeSaysHowItIsUsed() throws IOException, InterruptedException {
        TestFiles.Output output = TestFiles.run(remake().toString(), "--help");
        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.text()).contains("tables/remake FOLDER").contains("--packages");
        output = TestFiles.run(remake().toString(), "one", "two");
        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.text()).startsWith("usage: tables/remake");
    }

    private static Path remake() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("tables/remake"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "tables/remake is not above this folder");
        return folder.resolve("tables/remake");
    }

    private static String firstLine(String text) {
        return text.substring(0, text.indexOf('\n'));
    }
}
