// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import java.util.List;

/**
 * What a kind of event is: what was done, to what, and where the event says by whom, to which one
 * and with what. One row of {@code normalizations.tsv}, or of a user's table.
 *
 * <p>An event whose first record is not of a system call but that has one as well ({@code AVC} with
 * {@code SYSCALL}) is what the row of the first record says; in ECS the categories and types of the
 * system call's row come after its own.
 *
 * @param match which records it is for, such as {@code SYSCALL:openat} or {@code AVC[denied]}
 * @param action what was done, as words with hyphens that an object can follow, such as {@code
 *     changed-file-permissions-of}
 * @param objectType the kind of thing it was done to; for files the mode in PATH says more
 * @param object which one
 * @param actor who did it
 * @param how with what; {@link #HOW} unless the table says otherwise
 * @param source from which address, for events without a socket of their own; empty where the table
 *     knows none
 * @param outcome {@code "success"} or {@code "failure"} where the kind of event tells; null where
 *     {@code res=} or {@code success=} does
 * @param ecs how ECS files it
 */
public record Normalization(
        String match,
        String action,
        ObjectType objectType,
        References object,
        References actor,
        List<Reference> how,
        List<Reference> source,
        String outcome,
        Ecs ecs) {

    /** Where what it was done with is found, unless the table says otherwise: exe, else comm. */
    public static final List<Reference> HOW = List.of(field("exe"), field("comm"));

    /** Where the actor is found, unless the table says otherwise: auid, and uid. */
    public static final References ACTOR =
            new References(List.of(field("auid")), List.of(field("uid")));

    private static Reference field(String name) {
        return new Reference(Reference.Kind.FIELD, name);
    }
}
