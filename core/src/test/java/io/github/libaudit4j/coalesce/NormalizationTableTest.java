// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code normalizations.tsv} and the tables beside it: that they are whole, and in order. */
class NormalizationTableTest {
    private static final String TABLE = "normalizations.tsv";
    private static final String WITHOUT_EFFECT = "syscalls-without-effect.tsv";

    @ParameterizedTest
    @ValueSource(strings = {TABLE, WITHOUT_EFFECT, "categories.tsv", "multiplexers.tsv", "ecs.tsv"})
    void saysWhereItIsFromAndWhatItsColumnsAre(String table) throws IOException {
        String[] lines = TableText.text(table).split("\n");
        assertThat(lines[0]).matches("# (Kept by hand|From elastic/ecs 9\\.5\\.0)[:,].*");
        assertThat(lines[1]).startsWith("# ");
        assertThat(TableText.text(table)).matches("[\\t\\n -~]*").endsWith("\n");
        for (String[] row : TableText.rows(table)) {
            assertThat(row).as(row[0]).hasSize(lines[1].split("\t").length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, WITHOUT_EFFECT})
    void isSortedAndSaysNothingTwice(String table) throws IOException {
        List<String> names = TableText.column(table, 0);
        assertThat(names).isSorted().doesNotHaveDuplicates();
    }

    /** What is asked of a user's table, the library's own is asked as well. */
    @Test
    void isRightAsAUsersTableMustBe() throws IOException {
        Normalizations again =
                Normalizations.builtIn().with(new StringReader(TableText.text(TABLE)), TABLE);
        assertThat(again.rows()).isEqualTo(Normalizations.builtIn().rows());
        assertThat(again.rows())
                .extracting(Normalization::match)
                .isEqualTo(TableText.column(TABLE, 0));
    }

    @Test
    void everyRecordTypeHasARow() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String match : TableText.column(TABLE, 0)) {
            if (!match.contains(":") && !match.contains("[") && !match.equals("*")) {
                types.add(match);
            }
        }
        assertThat(types).containsExactlyInAnyOrderElementsOf(RecordTypes.names());
    }

    @Test
    void everySystemCallHasARowOrNoEffect() throws IOException, URISyntaxException {
        Set<String> found = new TreeSet<>(TableText.column(WITHOUT_EFFECT, 0));
        for (String match : TableText.column(TABLE, 0)) {
            if (match.startsWith("SYSCALL:") && !match.contains("[")) {
                String name = match.substring("SYSCALL:".length());
                assertThat(found.add(name)).as(name + " has both").isTrue();
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(TableText.syscalls());
    }

    @Test
    void aSystemCallHasNoEffectForAReason() throws IOException {
        assertThat(TableText.column(WITHOUT_EFFECT, 1))
                .containsOnly("asks", "waits", "own", "flushes", "calls", "missing");
    }

    @Test
    void aRowWithConditionsHasOneWithout() throws IOException {
        List<String> matches = TableText.column(TABLE, 0);
        for (String match : matches) {
            int bracket = match.indexOf('[');
            if (bracket >= 0) {
                assertThat(matches).contains(match.substring(0, bracket));
            }
        }
    }

    /** Rows with the same action have the same type of object. */
    @Test
    void aWordMeansOneThing() {
        Map<String, Set<String>> objects =
                Normalizations.builtIn().rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Normalization::action,
                                        Collectors.mapping(
                                                row -> row.objectType().text(),
                                                Collectors.toCollection(TreeSet::new))));
        objects.values().removeIf(types -> types.size() == 1);
        assertThat(objects)
                .containsOnlyKeys(
                        "checked-integrity-of", // files and virtual machines
                        "checked-mac-permission", // AVC_PATH names a file
                        "deleted", // files, directories
                        "logged-labels-of"); // processes and files
    }
}
