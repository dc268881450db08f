// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --compat} takes: whose reading of a log is wanted, faults included. */
enum Compat {
    /** auparse of go-libaudit 2.6.2. */
    GO_LIBAUDIT;

    static final String NAME = "go-libaudit";

    /** From a word of the command line. */
    static final class Converter implements ITypeConverter<Compat> {
        @Override
        public Compat convert(String word) {
            if (word.equals(NAME)) {
                return GO_LIBAUDIT;
            }
            throw new TypeConversionException("'" + word + "' is not " + NAME);
        }
    }

    /** For shell completion. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(List.of(NAME));
        }
    }
}
