// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of text whose columns are as wide as what its first rows hold; where the terminal is
 * narrower, the widest columns are cut, paths at their start, and marked with {@code …}.
 */
final class TextTable {
    static final int UNLIMITED = Integer.MAX_VALUE;

    private static final int SEEN_FIRST = 500; // rows, before widths are fixed
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private final OutputStream out;
    private final List<String> headings;
    private final boolean[] isNumber;
    private final boolean[] isPath;
    private final int limit;
    private final int[] widths;
    private final StringBuilder line = new StringBuilder();
    private List<String[]> waiting = new ArrayList<>(); // null once widths are fixed

    /** Numbers go to the right; of what may be a path, the end is kept. */
    TextTable(OutputStream out, List<String> headings, int limit) {
        this.out = out;
        this.headings = headings;
        this.limit = limit;
        widths = new int[headings.size()];
        isNumber = new boolean[headings.size()];
        isPath = new boolean[headings.size()];
        Arrays.fill(isNumber, true);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = headings.get(i).length();
            isPath[i] = headings.get(i).equals("file") || headings.get(i).equals("exe");
        }
    }

    void row(String... cells) throws IOException {
        if (waiting == null) {
            print(cells);
            return;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cells[i].length());
            isNumber[i] &= isNumber(cells[i]);
        }
        waiting.add(cells);
        if (waiting.size() == SEEN_FIRST) {
            fix();
        }
    }

    private static boolean isNumber(String cell) {
        boolean isNumber = !cell.isEmpty();
        for (int i = 0; i < cell.length() && isNumber; i++) {
            isNumber = cell.charAt(i) >= '0' && cell.charAt(i) <= '9' || cell.equals("-1");
        }
        return isNumber || cell.equals("?");
    }

    private void fix() throws IOException {
        List<String[]> first = waiting;
        waiting = null;
        shrink();
        print(headings.toArray(new String[0]));
        for (String[] cells : first) {
            print(cells);
        }
    }

    /** Takes from the widest column until the line fits. */
    private void shrink() {
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        while (total > limit) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }

    private void print(String[] cells) throws IOException {
        line.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            boolean isLast = i == cells.length - 1;
            String cell = limit == UNLIMITED ? cells[i] : fitting(cells[i], i);
            int blanks = Math.max(0, widths[i] - cell.length());
            line.append(i == 0 ? "" : GAP);
            line.append(isNumber[i] ? " ".repeat(blanks) : "").append(cell);
            line.append(isNumber[i] || isLast ? "" : " ".repeat(blanks));
        }
        line.append('\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String fitting(String cell, int column) {
        int width = widths[column];
        if (cell.length() <= width) {
            return cell;
        }
        return isPath[column]
                ? "…" + cell.substring(cell.length() - width + 1)
                : cell.substring(0, width - 1) + "…";
    }

    /** Prints what waits; the headings too where there was no row. */
    void end() throws IOException {
        if (waiting != null) {
            fix();
        }
    }
}
