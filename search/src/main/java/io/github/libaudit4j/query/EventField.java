// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.util.List;

/**
 * A field that can be asked for: what it is called, what its values are, and where they stand.
 *
 * <pre>{@code
 * EventField file = EventFields.of("file");
 * file.kind();    // TEXT
 * file.sources(); // "name@PATH,AVC,APPARMOR_*,...", "path", ...
 * }</pre>
 */
public final class EventField {
    private final String name;
    private final List<String> otherNames;
    private final FieldKind kind;
    private final List<String> words;
    private final FieldSource[] sources;
    private final Voucher voucher;
    private final String meaning;

    EventField(
            String name,
            List<String> otherNames,
            FieldKind kind,
            List<String> words,
            Voucher voucher,
            String meaning) {
        this.name = name;
        this.otherNames = otherNames;
        this.kind = kind;
        this.words = words;
        this.sources = new FieldSource[words.size()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = FieldSource.of(words.get(i));
        }
        this.voucher = voucher;
        this.meaning = meaning;
    }

    private EventField(String name, String own, Voucher voucher) {
        this.name = name;
        this.otherNames = List.of();
        this.kind = FieldKind.MEANING;
        this.words = List.of(own);
        this.sources = new FieldSource[] {FieldSource.ofName(own)};
        this.voucher = voucher;
        this.meaning = null;
    }

    /** Fields of records with that name. */
    static EventField ofName(String name, String own, Voucher voucher) {
        return new EventField(name, own, voucher);
    }

    /** Whose word counts. */
    enum Voucher {
        /** The kernel's, or auditd's. */
        KERNEL,
        /** In a record where the kernel says nothing under that name, a program's. */
        PROGRAM,
        /** A program's only. */
        PROGRAM_ONLY
    }

    /**
     * Its name.
     *
     * @return in the kernel's spelling, such as {@code auid}
     */
    public String name() {
        return name;
    }

    /**
     * Other names that it can be asked for by.
     *
     * @return such as {@code path} for {@code file}; empty for most
     */
    public List<String> otherNames() {
        return otherNames;
    }

    /**
     * What its values are.
     *
     * @return {@link FieldKind#MEANING} for a field that is not in the catalogue
     */
    public FieldKind kind() {
        return kind;
    }

    /**
     * Where its values stand.
     *
     * @return names of fields of records, {@code saddr.port@SOCKADDR} for a part of a value in
     *     records of some types; a word in capitals for what a record's head says, or several
     *     fields
     */
    public List<String> sources() {
        return words;
    }

    /**
     * Whether what a program says in {@code msg='...'} counts too, in records where the kernel says
     * nothing under that name.
     *
     * @return false for {@code auid}, for example
     */
    public boolean isAlsoOfPrograms() {
        return voucher != Voucher.KERNEL;
    }

    /**
     * What it is, in a sentence.
     *
     * @return null for a field that is not in the catalogue
     */
    public String meaning() {
        return meaning;
    }

    FieldSource[] from() {
        return sources;
    }

    Voucher voucher() {
        return voucher;
    }

    @Override
    public String toString() {
        return name;
    }
}
