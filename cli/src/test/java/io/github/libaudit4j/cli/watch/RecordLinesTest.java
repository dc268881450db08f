// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of the kernel become the lines that auditd writes. */
class RecordLinesTest {
    private final RecordLines lines = new RecordLines();

    private void take(int type, String text) {
        byte[] bytes = ("before" + text + "behind").getBytes(StandardCharsets.UTF_8);
        lines.take(type, bytes, "before".length(), bytes.length - "behind".length());
    }

    private String text() {
        byte[] bytes = new byte[lines.size()];
        assertThat(lines.read(bytes, 0, bytes.length)).isEqualTo(bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"1307,CWD", "1006,LOGIN", "1320,EOE", "2950,UNKNOWN[2950]", "65535,UNKNOWN[65535]"})
    void aTypeHasItsName(int type, String name) {
        take(type, "audit(1795389393.371:5167076): cwd=\"/root\"");
        assertThat(text())
                .isEqualTo("type=" + name + " msg=audit(1795389393.371:5167076): cwd=\"/root\"\n");
    }

    @Test
    void aMessageCannotPoseAsAnotherLine() {
        take(1103, "audit(1.000:2): msg='x\ntype=SYSCALL msg=audit(1.000:2): uid=0'");
        assertThat(text())
                .isEqualTo(
                        "type=CRED_ACQ msg=audit(1.000:2): msg='x type=SYSCALL"
                                + " msg=audit(1.000:2): uid=0'\n");
    }

    /** More than the first buffer, read in pieces. */
    @Test
    void manyAreKeptInTheirOrder() {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            take(1307, "audit(1.000:" + i + "): cwd=\"/\"");
            expected.append("type=CWD msg=audit(1.000:").append(i).append("): cwd=\"/\"\n");
        }
        StringBuilder read = new StringBuilder();
        byte[] piece = new byte[777];
        for (int count = lines.read(piece, 0, 777); count > 0; count = lines.read(piece, 0, 777)) {
            read.append(new String(piece, 0, count, StandardCharsets.UTF_8));
        }
        assertThat(read.toString()).isEqualTo(expected.toString());
        lines.clear();
        take(1320, "audit(1.000:1): ");
        assertThat(text()).isEqualTo("type=EOE msg=audit(1.000:1): \n");
    }
}
