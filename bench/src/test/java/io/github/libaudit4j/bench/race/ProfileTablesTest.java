// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTablesTest {
    @Test
    void partsAreATableAndMethodsAList() {
        List<String> profile =
                List.of(
                        "# 2026-11-23T13:30:00Z; real of 20 bytes; perf",
                        "audit parse LOG\tpart\tcompiled Java\t60.0",
                        "audit parse LOG\tpart\tkernel\t40.0",
                        "audit parse LOG\tmethod\trecord.FieldScanner.scan\t11.0",
                        "audit parse LOG\tmethod\tjson.JsonText.copy\t7.5",
                        "audit report LOG\tpart\tcompiled Java\t55.0",
                        "audit report LOG\tpart\tkernel\t45.0");

        assertThat(ProfileTables.of(profile).lines())
                .contains(
                        "Percent of the samples of one run each: 2026-11-23T13:30:00Z; real of 20"
                                + " bytes; perf.",
                        "| command | compiled Java | kernel |",
                        "| `audit parse LOG` | 60.0 | 40.0 |",
                        "| `audit report LOG` | 55.0 | 45.0 |",
                        "- `audit parse LOG`: `record.FieldScanner.scan` 11.0,"
                                + " `json.JsonText.copy` 7.5");
    }
}
