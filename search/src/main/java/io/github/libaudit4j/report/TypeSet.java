// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.table.RecordTypes;
import java.util.BitSet;
import java.util.List;

/**
 * Types of records, each with the results that count: {@code
 * USER_AUTH,USER_MGMT!failed,ANOM_*,2200-2299}.
 */
final class TypeSet {
    private static final int MOST = 4096;

    private final BitSet any = new BitSet(MOST);
    private final BitSet failed = new BitSet();
    private final BitSet succeeded = new BitSet();

    private TypeSet() {}

    static TypeSet of(String words) {
        TypeSet set = new TypeSet();
        for (String word : words.split(",")) {
            int mark = word.indexOf('!');
            String name = mark < 0 ? word : word.substring(0, mark);
            String result = mark < 0 ? "any" : word.substring(mark + 1);
            set.add(name, set.with(result));
        }
        return set;
    }

    private BitSet with(String result) {
        return switch (result) {
            case "any" -> any;
            case "yes" -> succeeded;
            case "failed" -> failed;
            default -> throw new AssertionError(result);
        };
    }

    private void add(String name, BitSet types) {
        int dash = name.indexOf('-');
        if (dash > 0) {
            int from = Integer.parseInt(name.substring(0, dash));
            types.set(from, Integer.parseInt(name.substring(dash + 1)) + 1);
            return;
        }
        if (!name.endsWith("*")) {
            types.set(RecordTypes.number(name));
            return;
        }
        String start = name.substring(0, name.length() - 1);
        for (String each : RecordTypes.names()) {
            if (each.startsWith(start)) {
                types.set(RecordTypes.number(each));
            }
        }
    }

    /** The types, with whatever result. */
    List<Integer> all() {
        BitSet all = (BitSet) any.clone();
        all.or(failed);
        all.or(succeeded);
        return all.stream().boxed().toList();
    }

    /** Whether there is a result with which it has the type. */
    boolean mayHave(int type) {
        return has(type, Outcome.YES) || has(type, Outcome.NO);
    }

    boolean has(int type, Outcome outcome) {
        return type >= 0
                && (any.get(type)
                        || outcome == Outcome.NO && failed.get(type)
                        || outcome == Outcome.YES && succeeded.get(type));
    }
}
