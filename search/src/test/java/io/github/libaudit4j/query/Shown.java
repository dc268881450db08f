// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import java.util.Arrays;

/** Whether an event shows some clues, read plainly from what {@link Clues} says. */
final class Shown {
    private Shown() {}

    static boolean by(AuditEvent event, Clues clues) {
        if (event.millis() < clues.since() || event.millis() > clues.until()) {
            return false;
        }
        boolean isShown = !clues.isOneOf() || clues.serials().contains(event.serial());
        for (AuditRecord record : event.records()) {
            isShown |= clues.types().contains(record.type());
            byte[] bytes = Arrays.copyOfRange(record.bytes(), record.typeStart(), record.end());
            for (byte[] text : clues.texts()) {
                isShown |= isIn(bytes, text);
            }
        }
        return isShown;
    }

    private static boolean isIn(byte[] bytes, byte[] text) {
        for (int i = 0; i + text.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }
}
