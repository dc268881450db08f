// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyscallArgumentsTest {
    private static final int X86_64 = Arches.X86_64;
    private static final String HEAD = "type=SYSCALL msg=audit(1795389786.635:53): ";

    /** A row of {@code argument-cases.tsv}: an argument that means nothing is -. */
    record Case(String arch, String syscall, String arguments, String meanings) {
        @Override
        public String toString() {
            return arch + " " + syscall + "(" + arguments + ")";
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void meansWhatItsCaseSays(Case row) {
        int arch = Arches.number(row.arch());
        int number = Syscalls.number(arch, row.syscall());
        assertThat(number).as(row.toString()).isNotEqualTo(Syscalls.UNKNOWN);
        String[] arguments = row.arguments().split(" ");
        AuditRecord record = record(arch, Integer.toString(number), arguments);

        StringBuilder meanings = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            Object value = Interpreter.value(record, record.find("a" + i));
            meanings.append(i == 0 ? "" : " ").append(value == null ? "-" : value);
        }
        assertThat(meanings).hasToString(row.meanings());
    }

    @Test
    void valueAndTextOfAnArgument() {
        AuditRecord record = record(X86_64, "257", "ffffff9c", "7ffc20", "80241", "1b6");

        assertThat(Interpreter.text(record, "a0")).isEqualTo("AT_FDCWD");
        assertThat(Interpreter.text(record, "a1")).isEqualTo("7ffc20");
        assertThat(Interpreter.kind(record, record.find("a1"))).isEqualTo(Meaning.ARGUMENT);
        assertThat(Interpreter.meaning(record, record.find("a1"))).isEqualTo(Meaning.NONE);
        assertThat(Interpreter.reading(record, record.find("a1"))).isNull();
        assertThat(Interpreter.meaning(record, record.find("a2"))).isEqualTo(Meaning.FLAGS);
        assertThat(Interpreter.flags(record, record.find("a2")).has("O_CREAT")).isTrue();
        assertThat(Interpreter.meaning(record, record.find("a3"))).isEqualTo(Meaning.MODE);
        assertThat(Interpreter.toMap(record))
                .containsKeys("a0", "a2", "a3")
                .doesNotContainKey("a1");
    }

    @Test
    void idsOfUsersAndGroups() {
        AuditRecord record = record(X86_64, "92", "7ffc20", "fffe", "ffffffff", "0"); // chown
        Reading user = Interpreter.reading(record, record.find("a1"));
        Reading group = Interpreter.reading(record, record.find("a2"));

        assertThat(user.isUser()).isTrue();
        assertThat(user.isGroup()).isFalse();
        assertThat(group.isGroup()).isTrue();
        assertThat(user.number(record, record.find("a1"))).isEqualTo(65534);
        assertThat(Interpreter.text(record, "a1")).isEqualTo("fffe");
        assertThat(Interpreter.text(record, "a2")).isEqualTo("unset");
    }

    /** What names no system call of ours, or names it wrongly, says nothing of its arguments. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arch=c000003e syscall=99999 a0=2 a1=1 a2=0 a3=0",
                "arch=c000003e syscall=-1 a0=2 a1=1 a2=0 a3=0",
                "arch=c000003e syscall=4294967295 a0=2 a1=1 a2=0 a3=0",
                "arch=c000003e syscall=9223372036854775807 a0=2 a1=1 a2=0 a3=0",
                "arch=c000003e syscall=99999999999999999999 a0=2 a1=1 a2=0 a3=0",
                "arch=c000003e syscall=socket a0=2 a1=1 a2=0 a3=0",
                "arch=deadbeef syscall=41 a0=2 a1=1 a2=0 a3=0",
                "arch=1c000003e syscall=41 a0=2 a1=1 a2=0 a3=0",
                "arch=x86_64 syscall=41 a0=2 a1=1 a2=0 a3=0",
                "syscall=41 a0=2 a1=1 a2=0 a3=0",
                "arch=c000003e a0=2 a1=1 a2=0 a3=0",
            })
    void noSuchCall(String fields) {
        AuditRecord record = RecordParser.parse(HEAD + fields);

        for (int i = 0; i < 4; i++) {
            assertThat(Interpreter.meaning(record, record.find("a" + i))).isEqualTo(Meaning.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "x", "0x", "(null)", "10000000000000000", "ffffffffffffffffffff"})
    void noSuchNumber(String value) {
        AuditRecord record = record(X86_64, "257", value, value, value, value);

        for (int i = 0; i < 4; i++) {
            int index = record.find("a" + i);
            assertThat(Interpreter.meaning(record, index)).isEqualTo(Meaning.NONE);
            assertThat(Interpreter.text(record, index)).isEqualTo(value);
        }
    }

    /** A condition about an argument that is missing, or elsewhere in the record. */
    @Test
    void argumentsOutOfPlace() {
        AuditRecord missing = RecordParser.parse(HEAD + "arch=c000003e syscall=2 a2=1b6 items=1");
        AuditRecord moved = RecordParser.parse(HEAD + "a2=1b6 arch=c000003e syscall=2 x=1 a1=41");

        assertThat(Interpreter.value(missing, missing.find("a2"))).isNull();
        assertThat(Interpreter.value(moved, moved.find("a2"))).isEqualTo("0666");
        assertThat(Interpreter.value(moved, moved.find("a1"))).isEqualTo("O_WRONLY|O_CREAT");
    }

    /** Only a SYSCALL record has them, and only a0 to a3. */
    @Test
    void argumentsOfOthers() {
        AuditRecord other =
                RecordParser.parse(
                        "type=SOCKETCALL msg=audit(1795389786.635:53): nargs=3 a0=2 a1=1 a2=0");
        AuditRecord more =
                RecordParser.parse(HEAD + "arch=c000003e syscall=41 a4=2 a=1 a10=2 A0=2");

        for (AuditRecord record : List.of(other, more)) {
            assertThat(Interpreter.toMap(record)).doesNotContainKeys("a0", "a4", "a", "a10", "A0");
        }
    }

    /** The kernel takes the lower 32 bits of an int. */
    @Test
    void upperBitsThatTheKernelDoesNotSee() {
        AuditRecord record =
                record(X86_64, "257", "ffffffffffffff9c", "7ffc20", "abcd000080000", "0");

        assertThat(Interpreter.text(record, "a0")).isEqualTo("AT_FDCWD");
        assertThat(Interpreter.text(record, "a2")).isEqualTo("O_RDONLY|O_CLOEXEC");
    }

    @Test
    void anyNumbersAreNoError() {
        Random random = new Random(11);
        for (int arch : Arches.all()) {
            for (int i = 0; i < 3_000; i++) {
                String[] values = new String[4];
                for (int j = 0; j < 4; j++) {
                    long value = random.nextLong() >>> random.nextInt(64);
                    values[j] = Long.toHexString(value);
                }
                int call = random.nextInt(8) == 0 ? random.nextInt(7000) : random.nextInt(470);
                AuditRecord record = record(arch, Integer.toString(call), values);
                for (int j = 0; j < record.count(); j++) {
                    Meaning meaning = Interpreter.meaning(record, j);
                    Object value = Interpreter.value(record, j);
                    assertThat(value == null).isEqualTo(meaning == Meaning.NONE);
                    if (meaning == Meaning.FLAGS) {
                        assertThat(Interpreter.flags(record, j).names()).isNotNull();
                    }
                }
            }
        }
    }

    private static AuditRecord record(int arch, String syscall, String... arguments) {
        StringBuilder line = new StringBuilder(HEAD);
        line.append("arch=").append(Integer.toHexString(arch)).append(" syscall=").append(syscall);
        line.append(" success=yes exit=0");
        for (int i = 0; i < arguments.length; i++) {
            line.append(" a").append(i).append('=').append(arguments[i]);
        }
        return RecordParser.parse(line.append(" items=0 pid=1").toString());
    }

    static List<Case> cases() throws IOException {
        try (InputStream in =
                SyscallArgumentsTest.class.getResourceAsStream("argument-cases.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(row -> new Case(row[0], row[1], row[2], row[3]))
                    .toList();
        }
    }
}
