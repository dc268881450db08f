// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program asks for: an error, an instant, an address, how a number is read. */
class TypedValuesTest {
    static final List<String> FOLDERS = Corpus.SAMPLES;

    @ParameterizedTest
    @CsvSource({
        "arch=c000003e exit=-13, 13, EACCES",
        "arch=c000003e exit=-4095, 4095, ",
        "arch=8 exit=-89, 89, ENOSYS", // mips
        "exit=-2, 2, ENOENT",
    })
    void error(String fields, int number, String name) {
        AuditRecord record = record("SYSCALL", fields);

        assertThat(Interpreter.error(record, record.find("exit")))
                .isEqualTo(new Errno(number, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit=0", "exit=3", "exit=-4096", "exit=", "exit=-", "exit=x"})
    void noError(String field) {
        assertThat(Interpreter.error(record("SYSCALL", field), 0)).isNull();
    }

    @Test
    void instant() {
        AuditRecord record = record("MQ_SENDRECV", "mqdes=3 abs_timeout_sec=1795389786");

        assertThat(Interpreter.instant(record, 1)).isEqualTo(Instant.parse("2026-11-22T23:23:06Z"));
        assertThat(Interpreter.text(record, 1)).isEqualTo("2026-11-22T23:23:06Z");
        assertThat(Interpreter.instant(record, 0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "x", "253402300800", "9223372036854775807"})
    void noInstant(String seconds) {
        AuditRecord record = record("MQ_SENDRECV", "abs_timeout_sec=" + seconds);

        assertThat(Interpreter.instant(record, 0)).isNull();
        assertThat(Interpreter.meaning(record, 0)).isEqualTo(Meaning.NONE);
    }

    @Test
    void address() {
        AuditRecord record = record("SOCKADDR", "saddr=28000000D204000002000000 x=1");

        assertThat(Interpreter.address(record, 0))
                .containsEntry("family", "vsock")
                .containsEntry("port", "1234");
        assertThat(Interpreter.address(record, 1)).isNull();
    }

    @Test
    void reading() {
        AuditRecord record = record("PATH", "item=0 mode=0100640 name=\"x\"");
        Reading mode = Interpreter.reading(record, 1);

        assertThat(mode.number(record, 1)).isEqualTo(0100640);
        assertThat(mode.text(0104755)).isEqualTo("file,suid,755");
        assertThat(mode.text(Reading.NO_NUMBER)).isNull();
        assertThat(mode.meaning()).isEqualTo(Meaning.MODE);
        assertThat(Interpreter.reading(record, 2)).isNull();
    }

    /** The same record says the same, whatever is asked before; and nothing of it throws. */
    @ParameterizedTest
    @FieldSource("FOLDERS")
    void allOfTheCorpus(String folder) throws IOException {
        int explained = 0;
        for (AuditRecord record : Corpus.records(Corpus.samples(folder))) {
            for (int i = 0; i < record.count(); i++) {
                Meaning kind = Interpreter.kind(record, i);
                Meaning meaning = Interpreter.meaning(record, i);
                Reading reading = Interpreter.reading(record, i);
                assertThat(Interpreter.text(record, i)).isNotNull();
                assertThat(Interpreter.value(record, i) == null).isEqualTo(meaning == Meaning.NONE);
                assertThat(Interpreter.flags(record, i) != null)
                        .isEqualTo(meaning == Meaning.FLAGS);
                if (meaning.explains()) {
                    explained++;
                    assertThat(kind.explains()).isTrue();
                    assertThat(reading.text(reading.number(record, i)))
                            .isEqualTo(Interpreter.text(record, i));
                }
            }
        }
        assertThat(explained).isGreaterThan(1_000);
    }

    private static AuditRecord record(String type, String fields) {
        return RecordParser.parse("type=" + type + " msg=audit(1795389786.635:53): " + fields);
    }
}
