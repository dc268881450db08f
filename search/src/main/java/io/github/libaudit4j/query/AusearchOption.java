// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.util.List;

/**
 * An option of ausearch that says which events are looked for.
 *
 * <pre>{@code
 * AusearchOption key = AusearchOptions.of("-k");
 * key.names();    // "-k", "--key"
 * key.argument(); // "KEY"
 * key.meaning();  // "The key of a rule, or a part of it."
 * }</pre>
 *
 * @param names how it is given, the short name first
 * @param argument what its argument is; null where it takes none
 * @param match how values are compared with the argument
 * @param reads what is read of records, see {@code ausearch-fields.tsv}; empty for the event's own
 * @param isEach whether any of several values in an event counts; false where the last does
 * @param fieldName the field of the catalogue that it asks about; null for {@code --word}
 * @param meaning what it asks for, in a sentence or two
 */
public record AusearchOption(
        List<String> names,
        String argument,
        Match match,
        List<String> reads,
        boolean isEach,
        String fieldName,
        String meaning) {
    /** How a value is compared with an option's argument. */
    public enum Match {
        /** The number of the event. */
        SERIAL,
        /** An architecture. */
        ARCH,
        /** A text that may be written in hexadecimal, or a part of it. */
        TEXT,
        /** A text, or a part of it. */
        PLAIN,
        /** One of the keys of rules. */
        KEY,
        /** A file, with the working directory where its name starts with a dot. */
        FILE,
        /** A host or an address. */
        HOST,
        /** A number. */
        NUMBER,
        /** A login session. */
        SESSION,
        /** A user by name or number. */
        USER,
        /** A group by name or number. */
        GROUP,
        /** A number or an error. */
        EXIT,
        /** A system call by name or number. */
        SYSCALL,
        /** Yes or no. */
        RESULT,
        /** Types of records. */
        TYPE,
        /** The host that wrote the event. */
        NODE,
        /** Says that texts are compared whole. */
        WORD
    }

    /** Keeps what it is given. */
    public AusearchOption {
        names = List.copyOf(names);
        reads = List.copyOf(reads);
    }

    /**
     * Whether every argument counts where the option is given more than once.
     *
     * @return true for {@code --message} and {@code --node}; of others the last counts
     */
    public boolean isList() {
        return match == Match.TYPE || match == Match.NODE;
    }

    /**
     * The field of the catalogue that it asks about. The catalogue is not read before.
     *
     * @return null for {@code --word}
     */
    public EventField field() {
        return fieldName == null ? null : EventFields.of(fieldName);
    }

    /** Its names, as in a usage line. */
    @Override
    public String toString() {
        return String.join(", ", names);
    }

    /** Of the names: what the language makes of all components is made at run time, in 10 ms. */
    @Override
    public int hashCode() {
        return names.hashCode();
    }
}
