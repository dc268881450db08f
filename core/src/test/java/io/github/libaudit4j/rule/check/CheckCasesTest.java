// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleProblem;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of rules, and beside each what is found. {@code -Dlibaudit4j.rewrite=true} writes anew what
 * is expected. A first line {@code # arch: aarch64} names another host than x86_64.
 */
class CheckCasesTest {
    private static final Path CASES =
            Path.of("src/test/resources/io/github/libaudit4j/rule/check/cases");
    private static final Path PAGE = Path.of("../docs/rules-check.md");
    private static final Pattern CODE = Pattern.compile("(?:error|warning|note) ([a-z0-9-]+)");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".rules")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatItShould(Path rules) throws IOException {
        RuleTarget target = target(Files.readString(rules));
        RuleFile file = RuleFile.read(rules, new RuleParser(target));
        assertThat(file.problems()).isEmpty();
        String findings = text(RuleCheck.check(file.lines(), target));
        Path golden = Path.of(rules.toString().replace(".rules", ".findings"));
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(golden, findings);
        }
        assertThat(findings).isEqualTo(Files.readString(golden));
    }

    private static RuleTarget target(String rules) {
        String first = rules.lines().findFirst().orElse("");
        String arch =
                first.startsWith("# arch: ") ? first.substring("# arch: ".length()) : "x86_64";
        return target(Arches.number(arch));
    }

    static RuleTarget target(int arch) {
        return new RuleTarget(arch, new AssumedIds(NameIds.rootOnly()), path -> path.endsWith("/"));
    }

    private static String text(List<RuleProblem> problems) {
        StringBuilder text = new StringBuilder();
        for (RuleProblem problem : problems) {
            text.append(problem.line()).append(':').append(problem.column()).append(' ');
            text.append(problem.severity().word()).append(' ').append(problem.code());
            text.append("\n    ").append(problem.message()).append('\n');
            if (problem.fix() != null) {
                text.append("    fix: ").append(problem.fix().replace("\n", "\n    fix: "));
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Each code that a case shows has its part of the page, and the page has no other. */
    @Test
    void thePageHasEveryCode() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path rules : cases()) {
            Path golden = Path.of(rules.toString().replace(".rules", ".findings"));
            Matcher code = CODE.matcher(Files.readString(golden));
            while (code.find()) {
                shown.add(code.group(1));
            }
        }
        Set<String> documented = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("### ")) {
                documented.addAll(List.of(line.substring(4).replace("`", "").split(", ")));
            }
        }
        assertThat(documented).containsAll(shown).hasSizeGreaterThan(15);
    }
}
