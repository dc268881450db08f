// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the kernel's constants, such as the flags of open or the requests of ioctl.
 *
 * <pre>{@code
 * type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e syscall=2 ... a0=7fff19ca a1=241 ...
 *
 * Constants.of("open").flags(0x241 & ~3)                    "O_CREAT|O_TRUNC"
 * Constants.of("open", 0x00000008).flags(0x300)             "O_CREAT|O_TRUNC": mips
 * Constants.of("fcntl").name(1030)                          "F_DUPFD_CLOEXEC"
 * Constants.of("ioctl", 0xc000003e).name(0x5401)            "TCGETS"
 * Constants.of("capability").number("CAP_SYS_ADMIN", -1)    21
 * }</pre>
 *
 * <p>Names are those of the C headers. The numbers are the kernel's, as the record has them once it
 * is read as hexadecimal; a word that holds a field beside its flags, such as the access mode in
 * the flags of open, is for the caller to split. A table is read when it is first asked for.
 */
public final class Constants {
    private final String table;
    private final boolean isFlags;
    private final ConstantRows rows;
    private final long[] numbers; // ascending, each once
    private final String[] names; // names[i] is what numbers[i] is printed as
    private volatile FlagNames flagNames; // once asked for
    private volatile Map<String, Long> byName; // once asked for

    private Constants(String table, boolean isFlags, ConstantRows rows) {
        this.table = table;
        this.isFlags = isFlags;
        this.rows = rows;
        long[] all = rows.numbers();
        String[] allNames = rows.names();
        long[] distinct = new long[all.length];
        String[] first = new String[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                distinct[count] = all[i];
                first[count++] = allNames[i];
            }
        }
        numbers = Arrays.copyOf(distinct, count);
        names = Arrays.copyOf(first, count);
    }

    /** The constants of a file, on top of those below; null where there are none below. */
    static Constants read(String table, boolean isFlags, TableFile file, Constants below) {
        ConstantRows rows = ConstantRows.read(file, below == null ? ConstantRows.NONE : below.rows);
        return new Constants(table, isFlags, rows);
    }

    /**
     * A table with the numbers that most architectures share.
     *
     * @param table such as {@code open}; see {@link #tables}
     * @return always the same
     * @throws IllegalArgumentException where there is no such table
     */
    public static Constants of(String table) {
        return ConstantTables.of(table).of(Arch.GENERIC);
    }

    /**
     * A table with an architecture's own numbers where they differ.
     *
     * @param table such as {@code open}; see {@link #tables}
     * @param arch as in {@link Arches}; one that is not known has the generic numbers
     * @return the same for architectures that do not differ
     * @throws IllegalArgumentException where there is no such table
     */
    public static Constants of(String table, int arch) {
        Arch row = Arches.row(arch);
        return ConstantTables.of(table).of(row == null ? Arch.GENERIC : row.constants());
    }

    /**
     * The names of all tables.
     *
     * @return in the order of {@code constants/tables.tsv}, by subject
     */
    public static List<String> tables() {
        return ConstantTables.names();
    }

    /**
     * The name of this table.
     *
     * @return such as {@code open}
     */
    public String table() {
        return table;
    }

    /**
     * Whether the table holds bits of one word: then {@link #flags} is how a number of it is told.
     *
     * @return false where a number is one of the constants, which {@link #name} gives
     */
    public boolean isFlags() {
        return isFlags;
    }

    /**
     * The name of a number; makes nothing.
     *
     * @param value the whole number, not a mixture of flags
     * @return null where it has none; where it has several, the first
     */
    public String name(long value) {
        int row = Arrays.binarySearch(numbers, value);
        return row < 0 ? null : names[row];
    }

    /**
     * The number of a name.
     *
     * @param name as in C, such as {@code O_CREAT}
     * @param none what to give where there is no such name
     * @return the number, or {@code none}
     */
    public long number(String name, long none) {
        Map<String, Long> numbersByName = byName;
        if (numbersByName == null) {
            numbersByName = index();
            byName = numbersByName;
        }
        Long number = numbersByName.get(name);
        return number == null ? none : number;
    }

    /**
     * The names of the flags in a word, in the order of their bits, then what has no name. A name
     * of several bits stands for them where all are set.
     *
     * @param value a word of flags
     * @return such as {@code O_CREAT|O_SYNC|0x8000000}; of 0 its name, or {@code 0x0}
     */
    public String flags(long value) {
        FlagNames ours = flagNames;
        if (ours == null) {
            ours = new FlagNames(numbers, names);
            flagNames = ours;
        }
        return ours.text(value);
    }

    /**
     * All numbers, for a listing.
     *
     * @return a new array, ascending; as long as {@link #names} and in its order
     */
    public long[] numbers() {
        return rows.numbers();
    }

    /**
     * All names, for a listing: also further names of a number.
     *
     * @return in the order of their numbers
     */
    public List<String> names() {
        return List.of(rows.names());
    }

    private Map<String, Long> index() {
        long[] all = rows.numbers();
        String[] allNames = rows.names();
        Map<String, Long> index = new HashMap<>(all.length * 2);
        for (int i = 0; i < all.length; i++) {
            index.put(allNames[i], all[i]);
        }
        return index;
    }
}
