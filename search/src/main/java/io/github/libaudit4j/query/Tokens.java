// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits an expression into words, texts in quotes and signs. */
final class Tokens {
    private static final String NOT_OF_WORDS = "()<>=!~&|\"',";
    private static final String[] SIGNS = {
        "==", "!=", "!~", "<=", ">=", "&&", "||", "=", "<", ">", "~", "!", "(", ")", ","
    };

    private final String source;
    private int at;

    private Tokens(String source) {
        this.source = source;
    }

    /** All tokens; the last is an END. */
    static List<Token> of(String source) {
        Tokens tokens = new Tokens(source);
        List<Token> all = new ArrayList<>();
        do {
            all.add(tokens.next());
        } while (all.get(all.size() - 1).kind() != Kind.END);
        return all;
    }

    private Token next() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        if (at == source.length()) {
            return new Token(Kind.END, "", at);
        }
        char c = source.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        return isOfWord(c) ? word() : sign();
    }

    private static boolean isOfWord(char c) {
        return !Character.isWhitespace(c) && NOT_OF_WORDS.indexOf(c) < 0;
    }

    private Token word() {
        int from = at;
        while (at < source.length() && isOfWord(source.charAt(at))) {
            at++;
        }
        return new Token(Kind.WORD, source.substring(from, at), from);
    }

    private Token sign() {
        for (String sign : SIGNS) {
            if (source.startsWith(sign, at)) {
                at += sign.length();
                return new Token(Kind.SIGN, sign, at - sign.length());
            }
        }
        char c = source.charAt(at);
        throw new QueryException(
                c + " alone means nothing here; write " + c + c + ", or put it in quotes",
                source,
                at);
    }

    /** A backslash takes away the meaning of a quote and of a backslash, and else stays. */
    private Token quoted(char quote) {
        int from = at++;
        StringBuilder text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != quote) {
            char c = source.charAt(at++);
            char next = at < source.length() ? source.charAt(at) : 0;
            if (c == '\\' && (next == quote || next == '\\')) {
                c = next;
                at++;
            }
            text.append(c);
        }
        if (at == source.length()) {
            throw new QueryException("this quote is not closed", source, from);
        }
        at++;
        return new Token(Kind.QUOTED, text.toString(), from);
    }
}
