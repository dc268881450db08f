// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The table {@code categories.tsv}: ranges of numbers first, then names that stand over them. */
final class Categories {
    private static final int FIRST = 1000; // linux/audit.h: no record type is below
    private static final int LAST = 2999; // AUDIT_LAST_USER_MSG2

    private static final Category[] BY_NUMBER = load();

    private Categories() {}

    static Category of(int type) {
        return type < FIRST || type > LAST ? Category.UNKNOWN : BY_NUMBER[type - FIRST];
    }

    private static Category[] load() {
        Map<String, Category> byText = new HashMap<>();
        for (Category category : Category.values()) {
            byText.put(category.text(), category);
        }
        Category[] categories = new Category[LAST - FIRST + 1];
        Arrays.fill(categories, Category.UNKNOWN);
        for (Lines lines = Lines.of("categories.tsv"); lines.next(); ) {
            set(categories, lines.column(0), byText.get(lines.column(1)));
        }
        return categories;
    }

    private static void set(Category[] categories, String types, Category category) {
        int dash = types.indexOf('-');
        int from =
                dash < 0 ? RecordTypes.number(types) : Integer.parseInt(types.substring(0, dash));
        int to = dash < 0 ? from : Integer.parseInt(types.substring(dash + 1));
        Arrays.fill(categories, from - FIRST, to - FIRST + 1, category);
    }
}
