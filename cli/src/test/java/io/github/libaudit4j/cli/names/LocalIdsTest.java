// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.interpret.PasswdIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids of this host: its files first, then its name service, and that not for ever. */
class LocalIdsTest {
    private static final Path LOGS = Path.of("src/test/resources/logs");

    private final List<String> asked = new ArrayList<>();

    private LocalIds ids() throws IOException {
        PasswdIds files = PasswdIds.read(LOGS.resolve("passwd"), LOGS.resolve("group"));
        return new LocalIds(
                files,
                (database, name) -> {
                    asked.add(database + " " + name);
                    return name.equals("ldap") ? 70_000 : NameIds.UNKNOWN;
                });
    }

    @Test
    void filesComeFirst() throws IOException {
        assertThat(ids().user("root")).isZero();
        assertThat(ids().group("root")).isZero();
        assertThat(asked).isEmpty();
    }

    @Test
    void theServiceIsAskedOnce() throws IOException {
        LocalIds ids = ids();
        assertThat(ids.user("ldap")).isEqualTo(70_000);
        assertThat(ids.user("ldap")).isEqualTo(70_000);
        assertThat(ids.group("none")).isEqualTo(NameIds.UNKNOWN);
        assertThat(ids.group("none")).isEqualTo(NameIds.UNKNOWN);
        assertThat(asked).containsExactly("passwd ldap", "group none");
    }

    @Test
    void andNotWithoutEnd() throws IOException {
        LocalIds ids = ids();
        for (int i = 0; i < 1_000; i++) {
            ids.user("user" + i);
        }
        assertThat(asked).hasSize(100);
    }

    @Test
    void ofThisHost() {
        NameIds ids = LocalIds.open();
        assertThat(ids.user("root")).isZero();
        assertThat(ids.user("no such user, for sure")).isEqualTo(NameIds.UNKNOWN);
    }
}
