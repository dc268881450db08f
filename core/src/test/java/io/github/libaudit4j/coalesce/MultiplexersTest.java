// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.libaudit4j.record.RecordParser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code multiplexers.tsv}, also against the headers of this machine's kernel. */
class MultiplexersTest {
    private static final Path HEADERS = Path.of("/usr/include/linux");

    @ParameterizedTest
    @CsvSource({
        "socketcall, 1, socket",
        "socketcall, 3, connect",
        "socketcall, 20, sendmmsg",
        "socketcall, 0, socketcall",
        "socketcall, 21, socketcall",
        "socketcall, -1, socketcall",
        "ipc, 1, semop",
        "ipc, 24, shmctl",
        "ipc, 5, ipc",
        "ipc, 65549, msgget",
        "io_uring, 18, openat",
        "io_uring, 0, io_uring",
        "openat, 3, openat",
    })
    void namesTheCallThatANumberStandsFor(String name, long number, String syscall) {
        assertThat(Multiplexers.syscall(name, number)).isEqualTo(syscall);
    }

    @ParameterizedTest
    @CsvSource({
        "SYSCALL, arch=c000003e syscall=257, openat",
        "SYSCALL, arch=40000003 syscall=102 a0=3, connect",
        "SYSCALL, arch=40000003 syscall=102, socketcall",
        "SYSCALL, arch=c000003e syscall=9999,",
        "SYSCALL, success=yes,",
        "URINGOP, uring_op=18, openat",
        "URINGOP, uring_op=0,",
        "URINGOP, success=yes,",
        "SECCOMP, arch=c000003e syscall=257,",
    })
    void namesTheCallOfARecord(String type, String fields, String syscall) {
        String line = "type=" + type + " msg=audit(1364481363.243:24287): " + fields;
        assertThat(Multiplexers.syscall(RecordParser.parse(line))).isEqualTo(syscall);
    }

    @Test
    void everyCallIsOne() throws IOException, URISyntaxException {
        for (String[] row : TableText.rows("multiplexers.tsv")) {
            if (!row[3].equals("-")) {
                assertThat(TableText.syscalls()).contains(row[3]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "socketcall, net.h, '#define (SYS_[A-Z0-9]+)\\s+(\\d+)'",
        "ipc, ipc.h, '#define ((?:SEM|MSG|SHM)[A-Z]+)\\s+(\\d+)'",
    })
    void hasTheNumbersOfTheHeader(String multiplexer, String header, String define)
            throws IOException {
        Map<String, String> theirs = new TreeMap<>();
        Matcher matcher = Pattern.compile(define).matcher(header(header));
        while (matcher.find()) {
            theirs.put(matcher.group(1), matcher.group(2));
        }
        assertThat(ours(multiplexer)).isEqualTo(theirs);
    }

    /** The header may be older than the table: numbers are only ever added. */
    @Test
    void hasTheOperationsOfTheHeaderOfIoUring() throws IOException {
        String operations = header("io_uring.h");
        operations = operations.substring(operations.indexOf("IORING_OP_NOP"));
        operations = operations.substring(0, operations.indexOf("IORING_OP_LAST"));
        Matcher matcher = Pattern.compile("IORING_OP_\\w+").matcher(operations);
        Map<String, String> ours = ours("io_uring");
        int number = 0;
        while (matcher.find()) {
            assertThat(ours.get(matcher.group())).isEqualTo(String.valueOf(number++));
        }
        assertThat(number).isGreaterThan(20);
    }

    private static Map<String, String> ours(String multiplexer) throws IOException {
        Map<String, String> ours = new TreeMap<>();
        for (String[] row : TableText.rows("multiplexers.tsv")) {
            if (row[0].equals(multiplexer)) {
                ours.put(row[2], row[1]);
            }
        }
        return ours;
    }

    private static String header(String name) throws IOException {
        Path header = HEADERS.resolve(name);
        assumeThat(header).as("no " + header + " here").isRegularFile();
        return Files.readString(header);
    }
}
