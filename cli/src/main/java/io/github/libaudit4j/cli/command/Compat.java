// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --compat} takes: whose reading or printing of a log is wanted, faults included. */
public enum Compat {
    /** auparse of go-libaudit 2.6.2. */
    GO_LIBAUDIT,
    /** {@code ausearch -i} of audit-userspace 4.2.2. */
    AUSEARCH;

    public static final String GO = "go-libaudit";
    static final String C = "ausearch";

    /** From a word of {@code audit parse}. */
    static final class Converter implements ITypeConverter<Compat> {
        @Override
        public Compat convert(String word) {
            return switch (word) {
                case GO -> GO_LIBAUDIT;
                case C -> AUSEARCH;
                default ->
                        throw new TypeConversionException(
                                "'" + word + "' is neither " + GO + " nor " + C);
            };
        }
    }

    /** From a word of {@code auparse}. */
    public static final class GoConverter implements ITypeConverter<Compat> {
        @Override
        public Compat convert(String word) {
            if (word.equals(GO)) {
                return GO_LIBAUDIT;
            }
            throw new TypeConversionException("'" + word + "' is not " + GO);
        }
    }
}
