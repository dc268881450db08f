// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoNameFileTest {
    private static final String PASSWD =
            """
            admin:x:0:0:root:/root:/bin/bash
            # bob:x:1:1::/:/bin/sh
            +nis:x:2:2::/:/bin/sh
            :x:3:3::/:/bin/sh
            short:x:4
            alice:x:1000:1000:Alice:/home/alice:/bin/bash
            other:x:1000:1000::/:/bin/sh
            wrong:x:one:1::/:/bin/sh
            minus:x:-1:1::/:/bin/sh
            ünset:x:5:5::/:/bin/sh
            unset:x:6:6::/:/bin/sh
            last:x:7:7::/:/bin/sh\
            """;

    @TempDir Path folder;

    private GoNameFile names;

    @BeforeEach
    void read() throws IOException {
        names = GoNameFile.read(Files.writeString(folder.resolve("passwd"), PASSWD));
    }

    @ParameterizedTest
    @CsvSource({
        "0, root",
        "1000, alice",
        "5, ünset",
        "7, last",
        "01000, ''",
        "1, ''",
        "2, ''",
        "3, ''",
        "4, ''",
        "-1, ''",
        "unset, ''",
        "'', ''",
        "99999999999999999999, ''",
    })
    void anIdHasAName(String id, String name) {
        assertThat(names.name(id)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"root, 0", "admin, 0", "alice, 1000", "other, 1000", "unset, ''", "bob, ''"})
    void aNameHasAnId(String name, String id) {
        assertThat(names.id(name)).isEqualTo(id);
    }

    @Test
    void aGroupFileIsReadToo() throws IOException {
        Path group = Files.writeString(folder.resolve("group"), "root:x:0:\nstaff:x:50:alice\n");
        assertThat(GoNameFile.read(group).name("50")).isEqualTo("staff");
    }

    @Test
    void withoutAFileRootIsKnown() {
        GoNameFile none = GoNameFile.read(folder.resolve("none"));
        assertThat(none.name("0")).isEqualTo("root");
        assertThat(none.id("root")).isEqualTo("0");
        assertThat(none.name("1000")).isEmpty();
    }

    @Test
    void noneKnowsNobody() {
        assertThat(GoNames.NONE.name("0")).isEmpty();
        assertThat(GoNames.NONE.id("root")).isEmpty();
    }
}
