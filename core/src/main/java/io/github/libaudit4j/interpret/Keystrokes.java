// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was typed at a terminal, as {@code ausearch -i} prints it: text in quotes, keys by their
 * names.
 *
 * <pre>data=6C73092D6C1B5B410D is "ls",&lt;tab&gt;,"-l",&lt;up&gt;,&lt;ret&gt;</pre>
 *
 * <p>Which bytes a key sends is in {@code keys.tsv}; of those that start alike the longest counts.
 * Other bytes below a blank, and those that are no UTF-8, are {@code \033}: three octal digits.
 */
final class Keystrokes {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;

    private static final Key[][] KEYS = load(); // by their first byte, the longest first

    private record Key(byte[] bytes, String name) {
        boolean isAt(byte[] typed, int at) {
            int end = at + bytes.length;
            return end <= typed.length && Arrays.equals(typed, at, end, bytes, 0, bytes.length);
        }
    }

    private final byte[] typed;
    private final StringBuilder text;
    private boolean inQuotes;

    private Keystrokes(byte[] typed) {
        this.typed = typed;
        this.text = new StringBuilder(typed.length + 16);
    }

    private static Key[][] load() {
        List<List<Key>> keys = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            keys.add(new ArrayList<>(1));
        }
        for (Rows each = Rows.of("keys.tsv"); each.next(); ) {
            String[] columns = each.columns();
            byte[] hex = columns[0].getBytes(StandardCharsets.US_ASCII);
            byte[] bytes = new byte[hex.length / 2];
            HexText.decode(hex, 0, hex.length, bytes, 0);
            keys.get(bytes[0] & 0xFF).add(new Key(bytes, columns[1]));
        }
        Key[][] byFirst = new Key[keys.size()][];
        for (int i = 0; i < byFirst.length; i++) {
            keys.get(i).sort((a, b) -> b.bytes().length - a.bytes().length);
            byFirst[i] = keys.get(i).toArray(new Key[0]);
        }
        return byFirst;
    }

    static String text(byte[] typed) {
        Keystrokes keystrokes = new Keystrokes(typed);
        for (int at = 0; at < typed.length; ) {
            at = keystrokes.next(at);
        }
        keystrokes.closeQuotes();
        return keystrokes.text.toString();
    }

    /** Appends the key or the character at a place; returns the place behind it. */
    private int next(int at) {
        for (Key key : KEYS[typed[at] & 0xFF]) {
            if (key.isAt(typed, at)) {
                closeQuotes();
                comma();
                text.append('<').append(key.name()).append('>');
                return at + key.bytes().length;
            }
        }
        if (!inQuotes) {
            comma();
            text.append('"');
            inQuotes = true;
        }
        int length = characterLength(at);
        if (length == 0) {
            octal(typed[at] & 0xFF);
            return at + 1;
        }
        if (typed[at] == '"' || typed[at] == '\\') {
            text.append('\\');
        }
        text.append(new String(typed, at, length, StandardCharsets.UTF_8));
        return at + length;
    }

    private void closeQuotes() {
        if (inQuotes) {
            text.append('"');
            inQuotes = false;
        }
    }

    private void comma() {
        if (text.length() > 0) {
            text.append(',');
        }
    }

    private void octal(int b) {
        text.append('\\');
        for (int shift = 6; shift >= 0; shift -= 3) {
            text.append((char) ('0' + (b >> shift & 7)));
        }
    }

    /** How many bytes the character at a place has; 0 where it is a control character or none. */
    private int characterLength(int at) {
        int first = typed[at] & 0xFF;
        if (first < 0x80) {
            return first < FIRST_PRINTABLE || first == DELETE ? 0 : 1;
        }
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (at + length > typed.length) {
            return 0;
        }
        String character = new String(typed, at, length, StandardCharsets.UTF_8);
        boolean isOne = character.codePointCount(0, character.length()) == 1;
        int code = character.codePointAt(0);
        return isOne && code != 0xFFFD && !Character.isISOControl(code) ? length : 0;
    }
}
