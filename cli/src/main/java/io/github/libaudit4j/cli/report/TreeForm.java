// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

/** How process trees are printed. */
public enum TreeForm {
    /** A line a process. */
    text,
    /** An object a process. */
    json,
    /** A graph for Graphviz. */
    dot
}
