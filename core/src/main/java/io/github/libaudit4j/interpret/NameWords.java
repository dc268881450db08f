// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * Numbers that have a name each. The words of its row, of which the first that fits counts:
 *
 * <pre>
 * fcntl                     a table of constants
 * seccomp-action&amp;0xffff0000 such a table, asked for some of the bits
 * 1=allow                   one number
 * *=yes                     all others
 * </pre>
 */
final class NameWords extends Vocabulary {
    private final Word[] words;
    private final Style style;

    private record Word(Words table, long mask, long number, String name) {
        static Word of(String text, int arch) {
            int equals = text.indexOf('=');
            if (equals >= 0) {
                String number = text.substring(0, equals);
                boolean all = number.equals("*");
                String name = text.substring(equals + 1);
                return new Word(null, all ? 0 : -1L, all ? 0 : Long.decode(number), name);
            }
            int and = text.indexOf('&');
            return and < 0
                    ? new Word(Words.of(text, arch), -1L, 0, null)
                    : new Word(
                            Words.of(text.substring(0, and), arch),
                            Long.decode(text.substring(and + 1)),
                            0,
                            null);
        }

        String of(long value) {
            if (table != null) {
                return table.name(value & mask);
            }
            return (value & mask) == number ? name : null;
        }
    }

    NameWords(String[] texts, Style style, boolean wide, int arch) {
        super(wide);
        this.style = style;
        words = new Word[texts.length];
        for (int i = 0; i < texts.length; i++) {
            words[i] = Word.of(texts[i], arch);
        }
    }

    @Override
    Meaning meaning() {
        return Meaning.NAME;
    }

    @Override
    boolean knows(long number) {
        return name(number) != null;
    }

    @Override
    String text(long number) {
        return style.of(name(number));
    }

    private String name(long number) {
        for (Word word : words) {
            String name = word.of(number);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    @Override
    long number(String name) {
        for (Word word : words) {
            long number = word.table() == null ? Base.NONE : word.table().number(name);
            if (number != Base.NONE) {
                return number;
            }
        }
        return Base.NONE;
    }
}
