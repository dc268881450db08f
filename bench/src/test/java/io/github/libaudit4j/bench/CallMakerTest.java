// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It makes as many calls as it was told, and no more. */
class CallMakerTest {
    @TempDir Path folder;

    @Test
    void itKeepsItsPace() throws Exception {
        String file = Files.writeString(folder.resolve("file"), "").toString();
        assertThat(CallMaker.make(file, 1000, 1)).isBetween(500L, 1000L);
        assertThat(CallMaker.make(file, 0, 1)).isGreaterThan(2000);
    }
}
