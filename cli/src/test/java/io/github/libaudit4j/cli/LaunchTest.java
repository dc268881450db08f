// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/launch.sh} in a checkout of its own, with a JDK that tells what it is given. */
class LaunchTest {
    @TempDir Path temp;

    private Path root;
    private Path jdk;

    @BeforeEach
    void makeCheckout() throws IOException {
        root = Files.createDirectories(temp.resolve("my checkout")).toRealPath();
        for (String part : List.of("bin/launch.sh", "bin/jdk.sh", "bin/app.sh", "audit")) {
            Files.createDirectories(root.resolve(part).getParent());
            Files.copy(Path.of("..").resolve(part), root.resolve(part));
        }
        jdk = Files.createDirectories(temp.resolve("jdk/bin")).toRealPath().getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"99.0.1\"\n");
        String tells = "#!/bin/sh\nif { true 3<&0; } 2>/dev/null; then cat; fi\n";
        for (String tool : List.of("java", "javac")) {
            Files.writeString(jdk.resolve("bin").resolve(tool), tells + "echo \"$*\"\n");
            assertThat(jdk.resolve("bin").resolve(tool).toFile().setExecutable(true)).isTrue();
        }
    }

    private void makeApp() throws IOException {
        Path app = Files.createDirectories(root.resolve("cli/target/app"));
        Files.writeString(app.resolve("stamp"), "7\n99.0.1 " + jdk + " " + app + "\n");
    }

    private String sh(String line) throws Exception {
        var builder = new ProcessBuilder("/bin/sh", "-c", line).redirectErrorStream(true);
        builder.directory(root.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().remove("LIBAUDIT4J_BUILDING");
        builder.environment().remove("AUDIT_JAVA_OPTS");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void becomesTheCommandWithItsWordsAndItsInput() throws Exception {
        makeApp();
        assertThat(sh("echo a log | ./audit parse 'two  words' 2>/dev/null"))
                .startsWith("a log\n")
                .contains(" -p " + root + "/cli/target/app/7 ")
                .endsWith("/io.github.libaudit4j.cli.Main parse two  words\n");
    }

    /** Else the first file that the JVM opens is its standard output. */
    @Test
    void aClosedOutputIsHeld() throws Exception {
        makeApp();
        String looks = "#!/bin/sh\n[ -e /proc/$$/fd/1 ] && echo held >&2\n";
        Files.writeString(jdk.resolve("bin/java"), looks);
        assertThat(sh("./audit parse a.log 2>&1 >&-")).endsWith("held\n");
    }

    /** The JVM's own first file would take its number, and be read as a log, or unmapped. */
    @Test
    void whereStandardInputIsClosedItIsEmpty() throws Exception {
        makeApp();
        String reads = "#!/bin/sh\ncat && echo read it\n";
        Files.writeString(jdk.resolve("bin/java"), reads);
        assertThat(sh("./audit parse <&- 2>/dev/null")).isEqualTo("read it\n");
    }

    @Test
    void saysWhatToInstallWhereThereIsNoMaven() throws Exception {
        assertThat(sh("PATH=" + tools() + " ./audit parse; echo exit $?"))
                .contains("audit: needs Maven 3.8.7 or newer: no mvn is on the PATH")
                .endsWith("exit 2\n");
    }

    /** A folder with what the launcher calls, but no mvn. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(temp.resolve("tools"));
        for (String tool : List.of("readlink", "find")) {
            Path there = Path.of("/usr/bin").resolve(tool);
            Files.createSymbolicLink(tools.resolve(tool), there);
        }
        return tools;
    }
}
