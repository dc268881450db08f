// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a program that was started, byte for byte: of all EXECVE records of an event,
 * with the pieces of long ones put together.
 *
 * <pre>
 * argc=3 a0="sh" a1="-c" a2_len=18002 a2[0]=6563686F20... a2[1]=...
 * a2[2]=...
 * </pre>
 *
 * <p>The kernel's audit_log_execve_info writes them so: a new record when one is full, and before
 * the pieces of one argument {@code _len}, how many bytes or hex digits all of them have.
 */
public final class Arguments {
    private static final Arguments NONE = new Arguments(List.of(), 0, false);

    private final List<byte[]> arguments;
    private final long expected;
    private final boolean cut;

    private Arguments(List<byte[]> arguments, long expected, boolean cut) {
        this.arguments = arguments;
        this.expected = expected;
        this.cut = cut;
    }

    /** A piece of an argument: aN is its only piece, aN[i] is one of several. */
    private record Piece(long argument, long number, AuditRecord record, int index) {
        boolean follows(Piece other) {
            return argument == other.argument && number == other.number + 1;
        }

        /** The bytes that are the piece, without its quotes. */
        int written() {
            return record.valueEnd(index) - record.valueStart(index);
        }

        /** Whether its last bytes, or the quote behind them, are missing. */
        boolean isTorn() {
            int to = record.valueEnd(index);
            boolean isOpen = to == record.bodyEnd() || record.bytes()[to] != '"';
            return record.form(index) == Form.QUOTED ? isOpen : isHalf();
        }

        /** Whether its last hex digit is half a byte. */
        boolean isHalf() {
            int from = record.valueStart(index);
            int to = record.valueEnd(index) - 1;
            return record.form(index) == Form.BARE
                    && written() % 2 != 0
                    && (to == from || HexText.is(record.bytes(), from, to));
        }
    }

    /**
     * The arguments in an event.
     *
     * @param event any event
     * @return its arguments; none where it has no EXECVE record
     */
    public static Arguments of(AuditEvent event) {
        List<Piece> pieces = new ArrayList<>();
        long count = -1;
        List<Piece> lengths = new ArrayList<>();
        boolean any = false;
        boolean cut = false;
        for (int r = 0; r < event.count(); r++) {
            AuditRecord record = event.record(r);
            if (record.type() == RecordTypes.EXECVE) {
                any = true;
                cut |= record.cut();
                count = Math.max(count, record.number("argc", -1));
                collect(record, pieces, lengths);
            }
        }
        return any ? joined(pieces, lengths, count, cut) : NONE;
    }

    private static void collect(AuditRecord record, List<Piece> pieces, List<Piece> lengths) {
        for (int i = 0; i < record.count(); i++) {
            if (record.section(i) != Section.BODY || record.named(i, "argc")) {
                continue;
            }
            ArgumentName name = ArgumentName.of(record, i);
            if (name != null) {
                (name.isLength() ? lengths : pieces)
                        .add(new Piece(name.argument(), name.piece(), record, i));
            }
        }
    }

    private static Arguments joined(
            List<Piece> pieces, List<Piece> lengths, long count, boolean cut) {
        pieces.sort(Arguments::compare);
        List<byte[]> arguments = new ArrayList<>();
        ByteArrayOutputStream argument = new ByteArrayOutputStream();
        boolean whole = !cut;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean starts = i == 0 || !piece.follows(pieces.get(i - 1));
            if (starts && i > 0) {
                arguments.add(argument.toByteArray());
                argument.reset();
            }
            whole &= !starts || piece.number() == 0;
            whole &= piece.argument() == arguments.size() && !piece.isTorn();
            append(argument, piece);
        }
        if (!pieces.isEmpty()) {
            arguments.add(argument.toByteArray());
        }
        whole &= count >= 0 && count <= arguments.size() && haveLengths(pieces, lengths);
        return new Arguments(arguments, count, !whole);
    }

    private static int compare(Piece one, Piece other) {
        int byArgument = Long.compare(one.argument(), other.argument());
        return byArgument != 0 ? byArgument : Long.compare(one.number(), other.number());
    }

    private static void append(ByteArrayOutputStream argument, Piece piece) {
        AuditRecord record = piece.record();
        int from = record.valueStart(piece.index());
        int to = record.valueEnd(piece.index()) - (piece.isHalf() ? 1 : 0);
        byte[] bytes = new byte[to - from];
        int length =
                record.form(piece.index()) == Form.BARE
                        ? HexText.decode(record.bytes(), from, to, bytes, 0)
                        : -1;
        if (length < 0) {
            argument.write(record.bytes(), from, to - from);
        } else {
            argument.write(bytes, 0, length);
        }
    }

    /** Whether the pieces of each argument have as many bytes as the kernel says. */
    private static boolean haveLengths(List<Piece> pieces, List<Piece> lengths) {
        Map<Long, Long> written = new HashMap<>();
        for (Piece piece : pieces) {
            written.merge(piece.argument(), (long) piece.written(), Long::sum);
        }
        for (Piece length : lengths) {
            long expected = length.record().number(length.index(), -1);
            if (expected != written.getOrDefault(length.argument(), -1L)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field of an EXECVE record is of its arguments. */
    static boolean holds(AuditRecord record, int index) {
        return record.section(index) == Section.BODY
                && (record.named(index, "argc") || ArgumentName.of(record, index) != null);
    }

    /**
     * How many there are; where {@link #cut()}, those that are known and the parts that are known
     * of others, in order.
     *
     * @return the count
     */
    public int count() {
        return arguments.size();
    }

    /**
     * An argument as the program got it.
     *
     * @param index 0 to {@link #count()} - 1; 0 is the program's name
     * @return its bytes, a copy
     */
    public byte[] bytes(int index) {
        return arguments.get(index).clone();
    }

    /**
     * All arguments as text.
     *
     * @return a new list; bytes that are no UTF-8 are U+FFFD in it
     */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(arguments.size());
        for (byte[] argument : arguments) {
            texts.add(new String(argument, StandardCharsets.UTF_8));
        }
        return texts;
    }

    /**
     * How many there were when the program was started.
     *
     * @return {@code argc=}; -1 where no record says it
     */
    public long expected() {
        return expected;
    }

    /**
     * Whether arguments, or parts of them, are missing: the kernel cut them, or a record is lost.
     *
     * @return true if so
     */
    public boolean cut() {
        return cut;
    }
}
