// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of others: go-libaudit's rule files, and what auditctl listed of a kernel's. */
class ReferenceRulesTest {
    private static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);

    /** Two of them are quoted as for a shell, which auditctl does not take in a file. */
    @Test
    void goLibauditsRules() throws IOException {
        RuleParser parser = new RuleParser(TARGET, Quoting.SHELL);
        int rules = 0;
        try (Stream<Path> paths = Files.list(Corpus.path("reference/go-libaudit/rule"))) {
            for (Path path : paths.filter(file -> file.toString().endsWith(".rules")).toList()) {
                RuleFile file = RuleFile.read(path, parser);
                assertThat(file.problems()).isEmpty();
                rules += file.lines().size();
            }
        }
        assertThat(rules).isEqualTo(123);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "raw-3.0.9/rules.txt",
                "enriched-3.0.9/rules.txt",
                "enriched-node-4.2.2/rules.txt",
                "raw-3.0.9/rules-v4.txt",
                "enriched-3.0.9/rules-v4.txt",
                "enriched-node-4.2.2/rules-v4.txt"
            })
    void listings(String name) throws IOException {
        RuleParser parser = new RuleParser(TARGET, Quoting.LISTING);
        RuleFile file = RuleFile.read(Corpus.path("corpus/" + name), parser);
        List<String> messages = new ArrayList<>();
        file.problems().forEach(problem -> messages.add(problem.message()));
        if (name.endsWith("v4.txt")) {
            assertThat(messages).isEmpty();
            assertThat(file.lines()).hasSize(53);
        } else { // auditctl 3.0.9 prints (null) for the list io_uring
            assertThat(messages).hasSize(1).first().asString().contains("unknown list (null)");
            assertThat(file.lines()).hasSize(52);
        }
    }
}
