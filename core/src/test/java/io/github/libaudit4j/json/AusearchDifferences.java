// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What ausearch prints otherwise than we do with its habits: {@code ausearch-differences.tsv}. */
final class AusearchDifferences {
    private static final String FILE = "ausearch-differences.tsv";

    private final List<Row> rows = new ArrayList<>();

    /** A field that is printed otherwise. */
    record Difference(String type, String field, String theirs, String ours) {
        @Override
        public String toString() {
            return String.join("\t", type, field, theirs, ours);
        }
    }

    /** A row of the file. */
    record Row(
            Set<String> versions,
            String type,
            String field,
            Pattern theirs,
            Pattern ours,
            String reason) {
        boolean explains(Difference difference) {
            return (type.equals("*") || type.equals(difference.type()))
                    && field.equals(difference.field())
                    && theirs.matcher(difference.theirs()).matches()
                    && ours.matcher(difference.ours()).matches();
        }
    }

    private AusearchDifferences() {}

    static AusearchDifferences load() throws IOException {
        AusearchDifferences all = new AusearchDifferences();
        try (InputStream in = AusearchDifferences.class.getResourceAsStream(FILE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] columns = line.split("\t");
                if (!line.startsWith("#")) {
                    all.rows.add(
                            new Row(
                                    Set.of(columns[0].split(",")),
                                    columns[1],
                                    columns[2],
                                    wildcards(columns[3]),
                                    wildcards(columns[4]),
                                    columns[5]));
                }
            }
        }
        return all;
    }

    /** A text in which a star stands for any other. */
    private static Pattern wildcards(String text) {
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
    }

    /** The rows for a version. */
    List<Row> of(String version) {
        return rows.stream().filter(row -> row.versions().contains(version)).toList();
    }

    Set<String> reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        rows.forEach(row -> reasons.add(row.reason()));
        return reasons;
    }
}
