// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of {@code ls -v}. */
class VersionOrderTest {
    private static final Path LS = Path.of("/bin/ls");

    @TempDir Path folder;

    @Test
    void numbersCountAsNumbers() {
        List<String> ordered =
                List.of(
                        "9-a.rules",
                        "10-a.rules",
                        "10-b.rules",
                        "010-c.rules",
                        "a1.rules",
                        "a1-x.rules",
                        "a02.rules",
                        "a10.rules");
        List<String> sorted = new ArrayList<>(ordered);
        Collections.shuffle(sorted, new Random(1));
        sorted.sort(new VersionOrder());
        assertThat(sorted).isEqualTo(ordered);
    }

    /** Names by chance, of the signs that make a difference. */
    @Test
    void isThatOfLs() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(LS), "no " + LS);
        Random random = new Random(9);
        Set<String> names = new TreeSet<>();
        String signs = "0012390ab~-_.A+";
        while (names.size() < 800) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(7); i >= 0; i--) {
                name.append(signs.charAt(random.nextInt(signs.length())));
            }
            if (name.charAt(0) != '.') {
                names.add(name + (random.nextInt(3) == 0 ? "" : ".rules"));
            }
        }
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
        Process ls =
                new ProcessBuilder(LS.toString(), "-1v", folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String listed = new String(ls.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(ls.waitFor() == 0, "ls knows no -v: " + listed);
        assertThat(names.stream().sorted(new VersionOrder()).toList())
                .isEqualTo(listed.lines().toList());
    }
}
