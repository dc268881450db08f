// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code categories.tsv}: every record type has a category, and what it is. */
class CategoryTest {
    @Test
    void everyRecordTypeHasARow() throws IOException {
        List<String> names =
                TableText.column("categories.tsv", 0).stream()
                        .filter(name -> !Character.isDigit(name.charAt(0)))
                        .toList();
        assertThat(names).isSorted().containsExactlyInAnyOrderElementsOf(RecordTypes.names());
    }

    @Test
    void onlyWhatTheKernelLeavesToOthersIsUnknown() {
        for (String name : RecordTypes.names()) {
            if (Category.of(RecordTypes.number(name)) == Category.UNKNOWN) {
                assertThat(name).isEqualTo("KERNEL_OTHER");
            }
        }
    }

    @Test
    void everyCategoryIsUsedAndEveryWordIsOne() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Category category : Category.values()) {
            words.add(category.text());
        }
        assertThat(new TreeSet<>(TableText.column("categories.tsv", 1))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "USER_LOGIN, user-login",
        "LOGIN, user-login",
        "SYSCALL, audit-rule",
        "PROCTITLE, audit-rule",
        "AVC, mac-decision",
        "LANDLOCK_ACCESS, mac-decision",
        "USER_TTY, TTY",
        "ADD_USER, user-account",
        "USER_MGMT, user-account",
        "SERVICE_START, system-services",
        "TIME_ADJNTPVAL, configuration",
        "DAEMON_END, audit-daemon",
        "UNKNOWN[1199], user-space",
        "UNKNOWN[1299], audit-daemon",
        "UNKNOWN[1399], audit-rule",
        "UNKNOWN[1499], mac",
        "UNKNOWN[1600], crypto",
        "UNKNOWN[1799], anomaly",
        "UNKNOWN[1999], unknown",
        "UNKNOWN[2299], anomaly-response",
        "UNKNOWN[2599], virt",
        "UNKNOWN[999], unknown",
        "UNKNOWN[3000], unknown",
        "NO_SUCH_TYPE, unknown",
    })
    void isOfItsRecordTypeElseOfItsRange(String type, String category) {
        assertThat(Category.of(RecordTypes.number(type))).hasToString(category);
    }
}
