// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.rule.AuditctlListing;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Quoting;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleCodec;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RulePrinter;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.TextCondition;
import io.github.libaudit4j.rule.WatchRule;
import io.github.libaudit4j.table.Arches;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule is loaded by auditctl and by us: the kernel lists the same bytes, and auditctl the text
 * that we print. Audit stays disabled meanwhile, so that no rule makes a record.
 */
@ExtendWith(KernelLock.class)
@Timeout(300)
class RuleKernelTest {
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final RuleTarget TARGET =
            new RuleTarget(
                    Arches.X86_64, NameIds.rootOnly(), path -> Files.isDirectory(Path.of(path)));
    private static final AuditctlListing LISTING =
            new AuditctlListing(Arches.X86_64, AuditctlListing.Version.V3, false);

    /** Where the rules of go-libaudit look for files. */
    private static final Path GOLDEN_FILES = Path.of("/tmp/audit-test");

    private AuditClient client;

    @BeforeEach
    void open() throws Exception {
        Auditctl.require();
        client = AuditClient.open();
        client.setEnabled(false);
    }

    @AfterEach
    void close() throws Exception {
        if (client != null) {
            client.close();
        }
    }

    @Test
    void theRulesOfGoLibaudit() throws Exception {
        assertThat(GOLDEN_FILES).doesNotExist();
        List<KnownRules.Golden> goldens = KnownRules.goldens();
        assertThat(goldens).hasSize(123);
        try {
            for (KnownRules.Golden golden : goldens) {
                FilterRule rule = RuleCodec.decode(golden.bytes(), ByteOrder.LITTLE_ENDIAN);
                make(rule, "");
                Rule read = new RuleParser(TARGET, Quoting.SHELL).parse(golden.text());
                List<String> words = words(golden.text());
                assertThat(filter(read)).as(golden.text()).isEqualTo(rule);
                assertLoadedAlike(words, filter(read));
            }
        } finally {
            delete(GOLDEN_FILES);
        }
    }

    /** Its paths are below a folder of this test. */
    @Test
    void theRulesOfTheCorpus(@TempDir Path folder) throws Exception {
        List<FilterRule> rules = corpus(folder);
        assertThat(rules).hasSize(53);
        RulePrinter printer = new RulePrinter(TARGET, Quoting.FILE, IdNames.none());
        List<String> lines = new ArrayList<>();
        for (FilterRule rule : rules) {
            make(rule, folder.toString());
            if (rule.list() != FilterList.URING_EXIT) { // auditctl 3 does not know it
                assertLoadedAlike(printer.words(rule), rule);
                lines.add(printer.print(rule));
            }
        }

        Shell.Output said = Auditctl.load(lines);
        assertThat(said.status()).as(said.text()).isZero();
        List<FilterRule> listed = listed();
        client.deleteRules();
        for (FilterRule rule : rules) {
            client.addRule(RuleCodec.encode(rule, ORDER));
        }
        assertThat(withoutUring(listed())).isEqualTo(listed);
        assertThat(Auditctl.listing()).isEqualTo(LISTING.lines(listed()));
    }

    /** Each line is loaded by auditctl, and what we read of it by us. */
    @Test
    void theLinesThatAuditctlTakes() throws Exception {
        RuleParser parser = new RuleParser(TARGET);
        for (String line : KnownRules.cases("rules-taken.txt")) {
            FilterRule rule = filter(parser.parse(line));
            Shell.Output said = Auditctl.load(List.of(line));
            assertThat(said.status()).as(line + ": " + said.text()).isZero();
            assertLoadedAlike(rule, line);

            String printed = new RulePrinter(TARGET).print(rule);
            said = Auditctl.load(List.of(printed));
            assertThat(said.status()).as(printed + ": " + said.text()).isZero();
            assertLoadedAlike(rule, printed);
        }
    }

    @Test
    void theLinesThatAuditctlOrTheKernelRefuses() throws Exception {
        RuleParser parser = new RuleParser(TARGET);
        for (String line : KnownRules.cases("rules-refused.txt")) {
            assertThatThrownBy(() -> parser.parse(line))
                    .as(line)
                    .isInstanceOf(AuditFormatException.class);
            assertThat(Auditctl.load(List.of(line)).status()).as(line).isNotZero();
            assertThat(client.rules()).as(line).isEmpty();
        }
    }

