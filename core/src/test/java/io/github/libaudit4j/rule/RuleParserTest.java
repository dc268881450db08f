// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.table.Arches;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and what comes of them: {@code accepted.tsv} and {@code rejected.tsv}. */
class RuleParserTest {
    private static final RuleParser PARSER = new RuleParser(ParserTarget.of(Arches.X86_64));
    private static final RuleParser SHELL =
            new RuleParser(ParserTarget.of(Arches.X86_64), Quoting.SHELL);
    private static final RuleParser LISTING =
            new RuleParser(ParserTarget.of(Arches.X86_64), Quoting.LISTING);

    static List<String[]> accepted() {
        return CaseFile.rows("accepted.tsv");
    }

    static List<String[]> rejected() {
        return CaseFile.rows("rejected.tsv");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isAccepted(String line, String rules) {
        assertThat(dump(PARSER, line)).isEqualTo(rules);
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void isRejected(String line, int column, String message) {
        AuditFormatException e = refusal(PARSER, line);
        assertThat(e.getMessage()).isEqualTo(message);
        assertThat(e.offset() + 1).isEqualTo(column);
    }

    private static String dump(RuleParser parser, String line) {
        StringJoiner dump = new StringJoiner("; ");
        for (Rule rule : parser.parseAll(line)) {
            dump.add(RuleDump.of(rule));
        }
        return dump.toString();
    }

    private static AuditFormatException refusal(RuleParser parser, String line) {
        return catchThrowableOfType(AuditFormatException.class, () -> parser.parseAll(line));
    }

    @Test
    void aLineOfSeveralSettingsIsNoSingleRule() {
        assertThat(PARSER.parse("-b 8192")).isEqualTo(new Setting(Setting.Name.BACKLOG, 8192));
        assertThat(PARSER.parse("# comment")).isNull();
        assertThat(
                        catchThrowableOfType(
                                AuditFormatException.class, () -> PARSER.parse("-b 8192 -f 1")))
                .hasMessage("the line asks for 2 things; give each a line of its own");
    }

    /** The file of another arch is read on any host. */
    @ParameterizedTest
    @CsvSource({
        "x86_64, b64, 0xc000003e, 257",
        "x86_64, b32, 0x40000003, 295",
        "i386, b32, 0x40000003, 295",
        "aarch64, b64, 0xc00000b7, 56",
        "aarch64, b32, 0x40000028, 322",
        "ppc64, b64, 0x80000015, 286",
        "ppc64, b32, 0x14, 286",
        "ppc64le, b64, 0xc0000015, 286",
        "s390x, b64, 0x80000016, 288",
        "s390x, b32, 0x16, 288",
        "riscv64, b64, 0xc00000f3, 56",
        "riscv64, b32, 0x400000f3, 56",
        "sparc64, b32, 0x2, 284",
        "parisc64, b32, 0xf, 275",
        "loongarch64, b64, 0xc0000102, 56",
        "alpha, b64, 0xc0009026, 450"
    })
    void bitsAreThoseOfTheTarget(String target, String bits, String arch, int openat) {
        RuleParser parser = new RuleParser(RuleTarget.of(Arches.number(target)));
        assertThat(dump(parser, "-a always,exit -F arch=" + bits + " -S openat"))
                .isEqualTo("append exit always calls=" + openat + " arch=" + arch);
    }

    @ParameterizedTest
    @CsvSource({
        "i386, b64, 'there is no b64 on i386, which has 32 bits'",
        "ppc64le, b32, there is no b32 on ppc64le",
        "alpha, b32, there is no b32 on alpha"
    })
    void bitsThatTheTargetHasNot(String target, String bits, String message) {
        RuleParser parser = new RuleParser(RuleTarget.of(Arches.number(target)));
        assertThat(refusal(parser, "-a always,exit -F arch=" + bits)).hasMessage(message);
    }

    /** mips counts from 4000, where a rule has no room. */
    @Test
    void aNumberOutOfTheMaskIsAnErrorAlsoByName() {
        assertThat(refusal(PARSER, "-a always,exit -F arch=mips -S openat"))
                .hasMessage("a rule has room for the system calls 0 to 2031, not for 4288");
    }

    @Test
    void errorsAreThoseOfTheTarget() {
        RuleParser mips = new RuleParser(RuleTarget.of(Arches.number("mips64")));
        assertThat(dump(mips, "-a always,exit -F exit=-ENOSYS"))
                .isEqualTo("append exit always calls=all exit=-89");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-w \"/folder with space\" -p wa | watch /folder with space wa",
                "-w '/folder with space' -p wa | watch /folder with space wa",
                "-w /folder\\ with\\ space -p wa | watch /folder with space wa",
                "-w \"/a\\\"b\\c\" | watch /a\"b\\c rwxa",
                "-F'path=/srv/a b' -a always,exit | ",
                "-a always,exit -F \"path=/srv/a b\" | append exit always calls=all path=[/srv/a b]",
                "-a always,exit\t-S  getpid # why | append exit always calls=39",
                "-w /a'b'\"c\"\\d | watch /abcd rwxa"
            })
    void aShellsWords(String line, String rules) {
        if (rules == null) {
            assertThat(refusal(SHELL, line)).hasMessageStartingWith("the list stands before -F");
        } else {
            assertThat(dump(SHELL, line)).isEqualTo(rules);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-w \"/a b | 4 | the quote \" is not closed",
                "-w 'a | 4 | the quote ' is not closed",
                "-w a\\ | 5 | nothing follows the backslash",
                "-w '' | 4 | a path begins with /",
                "-a always,exit -S getpid -k '' | 29 | a key is not empty",
                "-a always,exit -F 'path=/a b' -S 'o' | 35 | unknown syscall o for x86_64",
                "-a always,exit -F 'auid>=bo b' | 26 | unknown user bo b on this target; give its"
                        + " passwd file or the number"
            })
    void whatAShellWouldRefuse(String line, int column, String message) {
        AuditFormatException e = refusal(SHELL, line);
        assertThat(e.getMessage()).isEqualTo(message);
        assertThat(e.offset() + 1).isEqualTo(column);
    }

    /** What auditctl -l prints cannot all be read back by auditctl. */
    @Test
    void aListing() {
        assertThat(dump(LISTING, "-a always,exit -S all -F path=/a  b -F key=second key"))
                .isEqualTo("append exit always calls=all path=[/a  b] key=[second key]");
        assertThat(dump(LISTING, "-w /folder with space -p wa -k a key  "))
                .isEqualTo("watch /folder with space wa [a key]");
        assertThat(dump(LISTING, "-a never,user -F uid=0 -F key=x\\ y"))
                .isEqualTo("append user never calls=all uid=0 key=[x\\ y]");
        assertThat(dump(LISTING, "-a always,user -F obj_uid=0"))
                .isEqualTo("append user always calls=all obj_uid=0");
        assertThat(dump(LISTING, "# No rules")).isEmpty();
    }

    @Test
    void theArgumentsOfACall() {
        assertThat(PARSER.parse(List.of("-w", "/a b", "-k", "#")))
                .isEqualTo(new WatchRule("/a b", Permissions.ALL, List.of("#")));
        assertThat(PARSER.parse(List.of("-R", "file")))
                .isEqualTo(new Command(Command.Name.READ, List.of("file")));
        assertThat(PARSER.parse(List.of("-h")))
                .isEqualTo(new Command(Command.Name.HELP, List.of()));
        AuditFormatException e =
                catchThrowableOfType(
                        AuditFormatException.class,
                        () -> PARSER.parse(List.of("-w", "/a", "-p", "q")));
        assertThat(e).hasMessage("unknown permission q; there are r, w, x and a");
        assertThat(e.offset()).isEqualTo(9);
        assertThat(catchThrowableOfType(AuditFormatException.class, () -> PARSER.parse(List.of())))
                .hasMessage("no option is given");
    }

    /** Halves of characters have no bytes; what RuleText makes of a byte has one. */
    @Test
    void textThatHasNoBytes() {
        assertThat(refusal(PARSER, "-w /\ud83d").offset()).isEqualTo(4);
        assertThat(refusal(PARSER, "-w /\ude00").offset()).isEqualTo(4);
        assertThat(refusal(PARSER, "-w /\u0000")).hasMessage("a NUL byte");
        assertThat(dump(PARSER, "-w /\udce9\ud83d\ude00"))
                .isEqualTo("watch /\udce9\ud83d\ude00 rwxa");
    }

    /** Long input takes time in proportion, whatever it is made of. */
    @ParameterizedTest
    @ValueSource(
            strings = {"-i", "i", "\\ ", "-F ", "-k a ", "-S a,", ",", "=", "!=", "\"", "# ", " x"})
    void timeIsLinear(String part) {
        String tail = part.repeat(100_000);
        for (RuleParser parser : List.of(PARSER, SHELL, LISTING)) {
            for (String start : List.of("", "-", "-a always,exit -S getpid,", "-w /x -k ", "-a ")) {
                long begin = System.nanoTime();
                refusal(parser, start + tail);
                assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
            }
        }
    }
}
