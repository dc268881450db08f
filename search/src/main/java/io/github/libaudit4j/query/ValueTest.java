// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

/** A question about one value of a field. It does not change. */
interface ValueTest {
    /** Whether the value that is looked at meets it. */
    boolean test(FieldValues value);

    /** What a value from a source that meets it shows before it is parsed. */
    Clues clues(EventField field, FieldSource source);
}
