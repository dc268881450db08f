// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

/** Looks for one kind of fault. */
interface Check {
    /** Tells what it finds. */
    void check(RuleSet set, Findings findings);
}
