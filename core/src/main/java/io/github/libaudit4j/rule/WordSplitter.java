// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.record.AuditFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits a line into words, as {@link Quoting} says. A comment has none. */
final class WordSplitter {
    private final String line;
    private final Quoting quoting;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[64]; // of the characters of text
    private int at;

    private WordSplitter(String line, Quoting quoting) {
        this.line = line;
        this.quoting = quoting;
    }

    static List<Word> split(String line, Quoting quoting) {
        WordSplitter splitter = new WordSplitter(line, quoting);
        while (splitter.skipBlanks() && !splitter.isComment()) {
            splitter.addWord();
        }
        return splitter.words;
    }

    private boolean skipBlanks() {
        while (at < line.length() && isBlank(at)) {
            at++;
        }
        return at < line.length();
    }

    private boolean isBlank(int index) {
        char c = line.charAt(index);
        return c == ' ' || quoting == Quoting.SHELL && c == '\t';
    }

    /** A shell takes a comment behind words too. */
    private boolean isComment() {
        return line.charAt(at) == '#' && (quoting == Quoting.SHELL || words.isEmpty());
    }

    private void addWord() {
        int start = at;
        text.setLength(0);
        while (at < line.length() && !isEndOfWord()) {
            switch (quoting) {
                case FILE -> fileCharacter();
                case SHELL -> shellCharacter();
                case LISTING -> take();
            }
        }
        String word = text.toString();
        boolean inARow = at - start == word.length();
        words.add(
                inARow
                        ? Word.of(word, start)
                        : Word.of(word, start, Arrays.copyOf(places, word.length())));
    }

    /** Whether the word ends here; blanks of a listed value are taken. */
    private boolean isEndOfWord() {
        if (!isBlank(at)) {
            return false;
        }
        boolean value = text.length() > 0 && text.charAt(0) != '-';
        if (quoting != Quoting.LISTING || !value) {
            return true;
        }
        int next = at;
        while (next < line.length() && isBlank(next)) {
            next++;
        }
        boolean ends = next == line.length() || line.charAt(next) == '-';
        while (!ends && at < next) {
            take();
        }
        return ends;
    }

    private void fileCharacter() {
        if (line.charAt(at) == '\\' && at + 1 < line.length()) {
            char next = line.charAt(at + 1);
            if (next == ' ' || next == '\\') {
                at++;
            }
        }
        take();
    }

    private void shellCharacter() {
        switch (line.charAt(at)) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '\\' -> {
                at++;
                if (at == line.length()) {
                    throw new AuditFormatException("nothing follows the backslash", at - 1);
                }
                take();
            }
            default -> take();
        }
    }

    private void singleQuoted() {
        int open = at++;
        while (!isQuote('\'', open)) {
            take();
        }
        at++;
    }

    private void doubleQuoted() {
        int open = at++;
        while (!isQuote('"', open)) {
            boolean escape = line.charAt(at) == '\\' && at + 1 < line.length();
            if (escape && "\\\"$`".indexOf(line.charAt(at + 1)) >= 0) {
                at++;
            }
            take();
        }
        at++;
    }

    private boolean isQuote(char quote, int open) {
        if (at == line.length()) {
            throw new AuditFormatException("the quote " + quote + " is not closed", open);
        }
        return line.charAt(at) == quote;
    }

    private void take() {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[text.length()] = at;
        text.append(line.charAt(at++));
    }
}
