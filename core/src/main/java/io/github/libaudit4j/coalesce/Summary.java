// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who did what to what, how, and with which result: what a {@link Coalescer} makes of an event.
 *
 * <pre>
 * type=SYSCALL msg=audit(1795389786.747:51): arch=c000003e syscall=257 success=no exit=-13 ... auid=1000
 * type=PATH msg=audit(1795389786.747:51): item=0 name="/etc/shadow" inode=131 ... nametype=NORMAL
 *
 * alice, as nobody, opened-file /etc/shadow with /usr/bin/cat: fail
 * </pre>
 *
 * <p>It does not change, and gives the same answer however often it is asked; each answer is worked
 * out anew from the event's bytes. What the event does not say is null, or empty. Several threads
 * may read it.
 */
public final class Summary {
    private final AuditEvent event;
    private final AuditRecord main;
    private final AuditRecord syscall;
    private final Normalizations normalizations;
    private final Names names;
    private final Referents referents;
    private volatile Normalization normalization;
    private volatile EventFields fields;
    private volatile Result result;

    Summary(AuditEvent event, int main, int syscall, Normalizations normalizations, Names names) {
        this.event = event;
        this.main = event.record(main);
        this.syscall = syscall < 0 ? null : event.record(syscall);
        this.normalizations = normalizations;
        this.names = names;
        this.referents = new Referents(event, this.main, names);
    }

    /**
     * The event itself.
     *
     * @return the event, for its time, node, serial and records
     */
    public AuditEvent event() {
        return event;
    }

    /**
     * The record that the event is named after.
     *
     * @return one of its records
     */
    public AuditRecord record() {
        return main;
    }

    /**
     * The record of its system call, or of its operation of io_uring.
     *
     * @return a SYSCALL or URINGOP record; null where there is none
     */
    public AuditRecord syscallRecord() {
        return syscall;
    }

    /**
     * The type of {@link #record()}.
     *
     * @return for example {@code "SYSCALL"} or {@code "USER_LOGIN"}
     */
    public String type() {
        return main.typeName();
    }

    /**
     * What the event is, by the table.
     *
     * @return the table's row for {@link #record()}
     */
    public Normalization normalization() {
        Normalization known = normalization;
        if (known == null) {
            known = normalizations.of(main);
            normalization = known;
        }
        return known;
    }

    /**
     * The table that it is told by.
     *
     * @return the coalescer's
     */
    public Normalizations normalizations() {
        return normalizations;
    }

    /**
     * What its system call does, where the event is named after another record.
     *
     * @return the table's row; null where the event is its system call, or has none
     */
    public Normalization syscallNormalization() {
        return syscall == null || syscall == main ? null : normalizations.of(syscall);
    }

    /**
     * What part of the system it is about.
     *
     * @return its category
     */
    public Category category() {
        return Category.of(main.type());
    }

    /**
     * How it ended.
     *
     * @return the result
     */
    public Result result() {
        Result known = result;
        if (known == null) {
            known = findResult();
            result = known;
        }
        return known;
    }

    private Result findResult() {
        if (normalization().outcome() != null) {
            return normalization().outcome().equals("success") ? Result.SUCCESS : Result.FAIL;
        }
        Result result = resultOf(main);
        return result == Result.UNKNOWN && syscall != null ? resultOf(syscall) : result;
    }

    private static Result resultOf(AuditRecord record) {
        for (int i = 0; i < record.count(); i++) {
            if (Places.of(record, i) == Place.RESULT) {
                return Result.of(record, i);
            }
        }
        return Result.UNKNOWN;
    }

    /**
     * The error that its system call ended with.
     *
     * @return for example {@code "EACCES"}; null where there is none
     */
    public String errno() {
        int exit = syscall == null ? -1 : syscall.find("exit");
        return exit < 0 ? null : Interpreter.errno(syscall, exit);
    }

    /**
     * The login session.
     *
     * @return its number; {@code "unset"} where there is none
     */
    public String session() {
        return text(Place.SESSION);
    }

    /**
     * The keys of the rules that asked for the event, and of those that it is about.
     *
     * @return the keys in order, each once
     */
    public List<String> keys() {
        return fields().keys();
    }

    // ---- the sentence

    /**
     * Who did it.
     *
     * @return the actor
     */
    public Actor actor() {
        References actor = normalization().actor();
        return new Actor(referents.first(actor.primary()), referents.first(actor.secondary()));
    }

