// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table as a file: where it says it came from, its order, its rows. */
class TableFilesTest {
    static List<String> tables() throws IOException, URISyntaxException {
        return TestFiles.tableNames();
    }

    @Test
    void thereAreAsManyAsTheKindsHaveGroups() throws IOException, URISyntaxException {
        assertThat(tables()).hasSize(1 + 1 + 23 + 6 + 5);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theFirstLineSaysWhereItIsFromAndWhatMakesIt(String table) throws IOException {
        String[] lines = TestFiles.text(table).split("\n");
        assertThat(lines[0])
                .matches("# From linux-libc-dev-\\w+-cross \\d[\\w.-]+ (asm|asm-generic|linux)/.*")
                .endsWith(" and tables/additions; tables/remake makes it again.");
        assertThat(lines[1]).startsWith("# number\tname\t");
        assertThat(lines[2]).doesNotStartWith("#");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isPlainTextThatEndsALine(String table) throws IOException {
        String text = TestFiles.text(table);
        assertThat(text).matches("[\\t\\n -~]*").endsWith("\n").doesNotContain(" \n", "\t\n");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsAreInTheOrderOfTheirNumbers(String table) throws IOException {
        long before = -1;
        for (String[] row : TestFiles.rows(table)) {
            long number = Long.decode(row[0]);
            assertThat(number).as(row[1]).isGreaterThanOrEqualTo(before);
            before = number;
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aNameIsThereOnce(String table) throws IOException {
        Set<String> names = new HashSet<>();
        for (String[] row : TestFiles.rows(table)) {
            assertThat(names.add(row[1])).as(row[1]).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowHasItsColumns(String table) throws IOException {
        for (String[] row : TestFiles.rows(table)) {
            if (table.equals("arches.tsv")) {
                assertThat(row).hasSize(6);
                assertThat(row[0]).matches("0x[0-9a-f]{8}");
                assertThat(row[1]).matches("[a-z][a-z0-9_]*");
            } else {
                assertThat(row).hasSize(3);
                assertThat(row[0]).matches("\\d+");
                assertThat(row[1]).matches("\\w+");
                assertThat(row[2]).isIn("header", "addition");
            }
        }
    }

    @Test
    void aNumberHasSeveralNamesOnlyWhereThatIsKnown() throws IOException {
        Map<String, String> shared = new HashMap<>();
        for (String table : new String[] {"record-types.tsv", "arches.tsv", "syscalls-x32.tsv"}) {
            for (String[] row : TestFiles.rows(table)) {
                String other = shared.put(table + row[0], row[1]);
                assertThat(other).as(row[1]).isNull();
            }
        }
    }

    @Test
    void numbersAreDecimalOrHexadecimal() {
        TableFile arches = TableFile.open("arches.tsv");
        assertThat(arches.nextRow()).isTrue();
        assertThat(arches.number()).isEqualTo(Arches.number("sparc"));
        assertThat(arches.text()).isEqualTo("sparc");
        TableFile types = TableFile.open("record-types.tsv");
        assertThat(types.nextRow()).isTrue();
        assertThat(types.number()).isEqualTo(1000);
        assertThat(types.text()).isEqualTo("GET");
        assertThat(types.text()).isEqualTo("header");
        assertThat(types.nextRow()).isTrue();
        assertThat(types.number()).isEqualTo(1001);
    }

    @Test
    void aTableThatIsMissingIsOurBug() {
        assertThatThrownBy(() -> TableFile.open("no-such.tsv"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no-such.tsv");
    }
}
