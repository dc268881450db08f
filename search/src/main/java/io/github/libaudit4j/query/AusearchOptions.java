// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of ausearch that say which events are looked for: {@code ausearch-options.tsv}. */
public final class AusearchOptions {
    private static final String NONE = "-";
    private static final AusearchOptions TABLE = new AusearchOptions();

    private final List<AusearchOption> all = new ArrayList<>();
    private final Map<String, AusearchOption> byName = new HashMap<>();

    private AusearchOptions() {
        for (String row : TableRows.of("ausearch-options.tsv")) {
            AusearchOption option = option(row.split("\t"));
            all.add(option);
            option.names().forEach(name -> byName.put(name, option));
        }
    }

    private static AusearchOption option(String[] columns) {
        return new AusearchOption(
                list(columns[0]),
                columns[1].equals(NONE) ? null : columns[1],
                AusearchOption.Match.valueOf(columns[2]),
                list(columns[3]),
                columns[4].equals("each"),
                columns[5].equals(NONE) ? null : columns[5],
                columns[6]);
    }

    private static List<String> list(String column) {
        return column.equals(NONE) ? List.of() : List.of(column.split(","));
    }

    /**
     * All options.
     *
     * @return sorted by name
     */
    public static List<AusearchOption> all() {
        return Collections.unmodifiableList(TABLE.all);
    }

    /**
     * The option of a name.
     *
     * @param name such as {@code -k} or {@code --key}
     * @return null where ausearch has no such option, or where it does not say which events
     */
    public static AusearchOption of(String name) {
        return TABLE.byName.get(name);
    }
}