    /**
     * What was done.
     *
     * @return for example {@code "opened-file"}
     */
    public String action() {
        return normalization().action();
    }

    /**
     * To what it was done.
     *
     * @return the object; its kind is that of its file where that is known
     */
    public EventObject object() {
        References object = normalization().object();
        ObjectType type = normalization().objectType();
        for (Reference reference : object.primary()) {
            AuditRecord path =
                    reference.kind() == Reference.Kind.PATH ? referents.path(reference) : null;
            if (path != null) {
                ObjectType kind = type == ObjectType.FILE ? EventFile.typeOf(path) : type;
                return new EventObject(
                        kind, Referents.pathOf(path), referents.first(object.secondary()));
            }
            String text = referents.text(reference);
            if (text != null) {
                return new EventObject(type, text, referents.first(object.secondary()));
            }
        }
        return new EventObject(type, null, referents.first(object.secondary()));
    }

    /**
     * The record that {@link #object()} comes from, where it comes from that alone.
     *
     * @return a PATH record; null where the object is no file, or other records have a say in it
     */
    public AuditRecord objectFile() {
        References object = normalization().object();
        if (normalization().objectType() != ObjectType.FILE || !object.secondary().isEmpty()) {
            return null;
        }
        for (Reference reference : object.primary()) {
            if (reference.kind() != Reference.Kind.PATH) {
                return null;
            }
            AuditRecord path = referents.path(reference);
            if (path != null) {
                return path;
            }
        }
        return null;
    }

    /**
     * With what it was done.
     *
     * @return mostly the path of a program; for a script of Python, Perl or the shell the name of
     *     its process, {@code comm=}, if the table does not say otherwise
     */
    public String how() {
        String how = referents.first(normalization().how());
        boolean script = normalization().how().equals(Normalization.HOW) && isInterpreter(how);
        String name = script ? referents.field("comm") : null;
        return name != null ? name : how;
    }

    private static boolean isInterpreter(String exe) {
        return exe != null
                && (exe.equals("/usr/bin/sh")
                        || exe.equals("/usr/bin/bash")
                        || exe.startsWith("/usr/bin/perl")
                        || exe.startsWith("/usr/bin/python"));
    }

    /**
     * The record that a reference of the table leads to.
     *
     * @param reference one of {@link #normalization()} or {@link #syscallNormalization()}
     * @return the record with that field, file or address; null where the event has none
     */
    public AuditRecord record(Reference reference) {
        return referents.record(reference);
    }

    // ---- whom and what it concerns

