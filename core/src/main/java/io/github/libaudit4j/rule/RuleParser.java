// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.record.AuditFormatException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads auditctl's language: one line of a rule file, or the arguments of one call.
 *
 * <pre>{@code
 * RuleParser parser = new RuleParser(RuleTarget.of(Arches.X86_64));
 * Rule rule = parser.parse("-a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied");
 * }</pre>
 *
 * <p>It takes what auditctl takes and the kernel after it. A line of a rule file is split at
 * blanks, without quotes, as auditctl does it; {@link Quoting#SHELL} reads what would be typed at a
 * prompt. A parser has no state: several threads may use one.
 */
public final class RuleParser {
    private final RuleTarget target;
    private final Quoting quoting;

    /**
     * A parser of rule files.
     *
     * @param target the host that the rules are for
     */
    public RuleParser(RuleTarget target) {
        this(target, Quoting.FILE);
    }

    /**
     * A parser.
     *
     * @param target the host that the rules are for
     * @param quoting how lines are split into words
     */
    public RuleParser(RuleTarget target, Quoting quoting) {
        this.target = target;
        this.quoting = quoting;
    }

    /**
     * Reads a line that asks for one thing.
     *
     * @param line without its newline
     * @return null where it is empty or a comment
     * @throws AuditFormatException if it is no rule; the offset counts its characters
     */
    public Rule parse(String line) {
        return only(parseAll(line));
    }

    /**
     * Reads a line that may ask for several things: {@code -b 8192 -f 1}.
     *
     * @param line without its newline
     * @return none where it is empty or a comment; settings before the rule
     * @throws AuditFormatException if it is no rule; the offset counts its characters
     */
    public List<Rule> parseAll(String line) {
        check(line);
        return read(WordSplitter.split(line, quoting), true);
    }

    Quoting quoting() {
        return quoting;
    }

    /**
     * Reads the arguments of a call.
     *
     * @param arguments as a shell splits them
     * @return the rule
     * @throws AuditFormatException if they are no rule; the offset counts characters as if one
     *     blank stood between the arguments
     */
    public Rule parse(List<String> arguments) {
        List<Word> words = new ArrayList<>();
        int offset = 0;
        for (String argument : arguments) {
            check(argument);
            words.add(Word.of(argument, offset));
            offset += argument.length() + 1;
        }
        Rule rule = only(read(words, false));
        if (rule == null) {
            throw new AuditFormatException("no option is given", 0);
        }
        return rule;
    }

    private static Rule only(List<Rule> rules) {
        if (rules.size() > 1) {
            throw new AuditFormatException(
                    "the line asks for " + rules.size() + " things; give each a line of its own",
                    0);
        }
        return rules.isEmpty() ? null : rules.get(0);
    }

    /** No NUL, which would end the text for the kernel, and nothing that has no bytes. */
    private static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new AuditFormatException("a NUL byte", i);
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isSurrogatePair(c, next(text, i));
                if (!pair && !(c >= 0xDC80 && c <= 0xDCFF)) {
                    throw new AuditFormatException("half of a character", i);
                }
                i += pair ? 1 : 0;
            }
        }
    }

    private static char next(String text, int index) {
        return index + 1 < text.length() ? text.charAt(index + 1) : 0;
    }

    private List<Rule> read(List<Word> words, boolean inFile) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Option> options = OptionReader.read(words);
        if (options.isEmpty()) {
            throw words.get(0).wrong("no option is given");
        }
        Rule command = new CommandReader(options, inFile).command();
        return command != null ? List.of(command) : rules(options, words.get(0));
    }

    private List<Rule> rules(List<Option> options, Word first) {
        List<Rule> rules = new ArrayList<>();
        RuleReading reading = new RuleReading(target, quoting == Quoting.LISTING);
        for (Option option : options) {
            Setting setting = CommandReader.setting(option);
            if (setting != null) {
                rules.add(setting);
            } else if (!reading.take(option)) {
                throw option.word().wrong(option.name() + " has a line of its own");
            }
        }
        Rule rule = reading.rule(first);
        if (rule != null) {
            rules.add(rule);
        }
        return rules;
    }
}
