// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the namespaces of processes in a folder like /proc. */
class HostNetworkTest {
    @TempDir Path processes;

    private void process(String name, String comm, String namespace) throws Exception {
        Path folder = Files.createDirectories(processes.resolve(name + "/ns"));
        Files.writeString(processes.resolve(name + "/comm"), comm + "\n");
        if (namespace != null) {
            Files.createSymbolicLink(folder.resolve("net"), Path.of("net:[" + namespace + "]"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "the host,          4026531833, systemd, 4026531833, kthreadd, 4026531833, false",
        "another,           4026532177, systemd, 4026531833, kthreadd, 4026531833, true",
        "1 is not seen,     4026532177, systemd, ,           kthreadd, 4026531833, true",
        "a pid namespace,   4026532177, sh,      4026532177, sleep,    4026532177, false",
        "2 is not kthreadd, 4026532177, systemd, 4026531833, sleep,    4026532177, true",
        "nothing is seen,   4026532177, systemd, ,           kthreadd, ,           false",
    })
    void isOther(
            String what,
            String self,
            String first,
            String ofFirst,
            String second,
            String ofSecond,
            boolean isOther)
            throws Exception {
        process("self", "java", self);
        process("1", first, ofFirst);
        process("2", second, ofSecond);
        assertThat(HostNetwork.isOther(processes)).as(what).isEqualTo(isOther);
    }
}
