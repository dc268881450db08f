// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {
    private static String table(int limit, String... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextTable table = new TextTable(out, List.of("#", "file", "key"), limit);
        for (String row : rows) {
            table.row(row.split(" "));
        }
        table.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void alignsNumbersToTheRightAndTextToTheLeft() throws IOException {
        assertThat(table(TextTable.UNLIMITED, "9 /a x", "10 /bin/ls ?"))
                .isEqualTo(
                        """
                         #  file     key
                         9  /a       x
                        10  /bin/ls  ?
                        """);
    }

    @Test
    void cutsTheWidestColumnsAndKeepsTheEndOfPaths() throws IOException {
        String cut = table(30, "1 /usr/lib/gcc/x86_64-linux-gnu/cc1 a-key-of-some-length");
        assertThat(cut).contains("…").contains("/cc1").contains("a-key-of");
        assertThat(cut.lines().mapToInt(String::length).max()).hasValue(30);
    }

    @Test
    void laterRowsKeepTheWidths() throws IOException {
        String[] rows = new String[501];
        Arrays.fill(rows, "1 /a k");
        rows[500] = "1 /a/longer/path k";
        assertThat(table(TextTable.UNLIMITED, rows).lines().skip(501))
                .containsExactly("1  /a/longer/path  k");
    }

    @Test
    void printsTheHeadingsWithoutRows() throws IOException {
        assertThat(table(40)).isEqualTo("#  file  key\n");
    }
}
