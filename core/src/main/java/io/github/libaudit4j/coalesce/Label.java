// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/**
 * A label of mandatory access control.
 *
 * @param text the whole, as of AppArmor or Smack
 * @param user of an SELinux context, as are the others; null where the text is none
 * @param role the role
 * @param type the type, of a process its domain
 * @param level the level or range, with its categories; null where the policy has none
 */
public record Label(String text, String user, String role, String type, String level) {
    private static final int LEVEL = 3;

    /** {@code system_u:system_r:init_t:s0-s0:c0.c1023}: the fourth part takes the rest. */
    static Label of(String text) {
        String[] parts = text.split(":", LEVEL + 1);
        return parts.length < LEVEL || !areNames(parts)
                ? new Label(text, null, null, null, null)
                : new Label(
                        text,
                        parts[0],
                        parts[1],
                        parts[2],
                        parts.length > LEVEL ? parts[LEVEL] : null);
    }

    /** AppArmor has colons too: {@code :lxd-web_<var-lib>://unconfined}. */
    private static boolean areNames(String[] parts) {
        for (int i = 0; i < LEVEL; i++) {
            if (parts[i].isEmpty() || parts[i].indexOf('/') >= 0) {
                return false;
            }
        }
        return true;
    }
}
