// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases beside the tests, a row each with tabs between its columns. What starts with {@code ##} is
 * a comment; in a column U+2409 stands for a tab and {@code {64 x}} for 64 times the x.
 */
final class CaseFile {
    private CaseFile() {}

    static List<String[]> rows(String name) {
        List<String[]> rows = new ArrayList<>();
        for (String line : text(name).split("\n")) {
            if (!line.startsWith("##")) {
                String[] columns = line.split("\t", -1);
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = decode(columns[i]);
                }
                rows.add(columns);
            }
        }
        return rows;
    }

    static String text(String name) {
        try (InputStream in = CaseFile.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String decode(String column) {
        String text = column.replace('\u2409', '\t');
        int open = text.indexOf('{');
        while (open >= 0) {
            int blank = text.indexOf(' ', open);
            int close = text.indexOf('}', blank);
            int times = Integer.parseInt(text.substring(open + 1, blank));
            String repeated = text.substring(blank + 1, close).repeat(times);
            text = text.substring(0, open) + repeated + text.substring(close + 1);
            open = text.indexOf('{', open + repeated.length());
        }
        return text;
    }
}
