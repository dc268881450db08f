// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditFeatures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that the kernel tells of its audit, named as {@code auditctl -s} names it.
 *
 * <pre>
 * lost 9        records, or whole events, that were lost since boot or the last reset
 * </pre>
 *
 * @param key its name
 * @param value a number, a list of names, or a map
 * @param text the value as text
 * @param words what it means; empty where the number says it
 */
public record StatusLine(String key, Object value, String text, String words) {
    static StatusLine of(String key, long value, String words) {
        return new StatusLine(key, value, String.valueOf(value), words);
    }

    static StatusLine of(String key, List<String> names) {
        return new StatusLine(key, names, names.isEmpty() ? "-" : String.join(",", names), "");
    }

    /** A switch of the login uid. */
    static StatusLine of(String key, AuditFeatures features, int bit, String words) {
        boolean isOn = features.isOn(bit);
        boolean isLocked = features.isLocked(bit);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("on", isOn);
        value.put("locked", isLocked);
        String text = (isOn ? "1 " : "0 ") + (isLocked ? "locked" : "unlocked");
        return new StatusLine(key, value, text, isOn ? words : "");
    }
}