    /** What auditctl reads as something else than it says, and takes. */
    @Test
    void theLinesThatOnlyAuditctlTakes() throws Exception {
        RuleParser parser = new RuleParser(TARGET);
        for (String line : KnownRules.cases("rules-only-auditctl-takes.txt")) {
            assertThatThrownBy(() -> parser.parse(line))
                    .as(line)
                    .isInstanceOf(AuditFormatException.class);
            assertThat(Auditctl.load(List.of(line)).status()).as(line).isZero();
            assertThat(client.deleteRules()).as(line).isEqualTo(1);
        }
    }

    private void assertLoadedAlike(List<String> words, FilterRule rule) throws Exception {
        assertThat(Auditctl.take(words)).as(String.join(" ", words)).isTrue();
        assertLoadedAlike(rule, String.join(" ", words));
    }

    /** auditctl has loaded it. */
    private void assertLoadedAlike(FilterRule rule, String name) throws Exception {
        List<byte[]> theirs = client.rules();
        List<String> theirText = Auditctl.listing();
        client.deleteRules();
        client.addRule(RuleCodec.encode(rule, ORDER));
        List<byte[]> ours = client.rules();
        client.deleteRules();

        assertThat(ours).as(name).hasSize(1);
        assertThat(theirs).as(name).containsExactly(ours.get(0));
        byte[] encoded = RuleCodec.encode(appended(rule), ORDER);
        byte[] padded = Arrays.copyOf(ours.get(0), ours.get(0).length + 3 & ~3);
        assertThat(padded).as(name).isEqualTo(encoded);
        assertThat(theirText).as(name).containsExactly(LISTING.line(rule));
    }

    /** The kernel lists a rule without saying where it was put. */
    private static FilterRule appended(FilterRule rule) {
        return new FilterRule(
                false, rule.list(), rule.action(), rule.syscalls(), rule.conditions());
    }

    private List<FilterRule> listed() throws Exception {
        List<FilterRule> rules = new ArrayList<>();
        for (byte[] bytes : client.rules()) {
            rules.add(RuleCodec.decode(bytes, ORDER));
        }
        return rules;
    }

    private static List<FilterRule> withoutUring(List<FilterRule> rules) {
        return rules.stream().filter(rule -> rule.list() != FilterList.URING_EXIT).toList();
    }

    private static FilterRule filter(Rule rule) {
        return rule instanceof WatchRule watch
                ? watch.toFilterRule(TARGET.isDirectory().test(watch.path()))
                : (FilterRule) rule;
    }

    /** Words at blanks; what stands between apostrophes is one. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String[] parts = text.split("'");
        for (int i = 0; i < parts.length; i++) {
            words.addAll(i % 2 == 1 ? List.of(parts[i]) : List.of(parts[i].strip().split(" +")));
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    private static List<FilterRule> corpus(Path folder) throws Exception {
        List<FilterRule> rules = new ArrayList<>();
        for (byte[] bytes : KnownRules.corpus()) {
            FilterRule rule = RuleCodec.decode(bytes, ByteOrder.LITTLE_ENDIAN);
            List<Condition> conditions = new ArrayList<>(rule.conditions());
            conditions.replaceAll(condition -> below(folder, condition));
            rules.add(
                    new FilterRule(false, rule.list(), rule.action(), rule.syscalls(), conditions));
        }
        return rules;
    }

    private static Condition below(Path folder, Condition condition) {
        if (condition instanceof TextCondition text && isPath(text.field())) {
            return new TextCondition(text.field(), text.operator(), folder + text.value());
        }
        return condition;
    }

    private static boolean isPath(RuleField field) {
        return field.number() == RuleField.PATH
                || field.number() == RuleField.DIR
                || field.number() == RuleField.EXE;
    }

    /** Makes the files that a rule is about, if they are where a test may make some. */
    private static void make(FilterRule rule, String folder) throws Exception {
        for (Condition condition : rule.conditions()) {
            if (condition instanceof TextCondition text && isPath(text.field())) {
                Path path = Path.of(text.value());
                boolean ours = path.startsWith(GOLDEN_FILES) || !folder.isEmpty();
                if (ours && text.field().number() == RuleField.DIR) {
                    Files.createDirectories(path);
                } else if (ours && !Files.exists(path)) {
                    Files.createDirectories(path.getParent());
                    Files.createFile(path);
                }
            }
        }
    }

    private static void delete(Path folder) throws Exception {
        if (Files.exists(folder)) {
            List<Path> paths;
            try (Stream<Path> walk = Files.walk(folder)) {
                paths = new ArrayList<>(walk.sorted().toList());
            }
            for (int i = paths.size() - 1; i >= 0; i--) {
                Files.delete(paths.get(i));
            }
        }
    }
}