    /**
     * The ids of the user.
     *
     * @return {@code auid}, {@code uid}, {@code gid} ... to their numbers, in order; {@code
     *     "unset"} where there is none
     */
    public Map<String, String> ids() {
        EventFields all = fields();
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < all.count(); i++) {
            if (all.place(i) == Place.ID) {
                AuditRecord record = all.record(i);
                ids.put(record.name(all.index(i)), Interpreter.text(record, all.index(i)));
            }
        }
        return ids;
    }

    /**
     * The names of the user's ids.
     *
     * @return {@code auid}, {@code uid}, {@code gid} ... to names, those that are known
     */
    public Map<String, String> names() {
        EventFields all = fields();
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < all.count(); i++) {
            if (all.place(i) == Place.ID) {
                AuditRecord record = all.record(i);
                String name = names.of(record, all.index(i));
                if (name != null) {
                    found.put(record.name(all.index(i)), name);
                }
            }
        }
        return found;
    }

    /**
     * Whether the coalescer was given names, so that {@link #names()} may have more than auditd
     * added.
     *
     * @return false where it knows none itself
     */
    public boolean looksUpNames() {
        return names.areKnown();
    }

    /**
     * The label of the process.
     *
     * @return its label; null where the event has none
     */
    public Label label() {
        String text = text(Place.LABEL);
        return text == null ? null : Label.of(text);
    }

    /**
     * The process that did it.
     *
     * @return the process, perhaps with nothing known of it
     */
    public EventProcess process() {
        Arguments arguments = arguments();
        return new EventProcess(
                text(Place.PID),
                text(Place.PPID),
                text(Place.COMM),
                text(Place.EXE),
                text(Place.TITLE),
                text(Place.CWD),
                text(Place.TTY),
                arguments.texts(),
                arguments.cut());
    }

    /**
     * The arguments of the program that was started, byte for byte.
     *
     * @return its arguments, perhaps none
     */
    public Arguments arguments() {
        return Arguments.of(event);
    }

    /**
     * The files that took part.
     *
     * @return each PATH record as a file, by its item
     */
    public List<EventFile> files() {
        List<EventFile> files = new ArrayList<>();
        for (AuditRecord path : paths()) {
            files.add(EventFile.of(path, names));
        }
        return files;
    }

    /**
     * The PATH records.
     *
     * @return a new list, by their items
     */
    public List<AuditRecord> paths() {
        List<AuditRecord> paths = new ArrayList<>();
        boolean sorted = true;
        for (int i = 0; i < event.count(); i++) {
            if (event.record(i).type() == RecordTypes.PATH) {
                AuditRecord path = event.record(i);
                sorted &= isBehind(paths, path);
                paths.add(path);
            }
        }
        if (!sorted) {
            paths.sort((one, other) -> Long.compare(Referents.item(one), Referents.item(other)));
        }
        return paths;
    }

    private static boolean isBehind(List<AuditRecord> paths, AuditRecord path) {
        return paths.isEmpty()
                || Referents.item(paths.get(paths.size() - 1)) <= Referents.item(path);
    }

    /**
     * The name of the id in a field.
     *
     * @param record one of the event's records
     * @param index the index of a field such as {@code ouid=}
     * @return the name that auditd added, else one that the coalescer was given; null where neither
     *     knows it
     */
    public String nameOf(AuditRecord record, int index) {
        return names.of(record, index);
    }

    // ---- addresses

    /**
     * The address that something came from: of a socket, or that a program names, {@code addr=} of
     * USER_LOGIN.
     *
     * @return the address; null where the event has none, or is not about that
     */
    public EventAddress source() {
        if (referents.socketAddress() != null) {
            return direction() == Direction.INGRESS ? referents.socketName() : null;
        }
        String ip = referents.first(normalization().source());
        return ip == null ? null : new EventAddress(null, ip, null, null, Map.of());
    }

    /**
     * The address that something went to.
     *
     * @return the address; null where the event has none, or is not about that
     */
    public EventAddress destination() {
        return direction() == Direction.EGRESS ? referents.socketName() : null;
    }

    /**
     * An address of which neither is known, such as the one that a socket is bound to.
     *
     * @return the address; null where the event has none, or {@link #source()} or {@link
     *     #destination()} has it
     */
    public EventAddress address() {
        return direction() == Direction.UNKNOWN ? referents.socketName() : null;
    }

    /**
     * Which way it goes.
     *
     * @return the direction; {@link Direction#UNKNOWN} also where there is no address
     */
    public Direction direction() {
        return syscall == null || referents.socketAddress() == null
                ? Direction.UNKNOWN
                : Direction.of(Multiplexers.syscall(syscall));
    }

    // ---- the rest

    /**
     * All that has no other place.
     *
     * @return a field's name to its text, or to the list of its texts where it is repeated; in
     *     order. Words without a name are {@code text}; a program's field that has the name of one
     *     of the kernel's is {@code msg.NAME}
     */
    public Map<String, Object> data() {
        EventFields all = fields();
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < all.count(); i++) {
            if (all.place(i) == Place.DATA && !all.isLater(i)) {
                data.put(nameOf(all, i), all.next(i) == 0 ? textOf(all, i) : textsOf(all, i));
            }
        }
        return data;
    }

    private static String nameOf(EventFields all, int at) {
        AuditRecord record = all.record(at);
        int index = all.index(at);
        String name = record.form(index) == Form.TEXT ? "text" : record.name(index);
        return all.isProgramsOwn(at) ? "msg." + name : name;
    }

    /**
     * What a field says, for people; of a second address all of it, as it stands, and numbers as
     * they are.
     */
    private static String textOf(EventFields all, int at) {
        AuditRecord record = all.record(at);
        int index = all.index(at);
        Meaning kind = Interpreter.kind(record, index);
        return kind == Meaning.ADDRESS || kind.explains()
                ? record.value(index)
                : Interpreter.text(record, index);
    }

    private static List<String> textsOf(EventFields all, int first) {
        List<String> texts = new ArrayList<>();
        for (int i = first, more = 1; more != 0; i = more) {
            texts.add(textOf(all, i));
            more = all.next(i);
        }
        return texts;
    }

    private String text(Place place) {
        EventFields all = fields();
        int at = all.first(place);
        return at < 0 ? null : textOf(all, at);
    }

    private EventFields fields() {
        EventFields all = fields;
        if (all == null) {
            all = new EventFields();
            all.of(this);
            fields = all;
        }
        return all;
    }
}
