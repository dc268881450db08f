// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.rule.Quoting;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import java.util.List;

/** A rule on the command line: auditctl's arguments, or one word that has them all. */
final class RuleWords {
    private RuleWords() {}

    /** Makes the operands a rule: auditctl's options are words of it. */
    static Options addTo(Options options) {
        return options.operands("RULE", "1..*", "The rule.").takesUnknown();
    }

    static Rule read(Asked asked, RuleTarget target) {
        List<String> words = asked.operands();
        boolean isLine = words.size() == 1 && words.get(0).indexOf(' ') >= 0;
        try {
            RuleParser parser = new RuleParser(target, isLine ? Quoting.SHELL : Quoting.FILE);
            return isLine ? parser.parse(words.get(0)) : parser.parse(words);
        } catch (AuditFormatException e) {
            String line = String.join(" ", words);
            throw asked.usage(
                    e.getMessage() + "\n    " + line + "\n    " + caret(line, e.offset()));
        }
    }

    private static String caret(String line, long offset) {
        return " ".repeat((int) Math.min(offset, line.length())) + "^";
    }
}
