// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.libaudit4j.table.Arches;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileTest {
    private static final RuleParser PARSER = new RuleParser(RuleTarget.of(Arches.X86_64));

    @TempDir Path folder;

    private static RuleFile parse(String text) {
        return RuleFile.parse("a.rules", text.getBytes(StandardCharsets.ISO_8859_1), PARSER);
    }

    private static List<String> problems(String text) {
        List<String> problems = new ArrayList<>();
        parse(text).problems().forEach(problem -> problems.add(problem.toString()));
        return problems;
    }

    @Test
    void aBadLineDoesNotStopTheRest() {
        RuleFile file =
                parse(
                        """
                        # first
                        -D

                        -b 8192 -f 1
                        -a always,exit -F arch=b64 -S opneat
                          -w /etc/shadow -p wa -k shadow
                        -R other.rules
                        -e 2\
                        """);
        assertThat(file.lines())
                .extracting(RuleLine::line, line -> RuleDump.of(line.rule()))
                .containsExactly(
                        tuple(2, "delete all"),
                        tuple(4, "BACKLOG = 8192"),
                        tuple(4, "FAILURE = 1"),
                        tuple(6, "watch /etc/shadow wa [shadow]"),
                        tuple(8, "ENABLED = 2"));
        assertThat(file.lines().get(3).text()).isEqualTo("  -w /etc/shadow -p wa -k shadow");
        assertThat(file.lines().get(3).file()).isEqualTo("a.rules");
        assertThat(file.problems())
                .containsExactly(
                        new RuleProblem(
                                "a.rules",
                                5,
                                31,
                                Severity.ERROR,
                                "syntax",
                                "unknown syscall opneat for x86_64; did you mean openat?",
                                null),
                        new RuleProblem(
                                "a.rules",
                                7,
                                1,
                                Severity.ERROR,
                                "syntax",
                                "a rule file cannot read another with -R",
                                null));
        assertThat(file.hasErrors()).isTrue();
    }

    @Test
    void linesThatEndWithCarriageReturns() {
        RuleFile file = parse("-D\r\n\r\n# x\r\n-w /x -k k\r\n");
        assertThat(file.lines()).hasSize(2);
        assertThat(RuleDump.of(file.lines().get(1).rule())).isEqualTo("watch /x rwxa [k]");
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().get(0).toString())
                .isEqualTo(
                        "a.rules:1:3: warning: the line ends with CR LF: augenrules takes the CR"
                                + " away, auditctl -R takes it as part of the last word");
        assertThat(file.hasErrors()).isFalse();
    }

    @Test
    void bytesThatAreHardlyMeant() {
        assertThat(problems("-w /x -k \"a\"\n# \"a\"\n"))
                .containsExactly(
                        "a.rules:1:10: warning: quotes mean themselves in a rule file and are part"
                                + " of the word; write a blank as \"\\ \"");
        assertThat(problems("-w /x\ty\n"))
                .containsExactly(
                        "a.rules:1:6: warning: the control character 0x09 is part of the word");
        assertThat(problems("-w /caf\u00e9\n"))
                .containsExactly(
                        "a.rules:1:8: warning: the byte 0xE9 is no UTF-8; it is taken as it is");
        assertThat(problems("-w /caf\u00c3\u00a9\n")).isEmpty();
        assertThat(problems("# caf\u00e9\u0000\n"))
                .containsExactly("a.rules:1:7: error: a NUL byte");
        assertThat(problems("-w /x\u0000 -p r\n"))
                .containsExactly("a.rules:1:6: error: a NUL byte");
    }

    @Test
    void aPathInLatin1KeepsItsByte() {
        WatchRule watch = (WatchRule) parse("-w /caf\u00e9").lines().get(0).rule();
        assertThat(RuleText.encode(watch.path()))
                .isEqualTo("/caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aByteOrderMark() {
        RuleFile file = parse("\u00ef\u00bb\u00bf-w /x\nq\n");
        assertThat(file.lines()).hasSize(1);
        assertThat(file.problems())
                .extracting(RuleProblem::code)
                .containsExactly("byte-order-mark", "syntax");
        assertThat(file.problems()).extracting(RuleProblem::line).containsExactly(1, 2);
    }

    /** auditctl reads into a buffer of 6144 bytes. */
    @Test
    void longLines() {
        String fits = "#" + "x".repeat(6142);
        assertThat(problems(fits + "\n" + fits + "\r\n" + fits)).hasSize(1);
        assertThat(problems("-D\n" + fits + "x\n-D\n"))
                .containsExactly(
                        "a.rules:2:0: error: a line of 6144 bytes; auditctl cuts it at 6143 and"
                                + " takes the rest for another line");
    }

    @Test
    void aFileOfOtherThings() {
        RuleFile file = parse("x\n".repeat(RuleFile.MOST_PROBLEMS + 5));
        assertThat(file.problems()).hasSize(RuleFile.MOST_PROBLEMS + 1);
        assertThat(file.problems().get(RuleFile.MOST_PROBLEMS).code())
                .isEqualTo("too-many-problems");
    }

    @Test
    void moreRulesThanAnyFileHas() {
        RuleFile file = parse("-t\n".repeat(RuleFile.MOST_RULES + 5));
        assertThat(file.lines()).hasSize(RuleFile.MOST_RULES);
        assertThat(file.problems()).extracting(RuleProblem::code).containsExactly("too-many-rules");
    }

    @Test
    void filesAreRead() throws IOException {
        Path path = folder.resolve("b.rules");
        Files.writeString(path, "-w /x\n");
        RuleFile file = RuleFile.read(path, PARSER);
        assertThat(file.name()).isEqualTo(path.toString());
        assertThat(file.lines()).hasSize(1);
        assertThatThrownBy(() -> RuleFile.read(folder.resolve("none"), PARSER))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileThatIsTooBig() throws IOException {
        Path path = folder.resolve("big.rules");
        try (FileChannel out =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(new byte[1]), RuleFile.MOST_BYTES); // a hole before it
        }
        assertThatThrownBy(() -> RuleFile.read(path, PARSER))
                .isInstanceOf(IOException.class)
                .hasMessage(path + ": more than 67108864 bytes, which is no file of rules");
    }

    @Test
    void tenThousandRules() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("-a always,exit -F arch=b64 -S openat,truncate,ftruncate -F exit=-EACCES")
                    .append(" -F auid>=1000 -F auid!=unset -F uid=")
                    .append(i)
                    .append(" -k access\n");
        }
        RuleFile file = parse(text.toString());
        assertThat(file.problems()).isEmpty();
        assertThat(file.lines()).hasSize(10_000);
        for (int i = 0; i < 10_000; i++) {
            RuleLine line = file.lines().get(i);
            assertThat(line.line()).isEqualTo(i + 1);
            assertThat(RuleDump.of(line.rule()))
                    .isEqualTo(
                            "append exit always calls=76,77,257 arch=0xc000003e exit=-13"
                                    + " auid>=1000 auid!=-1 uid="
                                    + i
                                    + " key=[access]");
        }
    }
}
