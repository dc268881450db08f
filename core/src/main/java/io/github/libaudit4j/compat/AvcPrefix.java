// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/**
 * The words before the fields of an SELinux AVC, made fields.
 *
 * <pre>
 * avc:  denied  { read write } for  pid=1494 comm="httpd"
 * seresult=denied seperms=read,write pid=1494 comm="httpd"
 * </pre>
 *
 * go-libaudit finds them with this pattern, unanchored; here by hand, to be linear in the text:
 *
 * <pre>
 * avc:\s+(\w+)\s+\{\s*(.*)\s*\}\s+for\s+
 * </pre>
 */
final class AvcPrefix {
    private static final String AVC = "avc:";
    private static final String FOR = "for";

    private final String text;
    private int closeless = -1; // from a place up to here there is no bracket that fits

    private AvcPrefix(String text) {
        this.text = text;
    }

    /** The text with fields in place of the words and what is before them; AppArmor's unchanged. */
    static String remove(String text) {
        return new AvcPrefix(text).remove();
    }

    private String remove() {
        for (int at = text.indexOf(AVC); at >= 0; at = text.indexOf(AVC, at + 1)) {
            int result = afterSpaces(at + AVC.length());
            int resultEnd = result < 0 ? -1 : endOfWord(result);
            int open = resultEnd < 0 ? -1 : afterSpaces(resultEnd);
            if (open < 0 || open >= text.length() || text.charAt(open) != '{') {
                continue;
            }
            int permissions = skipSpaces(open + 1);
            int end = endOfPermissions(permissions);
            if (end >= 0) {
                return "seresult="
                        + text.substring(result, resultEnd)
                        + " seperms="
                        + GoText.fields(text.substring(permissions, end))
                        + " "
                        + text.substring(afterFor(skipSpaces(end)));
            }
        }
        return text;
    }

    /** Where {@code (.*)} ends: as late as it can in its line, before a bracket that fits. */
    private int endOfPermissions(int from) {
        if (from <= closeless) {
            return -1;
        }
        int end = text.indexOf('\n', from);
        if (end >= 0 && afterFor(skipSpaces(end)) >= 0) {
            return end;
        }
        end = end < 0 ? text.length() : end;
        for (int i = end - 1; i >= from; i--) {
            if (afterFor(i) >= 0) {
                return i;
            }
        }
        closeless = end;
        return -1;
    }

    /** Where {@code \}\s+for\s+} at this place ends; -1 if this is something else. */
    private int afterFor(int close) {
        if (close >= text.length() || text.charAt(close) != '}') {
            return -1;
        }
        int word = afterSpaces(close + 1);
        return word >= 0 && text.startsWith(FOR, word) ? afterSpaces(word + FOR.length()) : -1;
    }

    /** After the spaces; -1 where there is none. */
    private int afterSpaces(int from) {
        int at = skipSpaces(from);
        return at == from ? -1 : at;
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < text.length() && GoText.isRegexSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** After the word; -1 where there is none. */
    private int endOfWord(int from) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at == from ? -1 : at;
    }

    private static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
    }
}
