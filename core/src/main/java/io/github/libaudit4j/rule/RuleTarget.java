// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.table.Arches;
import java.util.function.Predicate;

/**
 * The host that rules are for: what its words mean there.
 *
 * <pre>{@code
 * RuleTarget target = RuleTarget.of(Arches.AARCH64);
 * new RuleParser(target).parse("-a always,exit -F arch=b32 -S openat"); // b32 is arm
 * }</pre>
 *
 * @param arch its {@code AUDIT_ARCH_*}: what {@code b64} means, and whose system calls are meant
 *     where a rule has no arch
 * @param ids the ids of its users and groups
 * @param isDirectory whether a path is a directory there, which decides whether {@code -w} watches
 *     one file or all below it
 */
public record RuleTarget(int arch, NameIds ids, Predicate<String> isDirectory) {
    /**
     * A host of which only the architecture is known.
     *
     * @param arch its {@code AUDIT_ARCH_*}, as in {@link Arches}
     * @return a target whose only user and group is root, and where a path is a directory that ends
     *     with a slash
     */
    public static RuleTarget of(int arch) {
        return new RuleTarget(arch, NameIds.rootOnly(), path -> path.endsWith("/"));
    }
}
