// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told of each mistake in a table. */
class NormalizationMistakesTest {
    private static final List<String> RIGHT =
            List.of(
                    "TEST",
                    "did-x",
                    "file",
                    "PATH:CREATE,PATH",
                    "SOCKADDR:port",
                    "auid",
                    "acct,id",
                    "exe",
                    "addr",
                    "event",
                    "file,process",
                    "change",
                    "success",
                    "user=auid user.target=id,acct");

    /** A column, what is wrong in it, and what is said of that. */
    record Mistake(int column, String wrong, String message) {
        @Override
        public String toString() {
            return wrong;
        }
    }

    static List<Mistake> mistakes() throws IOException {
        return TableText.rows("table-mistakes.tsv").stream()
                .map(row -> new Mistake(Integer.parseInt(row[0]), row[1], row[2]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhatWouldBeRight(Mistake mistake) {
        String[] columns = RIGHT.toArray(new String[0]);
        columns[mistake.column()] = mistake.wrong();
        assertThat(mistake("# mine\n\n" + String.join("\t", columns)).getMessage())
                .isEqualTo("mine.tsv:3: " + mistake.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# mine\n\n\u00ff", "# mine\r\n\r\n\u00c3", "\n\nTEST\t\u00c3\n\n"})
    void saysWhereTextIsNotUtf8(String latin, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.tsv");
        Files.write(file, latin.getBytes(StandardCharsets.ISO_8859_1));
        NormalizationException mistake =
                catchThrowableOfType(
                        NormalizationException.class, () -> Normalizations.builtIn().with(file));
        assertThat(mistake).hasMessage(file + ":3: the text is not UTF-8");
    }

    @Test
    void theLineThatTheMistakesAreMadeInIsRight() throws IOException {
        assertThat(read(String.join("\t", RIGHT)).ofType(1120).action()).isEqualTo("did-x");
    }

    @Test
    void countsColumns() {
        String all =
                ", not 14: match, action, object, object-primary, object-secondary, actor-primary,"
                        + " actor-secondary, how, source, ecs-kind, ecs-category, ecs-type,"
                        + " outcome, ecs-users, with a tab between them";
        String right = String.join("\t", RIGHT);
        assertThat(mistake("TEST did-x file")).hasMessage("mine.tsv:1: 1 columns" + all);
        assertThat(mistake(right + "\t-")).hasMessage("mine.tsv:1: 15 columns" + all);
        assertThat(mistake(right.substring(0, right.lastIndexOf('\t'))))
                .hasMessage("mine.tsv:1: 13 columns" + all);
    }

    @Test
    void aMatchIsThereOnceInAnyOrderAndUnderAnyName() {
        String right = String.join("\t", RIGHT);
        String twice = right.replace("TEST", "AVC[a,b=1]") + "\n#\n" + right + "\n";
        assertThat(mistake(twice + right.replace("TEST", "AVC[b=1,a]")))
                .hasMessage("mine.tsv:4: the match AVC[a,b=1] is in line 1 already");
        assertThat(mistake(right + "\n" + right.replace("TEST", "UNKNOWN[1120]")))
                .hasMessage("mine.tsv:2: the match TEST is in line 1 already");
    }

    @Test
    void saysWhereForPrograms() {
        NormalizationException mistake = mistake("\n\nx");
        assertThat(mistake.table()).isEqualTo("mine.tsv");
        assertThat(mistake.line()).isEqualTo(3);
        assertThat(mistake).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void callsAFileByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.tsv"), "x");
        assertThat(
                        catchThrowableOfType(
                                NormalizationException.class,
                                () -> Normalizations.builtIn().with(file)))
                .hasMessageStartingWith(file + ":1: 1 columns, not 14: ");
    }

    private static NormalizationException mistake(String table) {
        return catchThrowableOfType(NormalizationException.class, () -> read(table));
    }

    private static Normalizations read(String table) throws IOException {
        return Normalizations.builtIn().with(new StringReader(table), "mine.tsv");
    }
}
