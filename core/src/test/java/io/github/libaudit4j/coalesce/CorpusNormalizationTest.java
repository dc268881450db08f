// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Records of real logs. */
class CorpusNormalizationTest {
    @Test
    void eachRecordOfATypeThatHasANameHasARow() throws IOException {
        TreeSet<String> matches = new TreeSet<>();
        for (AuditRecord record : Corpus.records()) {
            String match = Normalizations.builtIn().of(record).match();
            matches.add(match);
            boolean named = RecordTypes.isNamed(record.type());
            assertThat(match.equals("*")).as(record.toString()).isEqualTo(!named);
        }
        // i386's calls through one number, io_uring's through a record of its own
        assertThat(matches)
                .hasSizeGreaterThan(250)
                .contains("SYSCALL:socket", "SYSCALL:msgget", "LANDLOCK_DOMAIN[status=allocated]")
                .doesNotContain("SYSCALL:socketcall", "SYSCALL:ipc");
    }

    /** Calls that a rule was made to catch: none of them is one that the table says nothing of. */
    @Test
    void theCallsThatRulesCaughtHaveActions() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        for (AuditRecord record : Corpus.records()) {
            if (Normalizations.builtIn().of(record).match().equals("SYSCALL")) {
                without.add(String.valueOf(Multiplexers.syscall(record)));
            }
        }
        assertThat(without).isSubsetOf(TableText.column("syscalls-without-effect.tsv", 0));
    }
}
