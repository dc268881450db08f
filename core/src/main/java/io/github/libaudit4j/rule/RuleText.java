// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text of rules as bytes and as characters, with nothing lost: paths may hold any byte but NUL.
 *
 * <p>Bytes that are UTF-8 become its characters. A byte that is not, such as the 0xE9 of a path in
 * Latin-1, becomes U+DC00 and the byte (a lone surrogate, which no UTF-8 has), and the same byte
 * again.
 */
public final class RuleText {
    private static final char FIRST = '\uDC80';
    private static final char LAST = '\uDCFF';

    private RuleText() {}

    /**
     * Bytes as characters.
     *
     * @param bytes any bytes
     * @param from the first
     * @param to behind the last
     * @return text that {@link #encode} turns into the same bytes
     */
    public static String decode(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from + 1);
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            out.put((char) (0xDC00 + (in.get() & 0xFF)));
            decoder.reset();
        }
        return out.flip().toString();
    }

    /**
     * Characters as bytes.
     *
     * @param text text
     * @return its bytes
     * @throws IllegalArgumentException if it holds a lone surrogate that {@link #decode} does not
     *     make
     */
    public static byte[] encode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isRawByte(text, i)) {
                out.writeBytes(utf8(text.substring(from, i)));
                from = i + 1;
                if (i < text.length()) {
                    out.write(text.charAt(i));
                }
            }
        }
        return out.toByteArray();
    }

    private static boolean isRawByte(String text, int i) {
        char c = text.charAt(i);
        boolean pair = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return c >= FIRST && c <= LAST && !pair;
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text with half of a character: " + text, e);
        }
    }
}
