// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/normalization.md} names is there, and its example is right. */
class NormalizationDocTest {
    @Test
    void listsTheColumns() throws IOException {
        String[] columns =
                TableText.text("normalizations.tsv").split("\n")[1].substring(2).split("\t");
        assertThat(firstCells("## A row")).containsExactly(columns);
    }

    @Test
    void listsTheTypesOfObject() throws IOException {
        assertThat(firstCells("## The types of object"))
                .containsExactly(texts(ObjectType.values()));
    }

    @Test
    void listsTheCategories() throws IOException {
        assertThat(firstCells("## Category")).containsExactly(texts(Category.values()));
    }

    @Test
    void listsTheUsersOfEcs() throws IOException {
        String[] roles =
                Arrays.stream(EcsUser.Role.values())
                        .map(role -> role.text() + "=")
                        .toArray(String[]::new);
        assertThat(firstCells("## ECS")).containsExactly(roles);
    }

    @Test
    void itsExampleIsRight() throws IOException {
        String example = text().split("```tsv\n")[1].split("```")[0];
        Normalizations table = Normalizations.builtIn().with(new StringReader(example), "example");
        assertThat(table.rows())
                .extracting(Normalization::action)
                .contains("opened-door", "looked-into-payroll", "did-something-new");
    }

    @Test
    void itsMatchesAreRight() throws IOException {
        for (String match : firstCells("## Which records: `match`")) {
            String row = match.replace("\\|", "|") + "\tdid-x\tfile" + "\t-".repeat(6);
            String table = row + "\tevent\tfile\tinfo\t-\t-\n";
            assertThat(Normalizations.builtIn().with(new StringReader(table), match)).isNotNull();
        }
    }

    /** The first column of the table in a section, without the marks of code. */
    private static List<String> firstCells(String heading) throws IOException {
        List<String> cells = new ArrayList<>();
        String section = text().split(Pattern.quote(heading + "\n"))[1];
        for (String line : section.split("\n## ")[0].split("\n")) {
            if (line.startsWith("| `")) {
                cells.add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        return cells;
    }

    private static String[] texts(Object[] values) {
        return Arrays.stream(values).map(Object::toString).toArray(String[]::new);
    }

    private static String text() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/normalization.md"))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("docs/normalization.md"));
    }
}
