// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.table.Arches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * We take the lines that auditctl and the kernel take, and refuse those that they refuse: every
 * field on every list with every operator, every pair of {@code -C}, and the lines of {@code
 * accepted.tsv} and {@code rejected.tsv}. What differs stands in {@code auditctl-differences.tsv},
 * with the reason.
 */
class AuditctlAgreementTest {
    /** No rule matches where this one, which runs nowhere, is asked for. */
    private static final String NOWHERE = " -F exe=/x";

    private static final Map<RuleField.Kind, String> VALUES =
            Map.ofEntries(
                    Map.entry(RuleField.Kind.NUMBER, "1"),
                    Map.entry(RuleField.Kind.USER, "0"),
                    Map.entry(RuleField.Kind.GROUP, "0"),
                    Map.entry(RuleField.Kind.SESSION, "1"),
                    Map.entry(RuleField.Kind.ARCH, "b64"),
                    Map.entry(RuleField.Kind.RECORD_TYPE, "CWD"),
                    Map.entry(RuleField.Kind.TEXT, "/tmp"),
                    Map.entry(RuleField.Kind.PERMISSIONS, "wa"),
                    Map.entry(RuleField.Kind.FILE_TYPE, "file"),
                    Map.entry(RuleField.Kind.FILESYSTEM, "tracefs"),
                    Map.entry(RuleField.Kind.EXIT, "0"),
                    Map.entry(RuleField.Kind.SUCCESS, "1"),
                    Map.entry(RuleField.Kind.ADDRESS_FAMILY, "2"),
                    Map.entry(RuleField.Kind.COMPARISON, "1"));

    @Test
    void whatIsTakenAndWhatIsRefused() throws Exception {
        List<String> lines = List.copyOf(lines());
        BitSet theirs;
        Set<String> known;
        try (Auditctl auditctl = Auditctl.open()) {
            theirs = auditctl.refused(lines);
            known = known(auditctl.version());
        }
        Map<String, String> differences = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String refusal = refusal(lines.get(i));
            if (theirs.get(i) != (refusal != null)) {
                differences.put(
                        lines.get(i), refusal == null ? "auditctl refuses" : "we say: " + refusal);
            }
        }
        assertThat(lines).hasSizeGreaterThan(1500);
        assertThat(theirs.cardinality()).isBetween(500, lines.size() - 500);
        Set<String> used = new TreeSet<>();
        differences.keySet().removeIf(line -> isKnown(line, known, used));
        assertThat(differences).isEmpty();
        assertThat(known).isEqualTo(used);
    }

    private static String refusal(String line) {
        try {
            new RuleParser(ParserTarget.of(Arches.X86_64)).parseAll(line);
            return null;
        } catch (AuditFormatException e) {
            return e.getMessage();
        }
    }

    /** The differences of a version; one that ends with a star is the start of several lines. */
    private static Set<String> known(int version) {
        Set<String> known = new TreeSet<>();
        for (String[] row : CaseFile.rows("auditctl-differences.tsv")) {
            if (row[1].equals("*") || row[1].equals(String.valueOf(version))) {
                known.add(row[0]);
            }
        }
        return known;
    }

    private static boolean isKnown(String line, Set<String> known, Set<String> used) {
        for (String row : known) {
            boolean several = row.endsWith("*");
            if (several ? line.startsWith(row.substring(0, row.length() - 1)) : line.equals(row)) {
                used.add(row);
                return true;
            }
        }
        return false;
    }

    private static Set<String> lines() {
        Set<String> lines = new LinkedHashSet<>();
        for (FilterList list : FilterList.values()) {
            if (list != FilterList.ENTRY && list != FilterList.WATCH) {
                addFields(list, lines);
            }
        }
        addPairs(lines);
        for (String name : List.of("accepted.tsv", "rejected.tsv")) {
            CaseFile.rows(name).forEach(row -> addCase(row[0], lines));
        }
        return lines;
    }

    private static void addFields(FilterList list, Set<String> lines) {
        for (String name : RuleField.names()) {
            RuleField field = RuleField.named(name);
            for (Operator operator : Operator.values()) {
                String nowhere =
                        list != FilterList.EXIT || field.number() == RuleField.EXE ? "" : NOWHERE;
                String value = field.number() == RuleField.EXE ? "/x" : VALUES.get(field.kind());
                String call =
                        list == FilterList.EXIT && field.number() == RuleField.KEY
                                ? " -S getpid"
                                : "";
                lines.add(
                        "-a never,"
                                + list.word()
                                + call
                                + nowhere
                                + " -F "
                                + name
                                + operator.sign()
                                + value);
            }
        }
    }

    private static void addPairs(Set<String> lines) {
        List<String> names = new ArrayList<>();
        for (String name : RuleField.names()) {
            RuleField.Kind kind = RuleField.named(name).kind();
            if (kind == RuleField.Kind.USER || kind == RuleField.Kind.GROUP) {
                names.add(name);
            }
        }
        names.add("pid");
        for (String left : names) {
            for (String right : names) {
                lines.add("-a never,exit" + NOWHERE + " -C " + left + "!=" + right);
            }
        }
    }

    /** Of the cases those that are rules; never instead of always, and watches of what is not. */
    private static void addCase(String line, Set<String> lines) {
        String rule = line.replace("always", "never");
        if (rule.matches("-[aA] .*") || line.matches("-w \"?/x.*")) {
            lines.add(rule);
        }
    }
}
