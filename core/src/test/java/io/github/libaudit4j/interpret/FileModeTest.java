// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileModeTest {
    @ParameterizedTest
    @CsvSource({
        "0100644, 'file,644'",
        "0104755, 'file,suid,755'",
        "0102755, 'file,sgid,755'",
        "0041777, 'dir,sticky,777'",
        "0047777, 'dir,suid,sgid,sticky,777'",
        "0040755, 'dir,755'",
        "0120777, 'link,777'",
        "0140755, 'socket,755'",
        "0010600, 'fifo,600'",
        "0020620, 'character,620'",
        "0060660, 'block,660'",
        "0100000, 'file,000'",
        "0644, '0644'", // a1 of mknod without a kind makes a file
        "0, '0000'",
    })
    void withKind(String octal, String text) {
        assertThat(new FileMode(true).text(Long.parseLong(octal, 8))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0644, 0644",
        "01777, 'sticky,0777'",
        "06755, 'suid,sgid,0755'",
        "0, 0000",
        "0100644, 0644",
        "02000644, 0644",
        "037777777777, 'suid,sgid,sticky,0777'",
    })
    void permissions(String octal, String text) {
        assertThat(new FileMode(false).text(Long.parseLong(octal, 8))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0170000", "0030644", "0200000", "01000000000", "777777777777777777777"})
    void noMode(String octal) {
        long mode = Long.parseUnsignedLong(octal, 8);

        assertThat(new FileMode(true).knows(mode)).isFalse();
        assertThat(new FileMode(true).text(mode)).isNull();
    }
}
