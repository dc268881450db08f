// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Constants;
import io.github.libaudit4j.table.Errnos;
import io.github.libaudit4j.table.Signals;

/**
 * Names of numbers on one architecture: a table of the kernel's constants, or a word of {@code
 * vocabularies.tsv} itself, such as {@code 1=allow}.
 */
abstract class Words {
    private static final int LARGEST_SIGNAL = 128; // _NSIG of mips, asm/signal.h
    private static final int LARGEST_ERRNO = 4095; // MAX_ERRNO in include/linux/err.h
    private static final long NO_NUMBER = Base.NONE;

    /** The name of a number; null where it has none. */
    abstract String name(long number);

    /** The number of a name; {@link Base#NONE} where it is none. */
    long number(String name) {
        return NO_NUMBER;
    }

    /** What a table of that name has for an architecture. */
    static Words of(String table, int arch) {
        return switch (table) {
            case "signal" -> new OfSignals(arch);
            case "errno" -> new OfErrnos(arch);
            case "octal" -> new OfOctal();
            case "ethertype-in-network-order" -> new OfEthertypes(arch);
            default ->
                    new OfConstants(
                            arch == CallNumbers.NO_ARCH
                                    ? Constants.of(table)
                                    : Constants.of(table, arch));
        };
    }

    /** Constants; a number without a name may be a negative int that the kernel took as one. */
    private static final class OfConstants extends Words {
        private final Constants constants;

        OfConstants(Constants constants) {
            this.constants = constants;
        }

        @Override
        String name(long number) {
            String name = constants.name(number);
            boolean negative = name == null && (int) number < 0 && number >>> Integer.SIZE == 0;
            return negative ? constants.name((int) number) : name;
        }

        @Override
        long number(String name) {
            return constants.number(name, NO_NUMBER);
        }
    }

    private static final class OfSignals extends Words {
        private final int arch;

        OfSignals(int arch) {
            this.arch = arch;
        }

        @Override
        String name(long number) {
            if (number <= 0 || number > LARGEST_SIGNAL) {
                return null;
            }
            return arch == CallNumbers.NO_ARCH
                    ? Signals.name((int) number)
                    : Signals.name(arch, (int) number);
        }
    }

    private static final class OfErrnos extends Words {
        private final int arch;

        OfErrnos(int arch) {
            this.arch = arch;
        }

        @Override
        String name(long number) {
            long errno = Math.abs(number);
            if (errno == 0 || errno > LARGEST_ERRNO) {
                return null;
            }
            return arch == CallNumbers.NO_ARCH
                    ? Errnos.name((int) errno)
                    : Errnos.name(arch, (int) errno);
        }
    }

    /** Permissions: 0 and three digits, as {@link FileMode} has them. */
    private static final class OfOctal extends Words {
        private static final Vocabulary PERMISSIONS = new FileMode(false);

        @Override
        String name(long number) {
            return PERMISSIONS.text(number);
        }
    }

    /** The protocol of a packet socket, as htons(3) makes it. */
    private static final class OfEthertypes extends Words {
        private final Words ethertypes;
        private final boolean swapped;

        OfEthertypes(int arch) {
            ethertypes = of("ethertype", arch);
            swapped = Arches.littleEndian(arch);
        }

        @Override
        String name(long number) {
            if (number < 0 || number > 0xFFFF) {
                return null;
            }
            long value = swapped ? (number & 0xFF) << 8 | number >> 8 : number;
            return ethertypes.name(value);
        }
    }
}
