// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a line one of another host: ids of users and groups are moved to where no host is likely to
 * have one, and what auditd added of names is cut off.
 *
 * <pre>
 * auid=4294967295 uid=0 gid=1000     becomes     auid=4294967295 uid=70000000 gid=70001000
 * </pre>
 */
final class ForeignIds {
    private static final Pattern ID =
            Pattern.compile("(?<=[ '])((?:a|e|s|fs|o|sa|oa|inode_)?[ug]id=)(\\d{1,8})(?=[ '\n])");
    private static final long MOVED = 70_000_000;

    private ForeignIds() {}

    static SampleLine in(SampleLine line) {
        Matcher id = ID.matcher(line.raw());
        return line.with(id.replaceAll(m -> m.group(1) + (Long.parseLong(m.group(2)) + MOVED)));
    }
}
