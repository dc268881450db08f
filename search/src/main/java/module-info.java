// SPDX-License-Identifier: Apache-2.0

/** Finds events in audit logs: questions and their language, and reading on all cores. */
@SuppressWarnings({
    "requires-automatic",
    "requires-transitive-automatic"
}) // re2j: its file names it
module io.github.libaudit4j.search {
    requires re2j;
    requires transitive io.github.libaudit4j;

    exports io.github.libaudit4j.query;
    exports io.github.libaudit4j.report;
    exports io.github.libaudit4j.scan;
}
