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

/**
 * {@code bin/jdk.sh}, as {@code ./build} and {@code ./audit} source it. The JDKs are fakes of Java
 * 98 and 99, so that those of this machine never fit.
 */
class FindJdkTest {
    @TempDir Path temp;

    private Path home;
    private Path path;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(temp.resolve("my home"));
        path = Files.createDirectories(temp.resolve("bin"));
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        Path javaHome = jdk("java home", "99.0.1");
        jdk("my home/.jdks/other", "99.0.2");
        assertThat(findJdk(javaHome, "99")).isEqualTo(javaHome + " 99.0.1");
    }

    @Test
    void aJavaOnThePathIsFollowedToItsJdk() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path jdk = jdk("jvm/jdk-99", "99");
        Files.createSymbolicLink(path.resolve("java"), jdk.resolve("bin/java"));
        assertThat(findJdk(old, "99")).isEqualTo(jdk + " 99");
    }

    @Test
    void theUsualPlacesComeLast() throws Exception {
        jdk("my home/.jdks/a", "97.0.1");
        Path b = jdk("my home/.jdks/b", "99.0.2");
        assertThat(findJdk(null, "99")).isEqualTo(b + " 99.0.2");
    }

    @Test
    void anUpperBoundHolds() throws Exception {
        Path newer = jdk("my home/.jdks/a", "99");
        Path exact = jdk("my home/.jdks/b", "98.0.1");
        assertThat(findJdk(newer, "98 98")).isEqualTo(exact + " 98.0.1");
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        Path jre = jdk("jre", "99");
        Files.delete(jre.resolve("bin/javac"));
        assertThat(findJdk(jre, "99")).isEqualTo("none");
    }

    @Test
    void aFolderWithoutReleaseFileIsNoJdk() throws Exception {
        Path jdk = jdk("jdk", "99");
        Files.delete(jdk.resolve("release"));
        assertThat(findJdk(jdk, "99")).isEqualTo("none");
    }

    /** Makes what find_jdk looks at in a JDK. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = temp.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Path file = Files.createFile(jdk.resolve("bin").resolve(tool));
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        String release = "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n";
        Files.writeString(jdk.resolve("release"), release);
        return jdk.toRealPath();
    }

    /** Answers the folder and the version found for {@code bounds}, or {@code none}. */
    private String findJdk(Path javaHome, String bounds) throws Exception {
        Path script = Path.of("../bin/jdk.sh").toRealPath();
        String sh =
                ". '"
                        + script
                        + "'; if find_jdk "
                        + bounds
                        + "; then echo \"$jdk $version\"; else echo none; fi";
        var builder = new ProcessBuilder("/bin/sh", "-euc", sh).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", path + ":/usr/bin:/bin");
        builder.environment().remove("JAVA_HOME");
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome.toString());
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }
}
