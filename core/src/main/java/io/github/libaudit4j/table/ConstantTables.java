// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of the tables of constants, {@code constants/tables.tsv}, and which file's rows come on
 * top of which for an architecture, {@code constants/variants.tsv}: those of i386 on top of those
 * of arm, which are on top of the generic ones.
 */
final class ConstantTables {
    private static final String FOLDER = "constants/";

    private static final List<String> NAMES = new ArrayList<>(256);
    private static final Map<String, ConstantTable> BY_NAME = new HashMap<>(512);
    private static final Map<String, String> PARENTS = new HashMap<>();

    static {
        TableFile rows = TableFile.open(FOLDER.concat("tables.tsv"));
        while (rows.nextRow()) {
            String name = rows.text();
            NAMES.add(name);
            BY_NAME.put(name, new ConstantTable(name, rows.text().equals("flags"), rows.text()));
        }
        rows = TableFile.open(FOLDER.concat("variants.tsv"));
        while (rows.nextRow()) {
            PARENTS.put(rows.text(), rows.text());
        }
    }

    private ConstantTables() {}

    /** A table; an {@link IllegalArgumentException} where there is none of this name. */
    static ConstantTable of(String name) {
        ConstantTable table = BY_NAME.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table of constants is called ".concat(name));
        }
        return table;
    }

    static List<String> names() {
        return List.copyOf(NAMES);
    }

    /** The variant on whose rows those of this one come; null for the generic one. */
    static String parent(String variant) {
        String parent = PARENTS.get(variant);
        return parent == null || parent.equals(Arch.NONE) ? null : parent;
    }

    /** The file of a table's rows, or of those that a variant has of its own. */
    static TableFile open(String table, String variant) {
        String name = variant == null ? table : table.concat("-").concat(variant);
        return TableFile.open(FOLDER.concat(name).concat(".tsv"));
    }
}
