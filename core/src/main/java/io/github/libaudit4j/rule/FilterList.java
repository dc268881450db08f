// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/** The kernel's lists of rules; the numbers are those of {@code linux/audit.h}. */
public enum FilterList {
    /** {@code AUDIT_FILTER_USER} 0: messages that programs send. */
    USER("user"),
    /** {@code AUDIT_FILTER_TASK} 1: a new process. */
    TASK("task"),
    /** {@code AUDIT_FILTER_ENTRY} 2: no kernel since 2.6.38 takes rules for it. */
    ENTRY("entry"),
    /** {@code AUDIT_FILTER_WATCH} 3: the kernel's own. */
    WATCH("watch"),
    /** {@code AUDIT_FILTER_EXIT} 4: the end of a system call. */
    EXIT("exit"),
    /** {@code AUDIT_FILTER_EXCLUDE} 5: a record that is about to be made. */
    EXCLUDE("exclude"),
    /** {@code AUDIT_FILTER_FS} 6: a file of some file system. */
    FILESYSTEM("filesystem"),
    /** {@code AUDIT_FILTER_URING_EXIT} 7: the end of an operation of io_uring. */
    URING_EXIT("io_uring");

    private static final FilterList[] ALL = values();

    private final String word;

    FilterList(String word) {
        this.word = word;
    }

    /**
     * The list with a number.
     *
     * @param number as in {@code struct audit_rule_data}, without {@code AUDIT_FILTER_PREPEND}
     * @return null where there is none
     */
    public static FilterList of(int number) {
        return number >= 0 && number < ALL.length ? ALL[number] : null;
    }

    /**
     * What the kernel has for it.
     *
     * @return 0 to 7
     */
    public int number() {
        return ordinal();
    }

    /**
     * How auditctl writes it.
     *
     * @return such as {@code exit}
     */
    public String word() {
        return word;
    }
}
