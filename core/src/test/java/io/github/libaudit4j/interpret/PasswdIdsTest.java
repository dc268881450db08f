// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswdIdsTest {
    @TempDir Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void idsOfNames() throws IOException {
        Path passwd = file("passwd", "root:x:0:0::/:\ntoor:x:0:0::/:\nalice:x:1000:100::/:\n");
        Path group = file("group", "adm:x:4:alice\nbig:x:4294967294:\n");
        PasswdIds ids = PasswdIds.read(passwd, group);

        assertThat(ids.users()).containsExactly("root", "toor", "alice");
        assertThat(ids.user("root")).isZero();
        assertThat(ids.user("toor")).isZero();
        assertThat(ids.user("alice")).isEqualTo(1000);
        assertThat(ids.user("adm")).isEqualTo(PasswdIds.UNKNOWN);
        assertThat(ids.group("adm")).isEqualTo(4);
        assertThat(ids.group("big")).isEqualTo(4294967294L);
        assertThat(ids.group("alice")).isEqualTo(PasswdIds.UNKNOWN);
        assertThat(ids.warnings()).isEmpty();
    }

    @Test
    void ofTwoWithANameTheFirstCounts() throws IOException {
        Path passwd = file("passwd", "a:x:7:7::/:\na:x:8:8::/:\n");
        assertThat(PasswdIds.read(passwd, null).user("a")).isEqualTo(7);
        assertThat(PasswdIds.read(passwd, null).group("a")).isEqualTo(PasswdIds.UNKNOWN);
    }

    @Test
    void whatIsNoEntryIsTold() throws IOException {
        Path group = file("group", "a:x:7:\nnonsense\n");
        assertThat(PasswdIds.read(null, group).warnings())
                .containsExactly(group + ":2: not 3 to 4 columns (1 skipped)");
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> PasswdIds.read(none, null)).isInstanceOf(IOException.class);
    }
}
