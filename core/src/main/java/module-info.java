// SPDX-License-Identifier: Apache-2.0

/** Reads, joins, explains and controls Linux audit in pure Java, with no dependencies. */
module io.github.libaudit4j {
    exports io.github.libaudit4j.coalesce;
    exports io.github.libaudit4j.compat;
    exports io.github.libaudit4j.event;
    exports io.github.libaudit4j.interpret;
    exports io.github.libaudit4j.json;
    exports io.github.libaudit4j.record;
    exports io.github.libaudit4j.rule;
    exports io.github.libaudit4j.rule.check;
    exports io.github.libaudit4j.table;
}
