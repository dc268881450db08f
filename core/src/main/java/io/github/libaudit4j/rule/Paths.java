// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/** What is said of a path that audit does not take. */
final class Paths {
    private Paths() {}

    static String notAbsolute(Word path) {
        char first = path.isEmpty() ? ' ' : path.charAt(0);
        if (first == '"' || first == '\'') {
            return "a path begins with /, and quotes mean themselves in a rule file;"
                    + " write a blank as \"\\ \"";
        }
        return path.isEmpty()
                ? "a path begins with /"
                : "a path begins with /, not as " + Shown.of(path);
    }
}
