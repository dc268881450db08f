// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What each kind of event is: the table {@code normalizations.tsv}, and a user's own on top of it.
 *
 * <pre>{@code
 * type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e syscall=87 success=yes ...
 *
 * Normalization is = Normalizations.builtIn().of(record);
 * is.action();             "deleted"
 * is.objectType();         FILE
 * is.object().primary();   [PATH:DELETE, PATH]
 * }</pre>
 *
 * <p>Everything has a row: a record type that no table knows has that of {@code *}, and a system
 * call that none knows that of {@code SYSCALL}. Immutable, so it can be used from any thread.
 */
public final class Normalizations {
    private static final int COMMON_TYPES = 3000; // linux/audit.h: AUDIT_LAST_USER_MSG2 is 2999

    private final Map<String, Row> rows; // by the text of the match
    private final Map<String, Rows> bySyscall = new HashMap<>(1024);
    private final Rows[] byType = new Rows[COMMON_TYPES];
    private final Map<Integer, Rows> byGreaterType = new HashMap<>(0);
    private final Rows any = new Rows();

    private static final class BuiltIn {
        static final Normalizations TABLE = new Normalizations(RowReader.builtIn());
    }

    private Normalizations(Map<String, Row> rows) {
        this.rows = rows;
        for (Row row : rows.values()) {
            add(row);
        }
    }

    /**
     * The table that comes with the library.
     *
     * @return always the same one
     */
    public static Normalizations builtIn() {
        return BuiltIn.TABLE;
    }

    /**
     * This table with a user's on top: its rows take the place of those with the same match, and
     * come before others that ask as much of a record.
     *
     * @param table a file in UTF-8, of the form that docs/normalization.md describes
     * @return a new table
     * @throws IOException if the file cannot be read
     * @throws NormalizationException at the first mistake in it
     */
    public Normalizations with(Path table) throws IOException {
        byte[] bytes = Files.readAllBytes(table);
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (UTF_8.newDecoder().decode(left, text, true).isError()) {
            String before = text.flip().toString();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw new NormalizationException(table.toString(), line, "the text is not UTF-8");
        }
        return with(new StringReader(text.flip().toString()), table.toString());
    }

    /**
     * This table with a user's on top.
     *
     * @param table the text, as in {@link #with(Path)}; it is not closed
     * @param name what to call it where a mistake is reported
     * @return a new table
     * @throws IOException if it cannot be read
     * @throws NormalizationException at the first mistake in it
     */
    public Normalizations with(Reader table, String name) throws IOException {
        StringWriter text = new StringWriter();
        table.transferTo(text);
        Map<String, Row> all = RowReader.users(new Lines(text.toString()), name, rows.values());
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            all.putIfAbsent(row.getKey(), row.getValue());
        }
        return new Normalizations(all);
    }

    // ---- what a record is

    /**
     * What a record says was done.
     *
     * @param record any record; of a SYSCALL the row of its system call is found, through
     *     socketcall and ipc, and of a URINGOP that of the system call that does the same
     * @return never null
     */
    public Normalization of(AuditRecord record) {
        return switch (record.type()) {
            case RecordTypes.SYSCALL -> ofCall(record);
            case RecordTypes.URINGOP -> ofOperation(record);
            default -> of(rows(record.type()), record);
        };
    }

    /**
     * What a system call does, its arguments not looked at.
     *
     * @param syscall its name, such as {@code openat}; null where it has none
     * @return never null; for a call without a row the one of {@code SYSCALL}
     */
    public Normalization ofSyscall(String syscall) {
        Rows found = bySyscall.get(syscall);
        Normalization plain = found == null ? null : found.plain();
        return plain != null ? plain : ofType(RecordTypes.SYSCALL);
    }

    /**
     * What a system call does.
     *
     * @param syscall its name, such as {@code openat}; null where it has none
     * @param record the SYSCALL record, for the rows that ask for its arguments
     * @return never null; for a call without a row the one of {@code SYSCALL}
     */
    public Normalization ofSyscall(String syscall, AuditRecord record) {
        Rows found = bySyscall.get(syscall);
        Normalization normalization = found == null ? null : found.of(record);
        return normalization != null ? normalization : of(rows(RecordTypes.SYSCALL), record);
    }

    /**
     * What records of a type say was done, their fields not looked at.
     *
     * @param type as in {@code AuditRecord.type()}
     * @return never null; for a type without a row the one of {@code *}
     */
    public Normalization ofType(int type) {
        Normalization plain = rows(type).plain();
        return plain != null ? plain : any.plain();
    }

    /**
     * All rows.
     *
     * @return a new list, in the order of their matches
     */
    public List<Normalization> rows() {
        List<Normalization> all = new ArrayList<>(rows.size());
        for (String match : new TreeSet<>(rows.keySet())) {
            all.add(rows.get(match).normalization());
        }
        return all;
    }

    private Normalization ofCall(AuditRecord record) {
        int index = record.find("syscall");
        String name = index < 0 ? null : Interpreter.syscall(record, index);
        if (name != null && Multiplexers.is(name)) {
            // its arguments are not those that the call's conditions mean
            return ofSyscall(Multiplexers.syscall(record));
        }
        return ofSyscall(name, record);
    }

    private Normalization ofOperation(AuditRecord record) {
        Rows operations = rows(RecordTypes.URINGOP);
        Normalization found = operations.conditional(record);
        if (found != null) {
            return found;
        }
        Rows call = bySyscall.get(Multiplexers.syscall(record));
        Normalization plain = call == null ? null : call.plain();
        return plain != null ? plain : ofType(RecordTypes.URINGOP);
    }

    private Normalization of(Rows found, AuditRecord record) {
        Normalization normalization = found.of(record);
        return normalization != null ? normalization : any.of(record);
    }

    private Rows rows(int type) {
        Rows found = type >= 0 && type < COMMON_TYPES ? byType[type] : byGreaterType.get(type);
        return found != null ? found : any;
    }

    // ---- building it

    private void add(Row row) {
        String syscall = row.match().syscall();
        if (syscall != null) {
            bySyscall.put(syscall, with(bySyscall.get(syscall), row));
            return;
        }
        int type = RecordTypes.number(row.match().name());
        if (type < 0) {
            any.add(row);
        } else if (type >= COMMON_TYPES) {
            byGreaterType.put(type, with(byGreaterType.get(type), row));
        } else {
            byType[type] = with(byType[type], row);
        }
    }

    private static Rows with(Rows rows, Row row) {
        Rows all = rows != null ? rows : new Rows();
        all.add(row);
        return all;
    }
}
