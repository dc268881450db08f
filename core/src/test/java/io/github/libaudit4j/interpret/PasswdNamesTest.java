// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.interpret.IdFile.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswdNamesTest {
    private static final String ALICE = "alice:x:1000:1001:Alice,,,:/home/alice:/bin/bash\n";

    @TempDir private Path folder;

    @Test
    void usersAndGroupsAreApart() throws IOException {
        PasswdNames names =
                PasswdNames.read(
                        file("passwd", "root:x:0:0:root:/root:/bin/sh\n" + ALICE),
                        file("group", "wheel:x:0:\nstaff:*:1001:alice,bob\n"));

        assertThat(names.user(0)).isEqualTo("root");
        assertThat(names.group(0)).isEqualTo("wheel");
        assertThat(names.user(1000)).isEqualTo("alice");
        assertThat(names.group(1001)).isEqualTo("staff");
        assertThat(names.user(1001)).isNull();
        assertThat(names.group(1000)).isNull();
        assertThat(names.warnings()).isEmpty();
    }

    @Test
    void eitherFileMayBeMissing() throws IOException {
        Path passwd = file("passwd", ALICE);
        Path group = file("group", "staff:x:1000:\n");

        assertThat(PasswdNames.read(passwd, null).user(1000)).isEqualTo("alice");
        assertThat(PasswdNames.read(passwd, null).group(1000)).isNull();
        assertThat(PasswdNames.read(null, group).user(1000)).isNull();
        assertThat(PasswdNames.read(null, group).group(1000)).isEqualTo("staff");
        assertThat(PasswdNames.read(null, null).user(0)).isNull();
    }

    /** Each line alone, after another entry: id 7 is of that name, and nothing is told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice:x:7:7:Alice:/home/alice:/bin/bash",
                "alice:x:7:7:Alice:/home/alice:/bin/bash\r",
                "alice:x:7:7:::",
                "alice::7:7",
                "alice:x:007:0",
                "  \talice:x:7:7:::",
                "alice:x:7:7:Grüße:/:/x\nbob:x:7:8:::",
                "# bob:x:7:7:::\nalice:x:7:7:::",
                "\n \n\t\r\n\nalice:x:7:7:::",
                "+\n+::::::\n+@admins::::::\n-bob\n+bob:x:7:7:::\n-eve:x:7:7:::\nalice:x:7:7:::",
            })
    void entries(String lines) throws IOException {
        for (String end : new String[] {"", "\n", "\r\n"}) {
            PasswdNames names =
                    PasswdNames.read(file("passwd", "z:x:1:1:::\n" + lines + end), null);

            assertThat(names.user(7)).isEqualTo("alice");
            assertThat(names.user(1)).isEqualTo("z");
            assertThat(names.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "2147483647", "2147483648", "4294967294"})
    void idsUpToTheLast(long id) throws IOException {
        PasswdNames names = PasswdNames.read(file("passwd", "x:x:" + id + ":" + id + ":::"), null);

        assertThat(names.user(id)).isEqualTo("x");
        assertThat(names.user(id + (1L << 32))).isNull();
        assertThat(names.user(id - (1L << 32))).isNull();
    }

    /** Each is passed over and told, after one entry, so on line 2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    alice                                   | not 4 to 7 columns
                    alice:x                                 | not 4 to 7 columns
                    alice:x:7                               | not 4 to 7 columns
                    alice:*:7:0:99999:7:::                  | not 4 to 7 columns
                    :x:7:7:::                               | a name of 0 bytes
                    alice:x::7:::                           | no id from 0 to 4294967294
                    alice:x:7::::                           | no id from 0 to 4294967294
                    alice:x:7:syslog                        | no id from 0 to 4294967294
                    alice:x:seven:7:::                      | no id from 0 to 4294967294
                    alice:x: 7:7:::                         | no id from 0 to 4294967294
                    alice:x:-2:-2:::                        | no id from 0 to 4294967294
                    alice:x:+7:7:::                         | no id from 0 to 4294967294
                    alice:x:4294967295:7:::                 | no id from 0 to 4294967294
                    alice:x:4294967303:7:::                 | no id from 0 to 4294967294
                    alice:x:18446744073709551623:7:::       | no id from 0 to 4294967294
                    """)
    void whatIsNoEntryIsTold(String line, String wrong) throws IOException {
        Path passwd = file("passwd", "z:x:1:1:::\n" + line + "\nbob:x:8:8:::\nbroken\n");
        PasswdNames names = PasswdNames.read(passwd, null);

        assertThat(names.user(7)).isNull();
        assertThat(names.user(8)).isEqualTo("bob");
        assertThat(names.warnings()).containsExactly(passwd + ":2: " + wrong + " (2 skipped)");
    }

    @Test
    void theNameIsUtf8AndOfSomeLength() throws IOException {
        String longest = "n".repeat(IdFile.LONGEST_NAME);
        String lines = "müller:x:1:1:::\n" + longest + ":x:2:2:::\n" + longest + "n:x:3:3:::\n";
        Path passwd = file("passwd", "\uFEFFroot:x:0:0:::\n" + lines);
        PasswdNames names = PasswdNames.read(passwd, null);

        assertThat(names.user(0)).isEqualTo("root");
        assertThat(names.user(1)).isEqualTo("müller");
        assertThat(names.user(2)).isEqualTo(longest);
        assertThat(names.user(3)).isNull();
        assertThat(names.warnings())
                .containsExactly(passwd + ":4: a name of 513 bytes (1 skipped)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nobody here\n", "+\n"})
    void aFileMayHoldNoOne(String text) throws IOException {
        PasswdNames names = PasswdNames.read(file("passwd", text), file("group", text));

        assertThat(names.user(0)).isNull();
        assertThat(names.group(0)).isNull();
        assertThat(names.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PASSWD, 'root:x:0:\nadm:x:4:syslog,1000\n', 1", // a group file
        "PASSWD, '# mine\nroot:*:19000:0:99999:7:::\n', 2", // shadow(5)
        "GROUP, 'root:x:0:0:root:/root:/bin/bash\n', 1", // a passwd file
        "GROUP, 'root:*::\nadm:*::syslog\n', 1", // gshadow(5)
        "GROUP, 'type=CWD msg=audit(1.2:3): cwd=\"/root\"\n', 1", // an audit log
    })
    void filesOfAnotherKind(Kind kind, String text, int line) throws IOException {
        Path file = file("file", text);

        assertThatThrownBy(() -> IdFile.read(file, kind))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ":" + line + ": ")
                .hasMessageContaining(kind == Kind.PASSWD ? "passwd(5)" : "group(5)");
    }

    @Test
    void binaryFiles() throws IOException {
        Path file = folder.resolve("binary");
        Files.write(file, new byte[] {'a', ':', 'x', ':', '1', ':', '\n', 'b', 0, 'c'});

        assertThatThrownBy(() -> PasswdNames.read(null, file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ":2: a NUL byte: not a file of group(5)");
    }

    /** Whatever the bytes: names, or a message that names the file. */
    @Test
    void anyBytes() throws IOException {
        Path file = folder.resolve("random");
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) "x:0:1\n#+\r\t\u00e9".charAt(random.nextInt(11));
            }
            Files.write(file, bytes);
            try {
                assertThat(PasswdNames.read(file, null).user(IdNames.UNSET)).isNull();
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith(file.toString());
            }
        }
    }

    @Test
    void aLineHasALimit() throws IOException {
        String full = "staff:x:50:" + "m".repeat(IdFile.LONGEST_LINE - 11);
        Path longest = file("longest", "root:x:0:\n" + full + "\n");
        Path longer = file("longer", "root:x:0:\n" + full + "m\n");

        assertThat(PasswdNames.read(null, longest).group(50)).isEqualTo("staff");
        assertThatThrownBy(() -> PasswdNames.read(null, longer))
                .isInstanceOf(IOException.class)
                .hasMessage(longer + ":2: longer than 1048576 bytes: not a file of group(5)");
    }

    @Test
    void entriesHaveALimit() throws IOException {
        Path file = file("group", "a:x:1:\nb:x:2:\na:x:1:\nc:x:3:\n");

        assertThat(IdFile.read(file, Kind.GROUP, 3).table().size()).isEqualTo(3);
        assertThatThrownBy(() -> IdFile.read(file, Kind.GROUP, 2))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ":4: more than 2 entries");
    }

    @Test
    void aDomainOfManyUsers() throws IOException {
        Path file = folder.resolve("many");
        try (OutputStream out = Files.newOutputStream(file)) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 200_000; i++) {
                lines.append("user").append(i).append(":*:").append(600_000_000L + i);
                lines.append(":600000513:::\n");
            }
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        PasswdNames names = PasswdNames.read(file, null);

        assertThat(names.user(600_000_000L)).isEqualTo("user0");
        assertThat(names.user(600_199_999L)).isEqualTo("user199999");
        assertThat(names.user(600_200_000L)).isNull();
    }

    @Test
    void filesThatCannotBeRead() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> PasswdNames.read(missing, null))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing.toString());
        assertThatThrownBy(() -> PasswdNames.read(null, folder))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder + ":1: ");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
