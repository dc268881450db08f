// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @TempDir Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String host : new String[] {"web1", "web2"}) {
            Files.createDirectories(folder.resolve(host));
            for (String name : new String[] {"audit.log", "audit.log.1", ".audit.log", "a{b}"}) {
                Files.createFile(folder.resolve(host).resolve(name));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "web1/audit.log*, 2",
        "web?/audit.log, 2",
        "*/*, 6",
        "web[12]/audit.log.[0-9], 2",
        "web[!1]/*, 3",
        "*/.audit*, 2",
        "web1/a{*, 1",
        "web1/audit.log/*, 0",
        "none/*, 0",
        "none*/x, 0",
    })
    void stands(String pattern, int count) throws IOException {
        assertThat(Glob.isGlob(pattern)).isTrue();
        assertThat(Glob.expand(folder + "/" + pattern)).hasSize(count).allMatch(Files::exists);
    }

    @Test
    void namesAreSortedAndStartAsThePatternDoes() throws IOException {
        assertThat(Glob.expand(folder + "/web*/audit.log"))
                .containsExactly(
                        folder.resolve("web1/audit.log"), folder.resolve("web2/audit.log"));
        assertThat(Glob.expand("src/test/*/cases").toString())
                .isEqualTo("[src/test/resources/cases]");
        assertThat(Glob.expand("pom.xm?").toString()).isEqualTo("[pom.xml]");
    }
}
