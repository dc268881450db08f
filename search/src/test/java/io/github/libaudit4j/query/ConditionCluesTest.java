// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No event that meets a condition is without the condition's clues. */
class ConditionCluesTest {
    private static final ConditionParser PARSER =
            new ConditionParser(Times.here(ZoneOffset.UTC), IdNames.none());
    private static final IdNames NAMES =
            new IdNames() {
                @Override
                public String user(long id) {
                    return id == 0 ? "root" : "u" + id;
                }

                @Override
                public String group(long id) {
                    return "g" + id;
                }
            };
    private static final int EXPRESSIONS = 600;
    private static final int HOSTILE = 2_000;

    @Test
    void randomExpressionsOverTheCorpus() throws IOException {
        assertClues(Logs.corpus(), EXPRESSIONS, 1, IdNames.none());
    }

    @Test
    void randomExpressionsOverHostileEvents() throws IOException {
        List<AuditEvent> events = HostileLine.events(5, HOSTILE);
        assertThat(events).hasSizeGreaterThan(HOSTILE / 2);
        assertClues(events, EXPRESSIONS, 2, IdNames.none());
        assertClues(events, EXPRESSIONS, 3, NAMES);
    }

    private static void assertClues(List<AuditEvent> events, int count, long seed, IdNames names) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomExpression expressions = new RandomExpression(random, events, names);
        ConditionParser parser = new ConditionParser(Times.here(ZoneOffset.UTC), names);
        int parsed = 0;
        int met = 0;
        int leftOut = 0;
        for (int i = 0; i < count; i++) {
            String expression = expressions.next();
            Condition condition;
            try {
                condition = parser.parse(expression);
            } catch (QueryException e) {
                continue; // 5 == maybe
            }
            parsed++;
            Clues clues = condition.clues();
            for (AuditEvent event : events) {
                boolean isMet = condition.test(event);
                boolean isShown = Shown.by(event, clues);
                assertThat(!isMet || isShown).as("%s%n%s%n%s", expression, clues, event).isTrue();
                met += isMet ? 1 : 0;
                leftOut += isShown ? 0 : 1;
            }
        }
        assertThat(parsed).isGreaterThan(count / 2);
        assertThat(met).isGreaterThan(10 * count);
        assertThat(leftOut).isGreaterThan(10 * count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exe == /usr/bin/ssh|[/usr/bin/ssh, 2F7573722F62696E2F737368][][]",
                "auid == 1000|[auid=1000][][]",
                "auid == unset|[auid=4294967295, auid=-1][][]",
                "auid == bob|[bob][][]",
                "type == EXECVE|[][1309][]",
                "type in (EXECVE, AVC)|[][1309, 1400][]",
                "serial == 51|[][][51]",
                "exit == EACCES|[exit=-13, EACCES][][]",
                "a0 == 255|[a0=ff][][]",
                "path ~ ^/etc/|[/etc/, 2F6574632F][1306][]",
                "proctitle contains 'rm -rf /'|[-rf, 2D7266][][]",
                "key == k and auid == 1000|[auid=1000][][]",
                "success == no|[success=no, success=failed, success=0, res=no, res=failed, res=0,"
                        + " result=no, result=failed, result=0][][]",
                "has vm|[vm=][][]",
                "cmdline ~ wget|[][1309][]",
                "raw(comm) == 6D79|[6D79][][]",
                "field.old-auid == 5|[auid=][][]",
                "has denied|[denied][][]",
            })
    void whatIsLookedFor(String expression, String clues) {
        assertThat(PARSER.parse(expression).clues())
                .hasToString(Clues.NONE.toString().replace(" any", " " + clues));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not exe == /usr/bin/ssh",
                "exe != x",
                "exe == x or node == y",
                "exe ~ '(?i)x'",
                "exe ~ 'a|b'",
                "exe ~ '[ab]'",
                "exe == ''",
                "node == x",
                "exe == \uFFFD"
            })
    void whatCannotBeLookedFor(String expression) {
        Clues clues = PARSER.parse(expression).clues();
        assertThat(clues).isIn(Clues.NONE, PARSER.parse("has exe").clues());
    }

    @Test
    void timesAreKeptThroughNot() {
        assertThat(PARSER.parse("time >= @10 and not (time > @20 or exe == x)").clues())
                .isEqualTo(Clues.between(10_000, 20_999));
        assertThat(PARSER.parse("time in (@10, @20)").clues())
                .isEqualTo(Clues.between(10_000, 20_999));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^/etc/|/etc/",
                "abc.*defg|defg",
                "ab?cd|cd",
                "ab*|a",
                "ab+c|ab",
                "a{3}bcd|",
                "abc{3}d|ab",
                "abc(d)|abc",
                "abc[d]|abc",
                "a\\.conf$|a.conf",
                "\\d+x|",
                "x\\d|x",
                "(?i)abc|",
                "abc)|abc",
                "a\\Qb\\E|a",
                "a.b.c|a",
                "é?x|x",
                "xé*|x"
            })
    void whatEveryMatchOfAPatternHolds(String pattern, String text) {
        assertThat(SureText.of(pattern)).isEqualTo(text);
    }
}
