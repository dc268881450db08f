// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables are what {@code tables/remake} makes; skipped where its headers are not here, and on
 * the older of two JDKs: a script makes the same on both.
 */
@EnabledForJreRange(min = JRE.JAVA_25)
class RemakeTest {
    @Test
    void remakeMakesEveryTableAsItIs(@TempDir Path folder)
            throws IOException, InterruptedException, URISyntaxException {
        TestFiles.Output output = remake(folder.toString());
        assumeTrue(output.exitCode() != 2, output.text());
        assertThat(output.text()).isEmpty();
        assertThat(output.exitCode()).isZero();
        assertSame(folder, "");
        assertSame(folder, "constants/");
    }

    private static void assertSame(Path made, String below) throws IOException, URISyntaxException {
        List<String> names = TestFiles.tableNames(TestFiles.tables().resolve(below));
        assertThat(TestFiles.tableNames(made.resolve(below))).isEqualTo(names);
        for (String name : names) {
            String text = Files.readString(made.resolve(below + name));
            String ours = TestFiles.text(below + name);
            assumeTrue(firstLine(text).equals(firstLine(ours)), firstLine(text));
            assertThat(text).as(name).isEqualTo(ours);
        }
    }

    @Test
    void remakeSaysHowItIsUsed() throws IOException, InterruptedException {
        TestFiles.Output output = remake("--help");
        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.text()).contains("tables/remake FOLDER").contains("--packages");
        output = remake("one", "two");
        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.text()).startsWith("usage: tables/remake");
    }

    private static TestFiles.Output remake(String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(TestFiles.makers().resolve("remake").toString());
        command.addAll(List.of(words));
        return TestFiles.run(command.toArray(new String[0]));
    }

    private static String firstLine(String text) {
        return text.substring(0, text.indexOf('\n'));
    }
}
