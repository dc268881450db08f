// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.record.AuditFormatException;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of one {@link RuleFile}. */
final class RuleFileReader {
    /** auditctl reads into 6144 bytes, and takes what is over them for another line. */
    static final int LONGEST_LINE = 6143;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final byte[] text;
    private final RuleParser parser;
    private final List<RuleLine> lines = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private int number; // of the line, from 1
    private boolean toldOfCarriageReturns;

    RuleFileReader(String name, byte[] text, RuleParser parser) {
        this.name = name;
        this.text = text;
        this.parser = parser;
    }

    RuleFile read() {
        int from = 0;
        if (startsWithMark()) {
            number = 1;
            error(1, "byte-order-mark", "a byte order mark; auditctl takes it as part of a word");
            number = 0;
            from = BYTE_ORDER_MARK.length;
        }
        while (from < text.length && isRoomLeft()) {
            int end = endOfLine(from);
            number++;
            readLine(from, end);
            from = end + 1;
        }
        return new RuleFile(name, lines, problems);
    }

    private boolean startsWithMark() {
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (i >= text.length || text[i] != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isRoomLeft() {
        if (lines.size() >= RuleFile.MOST_RULES) {
            error(0, "too-many-rules", "more than " + RuleFile.MOST_RULES + " rules; no more read");
            return false;
        }
        if (problems.size() >= RuleFile.MOST_PROBLEMS) {
            error(0, "too-many-problems", "the rest of the file is not read");
            return false;
        }
        return true;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private void readLine(int from, int to) {
        int end = to;
        if (end > from && text[end - 1] == '\r') {
            end--;
            tellOfCarriageReturn(end - from);
        }
        if (end - from > LONGEST_LINE) {
            error(
                    0,
                    "line-too-long",
                    "a line of "
                            + (end - from)
                            + " bytes; auditctl cuts it at "
                            + LONGEST_LINE
                            + " and takes the rest for another line");
            return;
        }
        String line = RuleText.decode(text, from, end);
        try {
            for (Rule rule : parser.parseAll(line)) {
                lines.add(new RuleLine(name, number, line, rule));
            }
            tellOfBytes(line);
        } catch (AuditFormatException e) {
            error((int) e.offset() + 1, "syntax", e.getMessage());
        }
    }

    private void tellOfCarriageReturn(int index) {
        if (!toldOfCarriageReturns) {
            toldOfCarriageReturns = true;
            warning(
                    index + 1,
                    "carriage-return",
                    "the line ends with CR LF: augenrules takes the CR away, auditctl -R takes it"
                            + " as part of the last word");
        }
    }

    /** What is hardly meant, and yet is part of a rule. */
    private void tellOfBytes(String line) {
        if (line.stripLeading().startsWith("#")) {
            return;
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= 0xDC80 && c <= 0xDCFF && !Character.isHighSurrogate(line.charAt(i - 1))) {
                warning(
                        i + 1,
                        "not-utf8",
                        String.format(
                                "the byte 0x%02X is no UTF-8; it is taken as it is", c & 0xFF));
                return;
            }
            if (c < ' ') {
                warning(
                        i + 1,
                        "control-character",
                        String.format("the control character 0x%02X is part of the word", (int) c));
                return;
            }
            if (parser.quoting() == Quoting.FILE && (c == '"' || c == '\'')) {
                warning(
                        i + 1,
                        "quote",
                        "quotes mean themselves in a rule file and are part of the word; write a"
                                + " blank as \"\\ \"");
                return;
            }
        }
    }

    private void error(int column, String code, String message) {
        problems.add(new RuleProblem(name, number, column, Severity.ERROR, code, message, null));
    }

    private void warning(int column, String code, String message) {
        problems.add(new RuleProblem(name, number, column, Severity.WARNING, code, message, null));
    }
}
