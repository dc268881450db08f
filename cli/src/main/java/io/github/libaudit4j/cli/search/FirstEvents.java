// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;

/** The first events of those that are found, and what is printed around them. */
final class FirstEvents implements Choice {
    private final Around around; // null for nothing around them
    private long left;

    FirstEvents(long count, Around around) {
        this.left = count;
        this.around = around;
    }

    @Override
    public void take(AuditEvent event, boolean isFound, Printed out) throws IOException {
        boolean isOne = isFound && left > 0;
        left -= isOne ? 1 : 0;
        if (around != null) {
            around.take(event, isOne, out);
        } else if (isOne) {
            out.print(event);
        }
    }

    @Override
    public boolean wantsMore() {
        return left > 0;
    }

    @Override
    public boolean isDone() {
        return left == 0 && (around == null || around.isAfter());
    }
}
