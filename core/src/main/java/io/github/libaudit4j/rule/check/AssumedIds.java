// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.RuleField.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids for names that are not known, so that the rest of a rule can be checked: the checks tell of
 * such a name and assume nothing of its number.
 *
 * <pre>{@code
 * AssumedIds ids = new AssumedIds(NameIds.rootOnly());
 * RuleTarget target = new RuleTarget(Arches.X86_64, ids, path -> false);
 * }</pre>
 */
public final class AssumedIds implements NameIds, IdNames {
    private static final long FIRST = 0xFFFE0000L; // above what hosts give to users
    private static final int MOST = 0x10000;

    private final NameIds known;
    private final Map<String, Long> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /**
     * Ids that are known, and others.
     *
     * @param known what is known
     */
    public AssumedIds(NameIds known) {
        this.known = known;
    }

    @Override
    public long user(String name) {
        long id = known.user(name);
        return id != UNKNOWN ? id : assumed(name);
    }

    @Override
    public long group(String name) {
        long id = known.group(name);
        return id != UNKNOWN ? id : assumed(name);
    }

    private long assumed(String name) {
        if (names.size() >= MOST && !ids.containsKey(name)) {
            return UNKNOWN;
        }
        return ids.computeIfAbsent(
                name,
                unknown -> {
                    names.add(unknown);
                    return FIRST + names.size() - 1;
                });
    }

    @Override
    public String user(long id) {
        return id >= FIRST && id - FIRST < names.size() ? names.get((int) (id - FIRST)) : null;
    }

    @Override
    public String group(long id) {
        return user(id);
    }

    /** Whether a condition has the number of a name that is not known. */
    static boolean has(Condition condition) {
        if (!(condition instanceof NumberCondition number)) {
            return false;
        }
        Kind kind = number.field().kind();
        long value = number.value() & NumberRange.HIGHEST;
        return (kind == Kind.USER || kind == Kind.GROUP) && value >= FIRST && value < FIRST + MOST;
    }
}
