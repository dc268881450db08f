// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a line of ours, as one who knows only its rules reads them: a blank ends a word
 * unless it is in quotes or behind a backslash.
 */
final class Tokens {
    private final String line;
    private final ByteArrayOutputStream word = new ByteArrayOutputStream();
    private final List<String> words = new ArrayList<>();
    private boolean quoted;
    private boolean any;

    private Tokens(String line) {
        this.line = line;
    }

    /** The words of a line, a character for each byte. */
    static List<String> of(String line) {
        Tokens tokens = new Tokens(line);
        int at = 0;
        while (at < line.length()) {
            at = tokens.next(at);
        }
        tokens.end();
        return tokens.words;
    }

    private int next(int at) {
        char c = line.charAt(at);
        if (c == '\\') {
            return escape(at + 1);
        }
        if (c == '"') {
            quoted = !quoted;
            any = true;
        } else if (c == ' ' && !quoted) {
            end();
        } else {
            word.write(c);
            any = true;
        }
        return at + 1;
    }

    private int escape(int at) {
        any = true;
        char c = line.charAt(at);
        if (c < '0' || c > '3') {
            word.write(c);
            return at + 1;
        }
        word.write(Integer.parseInt(line.substring(at, at + 3), 8));
        return at + 3;
    }

    private void end() {
        if (any) {
            words.add(word.toString(StandardCharsets.ISO_8859_1));
        }
        word.reset();
        any = false;
    }
}
