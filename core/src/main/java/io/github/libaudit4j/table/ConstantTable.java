// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One table of constants: the generic one, and the same for every variant of it once asked for. */
final class ConstantTable {
    private final String name;
    private final boolean isFlags;
    private final Set<String> variants; // those that have rows of their own
    private final ConcurrentMap<String, Constants> loaded = new ConcurrentHashMap<>();

    ConstantTable(String name, boolean isFlags, String variants) {
        this.name = name;
        this.isFlags = isFlags;
        this.variants = variants.equals(Arch.NONE) ? Set.of() : Set.of(variants.split(" "));
    }

    /** The constants of a variant; those of its parent where it has no rows of its own. */
    Constants of(String variant) {
        Constants constants = loaded.get(variant);
        return constants != null ? constants : load(variant);
    }

    private Constants load(String variant) {
        String parent = ConstantTables.parent(variant);
        Constants constants;
        if (parent == null) {
            constants = Constants.read(name, isFlags, ConstantTables.open(name, null), null);
        } else if (!variants.contains(variant)) {
            constants = of(parent);
        } else {
            TableFile own = ConstantTables.open(name, variant);
            constants = Constants.read(name, isFlags, own, of(parent));
        }
        Constants other = loaded.putIfAbsent(variant, constants); // two threads: either will do
        return other != null ? other : constants;
    }
}
