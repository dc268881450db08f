// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsTest {
    @ParameterizedTest
    @CsvSource({
        "oflag=0x80241, 524865, O_WRONLY O_CREAT O_TRUNC O_CLOEXEC, 0",
        "oflag=0, 0, O_RDONLY, 0",
        "oflag=0x80000002, 2147483650, O_RDWR, 2147483648",
        "resolve=0xc, 12, RESOLVE_NO_SYMLINKS RESOLVE_BENEATH, 0",
    })
    void flags(String field, long value, String names, long rest) {
        Flags flags = Interpreter.flags(record("OPENAT2", field), 0);

        assertThat(flags.value()).isEqualTo(value);
        assertThat(String.join(" ", flags.names())).isEqualTo(names);
        assertThat(flags.rest()).isEqualTo(rest);
        assertThat(flags.has(flags.names().get(0))).isTrue();
        assertThat(flags.has("O_NO_SUCH")).isFalse();
    }

    @Test
    void capabilities() {
        Flags all = Interpreter.flags(record("CAPSET", "cap_pe=ffffffffffffffff"), 0);

        assertThat(all.value()).isEqualTo(-1);
        assertThat(all.names()).startsWith("chown").endsWith("checkpoint_restore").hasSize(41);
        assertThat(all.rest()).isEqualTo(0xfffffe0000000000L);
    }

    @ParameterizedTest
    @CsvSource({"cap_pe=0", "cap_pe=", "cap_pe=-1", "cap_pe=?", "pid=2"})
    void none(String field) {
        assertThat(Interpreter.flags(record("CAPSET", field), 0)).isNull();
    }

    private static AuditRecord record(String type, String field) {
        return RecordParser.parse("type=" + type + " msg=audit(1795389786.635:53): " + field);
    }
}
