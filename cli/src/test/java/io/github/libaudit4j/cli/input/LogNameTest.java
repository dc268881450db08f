// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit.log",
                "audit.log.1",
                "audit.log.2.gz",
                "audit-20260101.log.xz",
                "audit",
                "audit-web1.txt",
                "messages.log.3.bz2",
                "web1.log-20260101.zst"
            })
    void logs(String name) {
        assertThat(LogName.isLog(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".audit.log.swp",
                "auditd.conf",
                "audit.rules",
                "auditd.pid",
                "messages",
                "log",
                "audit.log.lock",
                ".log"
            })
    void noLogs(String name) {
        assertThat(LogName.isLog(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "audit.log,0", "audit.log.1,1", "audit.log.12.gz,12", "audit.99999.log,99999",
        "audit.log.20260101,0", "audit-20260101.log,0", "audit.log.1x,0", "audit..log,0"
    })
    void rotationNumbers(String name, int number) {
        assertThat(LogName.rotation(name)).isEqualTo(number);
    }

    @Test
    void oldestFirst() {
        List<String> ordered =
                List.of(
                        "audit.log.100.gz",
                        "audit.log.11",
                        "audit.log.2.gz",
                        "audit.log.2.xz",
                        "audit.log.1",
                        "audit-9.log",
                        "audit-10.log",
                        "audit-010.log2",
                        "audit-20251231.log",
                        "audit-20260101.log",
                        "audit.log",
                        "audit.log-1");
        for (int seed = 0; seed < 20; seed++) {
            List<String> names = Arrays.asList(ordered.toArray(new String[0]));
            Collections.shuffle(names, new Random(seed));
            names.sort(LogName.OLDEST_FIRST);
            assertThat(names).isEqualTo(ordered);
        }
    }

    @Test
    void shapes() {
        assertThat(LogName.shape("audit.log.12")).isEqualTo(LogName.shape("audit.log.3"));
        assertThat(LogName.shape("audit.log.12")).isNotEqualTo(LogName.shape("audit.log.3.gz"));
        assertThat(LogName.shape("audit.log-20260101")).isEqualTo("audit.log-#");
    }
}
