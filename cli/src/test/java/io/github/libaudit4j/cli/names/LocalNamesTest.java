// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.interpret.IdNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNamesTest {
    @TempDir private Path folder;
    private Path passwd;
    private Path group;
    private final List<String> asked = new ArrayList<>();
    private LocalNames names;

    @BeforeEach
    void files() throws IOException {
        passwd = Files.writeString(folder.resolve("passwd"), "root:x:0:0:::\n");
        group = Files.writeString(folder.resolve("group"), "wheel:x:0:\n");
        names = new LocalNames(new LocalFiles(passwd, group), this::ask);
    }

    private String ask(String database, long id) {
        asked.add(database + " " + id);
        return id == 600_000_001L ? database + " of the domain" : null;
    }

    @Test
    void whatAFileSaysNeedsNoService() {
        assertThat(names.user(0)).isEqualTo("root");
        assertThat(names.group(0)).isEqualTo("wheel");
        assertThat(asked).isEmpty();
    }

    @Test
    void theServiceIsAskedForTheRest() {
        assertThat(names.user(600_000_001L)).isEqualTo("passwd of the domain");
        assertThat(names.group(600_000_001L)).isEqualTo("group of the domain");
        assertThat(names.user(7)).isNull();
        assertThat(asked).containsExactly("passwd 600000001", "group 600000001", "passwd 7");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, IdNames.UNSET, 1L << 32, Long.MIN_VALUE})
    void whatIsNoIdIsNotAsked(long number) {
        assertThat(names.user(number)).isNull();
        assertThat(names.group(number)).isNull();
        assertThat(asked).isEmpty();
    }

    /** As useradd does it: a new file takes the old one's place. */
    @Test
    void seesThatAFileChanged() throws IOException {
        assertThat(names.user(7)).isNull();
        Path next = Files.writeString(folder.resolve("passwd+"), "toor:x:0:0:::\nnew:x:7:7:::\n");
        Files.move(next, passwd, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(names.user(7)).isEqualTo("new");
        assertThat(names.user(0)).isEqualTo("toor");
        assertThat(names.group(0)).isEqualTo("wheel");
    }

    @Test
    void aFileMayGoAndComeBack() throws IOException {
        assertThat(names.user(0)).isEqualTo("root");
        Files.delete(passwd);
        assertThat(names.user(0)).isNull();
        assertThat(asked).containsExactly("passwd 0");

        Files.writeString(passwd, "back:x:0:0:::\n");
        assertThat(names.user(0)).isEqualTo("back");
    }

    @Test
    void aBrokenFileHoldsNoOne() throws IOException {
        Files.write(passwd, new byte[] {'r', 0, 1, 2});

        assertThat(names.user(0)).isNull();
        assertThat(names.user(0)).isNull();
        assertThat(names.group(0)).isEqualTo("wheel");
        assertThat(asked).containsExactly("passwd 0", "passwd 0");
    }

    /** What getent prints of all that the host knows without a service of the network. */
    @Test
    void openNamesThisHostsUsers() throws IOException {
        Path file = Path.of("/etc/passwd");
        Assumptions.assumeTrue(Files.isReadable(file), "this host has no /etc/passwd");
        String[] root = Files.readAllLines(file).get(0).split(":");
        IdNames local = LocalNames.open(InstantSource.system());

        assertThat(local.user(Long.parseLong(root[2]))).isEqualTo(root[0]);
        assertThat(local.user(IdNames.UNSET)).isNull();
        assertThat(local.user(4_123_456_789L)).isNull();
    }
}
