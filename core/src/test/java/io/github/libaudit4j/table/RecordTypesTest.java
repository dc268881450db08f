// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTypesTest {
    @ParameterizedTest
    @CsvSource({
        "GET,1000",
        "LOGIN,1006",
        "USER_CMD,1123",
        "SYSCALL,1300",
        "PROCTITLE,1327",
        "REPLACE,1329",
        "DM_EVENT,1339",
        "AVC,1400",
        "IPE_ACCESS,1420",
        "LANDLOCK_DOMAIN,1424",
        "MAC_OBJ_CONTEXTS,1426",
        "APPARMOR,1500",
        "INTEGRITY_USERSPACE,1808",
        "KERNEL,2000",
        "RESP_ORIGIN_UNBLOCK_TIMED,2215",
        "VIRT_MIGRATE_OUT,2507"
    })
    void aNameAndItsNumber(String name, int number) {
        assertThat(RecordTypes.number(name)).isEqualTo(number);
        assertThat(RecordTypes.name(number)).isEqualTo(name);
        assertThat(RecordTypes.isNamed(number)).isTrue();
    }

    @Test
    void everyNameGoesThereAndBack() {
        assertThat(RecordTypes.names()).hasSizeGreaterThan(220).doesNotHaveDuplicates();
        for (String name : RecordTypes.names()) {
            assertThat(RecordTypes.name(RecordTypes.number(name))).isEqualTo(name);
        }
    }

    @Test
    void everyNumberGoesThereAndBack() {
        for (int number = 0; number <= 0xffff; number++) {
            assertThat(RecordTypes.number(RecordTypes.name(number))).isEqualTo(number);
        }
    }

    @Test
    void aNumberWithoutANameIsInBrackets() {
        assertThat(RecordTypes.name(1999)).isEqualTo("UNKNOWN[1999]");
        assertThat(RecordTypes.name(-1)).isEqualTo("UNKNOWN[-1]");
        assertThat(RecordTypes.isNamed(1999)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN[0],0", "UNKNOWN[1423],1423", "UNKNOWN[00007],7", "UNKNOWN[65535],65535"})
    void theNumberInBrackets(String name, int number) {
        assertThat(RecordTypes.number(name)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "U",
                "UNKNOWN",
                "UNKNOWN[",
                "UNKNOWN]",
                "UNKNOWN[]",
                "UNKNOWN[-1]",
                "UNKNOWN[ 1]",
                "UNKNOWN[65536]",
                "UNKNOWN[99999]",
                "UNKNOWN[99999999999]",
                "UNKNOWN[000007]",
                "UNKNOWN[1",
                "UNKNOWN[1]]",
                "UNKNOWN[1300",
                "UNKNOWNX1300]",
                "XNKNOWN[1300]",
                "unknown[1300]",
                "syscall",
                "SYSCAL",
                "SYSCALLS",
                " SYSCALL",
                "1300",
                "AUDIT_SYSCALL",
                "FIRST_USER_MSG",
                "LAST_USER_MSG2",
                "é",
                "SYSCALL\0",
                "٣"
            })
    void whatIsNotARecordType(String name) {
        assertThat(RecordTypes.number(name)).isEqualTo(RecordTypes.UNKNOWN);
    }

    @Test
    void readsTheNameWhereItStandsInARecord() {
        String record = "type=USER_CMD msg=audit(1364481363.243:24287):";
        byte[] bytes = record.getBytes(StandardCharsets.US_ASCII);
        assertThat(RecordTypes.number(bytes, 5, 13)).isEqualTo(RecordTypes.USER_CMD);
        assertThat(RecordTypes.number(bytes, 5, 12)).isEqualTo(RecordTypes.UNKNOWN);
        assertThat(RecordTypes.number(bytes, 5, 14)).isEqualTo(RecordTypes.UNKNOWN);
        assertThat(RecordTypes.number(bytes, 5, 5)).isEqualTo(RecordTypes.UNKNOWN);
        assertThat(RecordTypes.number(bytes, 0, bytes.length)).isEqualTo(RecordTypes.UNKNOWN);
    }

    @Test
    void everyConstantIsWhatTheTableSays() throws IllegalAccessException {
        Set<String> constants = new HashSet<>();
        for (Field field : RecordTypes.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getName().equals("UNKNOWN")) {
                assertThat(RecordTypes.number(field.getName())).isEqualTo(field.getInt(null));
                constants.add(field.getName());
            }
        }
        assertThat(constants).contains("SYSCALL", "PATH", "EXECVE", "EOE", "ANOM_ABEND");
    }
}
