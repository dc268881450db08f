// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of constants: where it says it came from, its rows, and that nothing is idle. */
class ConstantFilesTest {
    private static final String FOLDER = "constants/";
    private static final Set<String> LISTS = Set.of("tables.tsv", "variants.tsv");

    static List<String> files() throws IOException, URISyntaxException {
        return TestFiles.tableNames(TestFiles.tables().resolve(FOLDER)).stream()
                .filter(name -> !LISTS.contains(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhereItIsFromAndHoldsRows(String file) throws IOException {
        String text = TestFiles.text(FOLDER + file);
        assertThat(text)
                .matches("[\\t\\n -~]*")
                .startsWith("# From linux-libc-dev-")
                .contains("tables/remake makes it again.\n# number\tname\tsource\n")
                .endsWith("\n");
        Set<String> names = new HashSet<>();
        for (String[] row : TestFiles.rowsOf(text)) {
            assertThat(row).hasSize(3);
            assertThat(row[0]).matches("-?\\d+|0x[0-9a-f]{1,16}|-");
            assertThat(row[1]).matches("[A-Z_]\\w*");
            assertThat(row[2]).isIn("header", "addition", "absent");
            assertThat(row[0].equals("-")).isEqualTo(row[2].equals("absent"));
            assertThat(names.add(row[1])).as(row[1]).isTrue();
        }
        assertThat(names).isNotEmpty();
    }

    @Test
    void theListsNameEveryFile() throws IOException, URISyntaxException {
        Set<String> expected = new TreeSet<>();
        for (String[] row : TestFiles.rows(FOLDER + "tables.tsv")) {
            assertThat(row[1]).isIn("flags", "values");
            expected.add(row[0] + ".tsv");
            for (String variant : row[2].equals("-") ? new String[0] : row[2].split(" ")) {
                expected.add(row[0] + "-" + variant + ".tsv");
            }
        }
        assertThat(new TreeSet<>(files())).isEqualTo(expected);
    }

    @Test
    void everyArchitectureHasAVariantThatEndsInTheGenericOne() throws IOException {
        for (int number : Arches.all()) {
            String variant = Arches.row(number).constants();
            for (int steps = 0; !variant.equals(Arch.GENERIC); steps++) {
                assertThat(steps).isLessThan(5);
                variant = ConstantTables.parent(variant);
            }
            assertThat(ConstantTables.parent(variant)).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aVariantHasNoRowThatItsParentHasToo(String file) throws IOException {
        String name = file.replace(".tsv", "");
        for (String[] variant : TestFiles.rows(FOLDER + "variants.tsv")) {
            if (!name.endsWith("-" + variant[0]) || Constants.tables().contains(name)) {
                continue;
            }
            String table = name.substring(0, name.length() - variant[0].length() - 1);
            Constants parent = ConstantTables.of(table).of(variant[1]);
            for (String[] row : TestFiles.rows(FOLDER + file)) {
                long inherited = parent.number(row[1], Long.MIN_VALUE);
                long own = row[0].equals("-") ? Long.MIN_VALUE : decode(row[0]);
                assertThat(own).as(row[1]).isNotEqualTo(inherited);
            }
        }
    }

    private static long decode(String number) {
        boolean isHex = number.startsWith("0x");
        return isHex ? Long.parseUnsignedLong(number.substring(2), 16) : Long.parseLong(number);
    }
}
