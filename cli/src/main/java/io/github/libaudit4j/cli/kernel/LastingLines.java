// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.rule.Command;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.Setting;
import java.util.List;

/** The lines of a rule file whose effect lasts until the next boot, whatever is done about it. */
final class LastingLines {
    private LastingLines() {}

    /** Whether a line locks audit: {@code -e 2}. */
    static boolean locks(RuleLine line) {
        return line.rule() instanceof Setting setting
                && setting.name() == Setting.Name.ENABLED
                && setting.value() == KernelSetting.LOCKED;
    }

    /** Whether a line locks the login uid. */
    static boolean locksLoginUid(RuleLine line) {
        return line.rule() instanceof Command command
                && command.name() == Command.Name.LOGINUID_IMMUTABLE;
    }

    /** Refuses a line behind the lock: the kernel would refuse it. */
    static void requireLockLast(List<RuleLine> lines) throws KernelRefusal {
        RuleLine lock = null;
        for (RuleLine line : lines) {
            if (lock != null) {
                throw new KernelRefusal(
                        place(line)
                                + ": stands behind -e 2 of line "
                                + lock.line()
                                + ", which locks audit: nothing was changed");
            }
            lock = locks(line) ? line : null;
        }
    }

    /** Refuses a line that was not said to be meant. */
    static KernelRefusal notConfirmed(RuleLine line) {
        return new KernelRefusal(
                place(line)
                        + ": "
                        + line.text().strip()
                        + " lasts until the next boot: say --until-reboot if it shall;"
                        + " nothing was changed");
    }

    static String place(RuleLine line) {
        return line.file() + ":" + line.line();
    }
}
