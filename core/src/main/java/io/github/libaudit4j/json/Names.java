// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.NameKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The names of fields seen so far, each with a number, so that what is to be known of a name is
 * found out once. Names that are written the same have the same number: {@code old auid} and {@code
 * old-auid}, words without a name and {@code text}, bytes that are no UTF-8 and U+FFFD.
 *
 * <p>A log has some hundred names. One with more than {@link #MOST} is told to forget them between
 * records, so that memory is bounded.
 */
final class Names {
    private static final int MOST = 1 << 12;
    private static final int FIRST_BITS = 10;
    private static final int LONGEST = 32;
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.US_ASCII);

    private final long seed = new SplittableRandom().nextLong();
    private int bits;
    private int spelled;
    private int count;
    private long[] keys;
    private byte[][] spellings;
    private int[] numbers;
    private MemberName[] members;
    private boolean[] replaced;

    Names() {
        forget();
    }

    private void forget() {
        bits = FIRST_BITS;
        spelled = 0;
        count = 0;
        keys = new long[1 << bits];
        spellings = new byte[1 << bits][];
        numbers = new int[1 << bits];
        members = new MemberName[1 << bits - 1];
        replaced = new boolean[1 << bits - 1];
    }

    /**
     * Forgets all where there are too many.
     *
     * @return whether it did, so that every number means something else now
     */
    boolean forgetIfMany() {
        boolean many = spelled > MOST;
        if (many) {
            forget();
        }
        return many;
    }

    /** How many numbers there are. */
    int count() {
        return count;
    }

    /** The number of a field's name. */
    int of(AuditRecord record, int index) {
        if (record.form(index) == Form.TEXT) {
            return of(TEXT, 0, TEXT.length);
        }
        return of(record.bytes(), record.nameStart(index), record.nameEnd(index));
    }

    private int of(byte[] bytes, int from, int to) {
        long key = NameKey.of(bytes, from, to, seed);
        int place = NameKey.place(key ^ seed, bits);
        while (spellings[place] != null) {
            if (keys[place] == key && isSame(spellings[place], bytes, from, to)) {
                return numbers[place];
            }
            place = place + 1 & keys.length - 1;
        }
        return add(key, Arrays.copyOfRange(bytes, from, to));
    }

    private static boolean isSame(byte[] spelling, byte[] bytes, int from, int to) {
        return spelling.length == to - from
                && (to - from <= Long.BYTES
                        || Arrays.equals(spelling, 0, spelling.length, bytes, from, to));
    }

    /** A new spelling: of a name that is known when it is written as another one, or a new name. */
    private int add(long key, byte[] spelling) {
        String text = written(spelling, 0, spelling.length);
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        int number = Arrays.equals(written, spelling) ? count : of(written, 0, written.length);
        if (number == count) {
            if (count == members.length) {
                members = Arrays.copyOf(members, 2 * count);
                replaced = Arrays.copyOf(replaced, 2 * count);
            }
            replaced[count] = text.indexOf('\uFFFD') >= 0;
            members[count++] = written.length > LONGEST ? null : new MemberName(written);
        }
        if (2 * ++spelled > keys.length) {
            grow();
        }
        enter(key, spelling, number);
        return number;
    }

    /** A field's name as it is written. */
    static String written(AuditRecord record, int index) {
        return record.form(index) == Form.TEXT
                ? "text"
                : written(record.bytes(), record.nameStart(index), record.nameEnd(index));
    }

    private static String written(byte[] bytes, int from, int to) {
        return Utf8.clean(bytes, from, to).replace(' ', '-');
    }

    private void enter(long key, byte[] spelling, int number) {
        int place = NameKey.place(key ^ seed, bits);
        while (spellings[place] != null) {
            place = place + 1 & keys.length - 1;
        }
        keys[place] = key;
        spellings[place] = spelling;
        numbers[place] = number;
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[][] oldSpellings = spellings;
        int[] oldNumbers = numbers;
        bits++;
        keys = new long[1 << bits];
        spellings = new byte[1 << bits][];
        numbers = new int[1 << bits];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSpellings[i] != null) {
                enter(oldKeys[i], oldSpellings[i], oldNumbers[i]);
            }
        }
    }

    /** A name as a member's; null for a long one. */
    MemberName member(int number) {
        return members[number];
    }

    /** Whether a name has a U+FFFD, so that bytes may be lost in it. */
    boolean isReplaced(int number) {
        return replaced[number];
    }
}
