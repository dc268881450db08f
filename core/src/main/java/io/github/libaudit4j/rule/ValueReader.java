// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.table.Errnos;
import io.github.libaudit4j.table.RecordTypes;
import java.util.Locale;
import java.util.Map;

/** Reads the number behind the operator of {@code -F}, as its field has it. */
final class ValueReader {
    private static final int UNSET = -1;
    private static final int LAST_ERROR = 511; // behind it are those that stay in the kernel

    // linux/socket.h; for the message only
    private static final Map<String, Integer> FAMILIES =
            Map.of(
                    "unix", 1, "local", 1, "inet", 2, "inet6", 10, "netlink", 16, "packet", 17,
                    "alg", 38, "vsock", 40);

    private final RuleTarget target;

    ValueReader(RuleTarget target) {
        this.target = target;
    }

    /** The 32 bits that the kernel gets. */
    int read(RuleField field, Word value) {
        return switch (field.kind()) {
            case USER -> user(field, value);
            case GROUP -> group(field, value);
            case SESSION -> session(field, value);
            case ARCH -> ArchNames.read(value, target.arch());
            case RECORD_TYPE -> recordType(value);
            case PERMISSIONS -> permissions(value);
            case FILE_TYPE -> fileType(value);
            case FILESYSTEM -> fileSystem(value);
            case EXIT -> exit(value);
            case SUCCESS -> success(value);
            case ADDRESS_FAMILY -> addressFamily(value);
            case NUMBER -> number(field, value);
            case TEXT, COMPARISON -> throw new AssertionError("no number: " + field);
        };
    }

    private int user(RuleField field, Word value) {
        if (value.is("unset")) {
            return UNSET;
        }
        if (Numbers.isMeant(value)) {
            return Numbers.bits(value, field.name());
        }
        return id(value, target.ids().user(value.text()), "user", "passwd");
    }

    private int group(RuleField field, Word value) {
        if (value.is("unset")) {
            return UNSET;
        }
        if (Numbers.isMeant(value)) {
            return Numbers.bits(value, field.name());
        }
        return id(value, target.ids().group(value.text()), "group", "group");
    }

    private static int id(Word value, long id, String kind, String file) {
        if (id == NameIds.UNKNOWN) {
            throw value.wrong(
                    "unknown "
                            + kind
                            + " "
                            + Shown.of(value)
                            + " on this target; give its "
                            + file
                            + " file or the number");
        }
        return (int) id;
    }

    private static int session(RuleField field, Word value) {
        return value.is("unset") ? UNSET : Numbers.bits(value, field.name());
    }

    private static int recordType(Word value) {
        if (Numbers.isMeant(value)) {
            return (int) Numbers.unsigned(value, "a record type");
        }
        int type = RecordTypes.number(value.text().toUpperCase(Locale.ROOT));
        if (type == RecordTypes.UNKNOWN) {
            throw value.wrong(
                    "unknown record type "
                            + Shown.of(value)
                            + NearestName.question(value.text(), RecordTypes.names()));
        }
        return type;
    }

    /** The bits of {@code rwxa}. */
    static int permissions(Word value) {
        int bits = 0;
        for (int i = 0; i < value.length(); i++) {
            int bit = Permissions.bit(value.charAt(i));
            if (bit == 0) {
                throw value.wrong(
                        i,
                        "unknown permission "
                                + Shown.of(value.part(i, i + 1))
                                + "; there are r, w, x and a");
            }
            bits |= bit;
        }
        if (value.length() > 4 || value.isEmpty()) {
            throw value.wrong("permissions are one to four of r, w, x and a");
        }
        return bits;
    }

    private static int fileType(Word value) {
        return named(value, ValueWords.FILE_TYPES, "file type");
    }

    private static int fileSystem(Word value) {
        return Numbers.isMeant(value)
                ? (int) Numbers.unsigned(value, "a file system")
                : named(value, ValueWords.FILE_SYSTEMS, "file system");
    }

    private static int named(Word value, ValueWords words, String what) {
        Integer number = words.number(value.text().toLowerCase(Locale.ROOT));
        if (number == null) {
            throw value.wrong(
                    "unknown "
                            + what
                            + " "
                            + Shown.of(value)
                            + "; there are "
                            + String.join(", ", words.all()));
        }
        return number;
    }

    /** auditctl takes a name for 0, so that none can be let through. */
    private static int addressFamily(Word value) {
        if (Numbers.isMeant(value)) {
            return (int) Numbers.unsigned(value, "an address family");
        }
        Integer meant = FAMILIES.get(value.text().toLowerCase(Locale.ROOT));
        throw value.wrong(
                "an address family is a number, not "
                        + Shown.of(value)
                        + (meant == null ? ", such as 2 for inet" : "; write " + meant));
    }

    private int exit(Word value) {
        if (Numbers.isMeant(value)) {
            return Numbers.bits(value, "exit");
        }
        boolean minus = !value.isEmpty() && value.charAt(0) == '-';
        Word name = minus ? value.from(1) : value;
        int errno = Errnos.number(target.arch(), name.text().toUpperCase(Locale.ROOT));
        if (errno > LAST_ERROR) {
            int number = minus ? -errno : errno;
            throw name.wrong("auditctl does not know " + name + "; write exit=" + number);
        }
        if (name.isEmpty()) {
            throw value.wrong("an error's name or a number follows the minus, as in exit=-EACCES");
        }
        if (errno == Errnos.UNKNOWN) {
            throw name.wrong(
                    "unknown error "
                            + Shown.of(name)
                            + NearestName.question(name.text(), Errnos.names(target.arch())));
        }
        return minus ? -errno : errno;
    }

    private static int success(Word value) {
        if (!Numbers.isMeant(value)) {
            String right = value.is("yes") ? "; write 1" : value.is("no") ? "; write 0" : "";
            throw value.wrong("success is 1 or 0, not " + Shown.of(value) + right);
        }
        return (int) Numbers.unsigned(value, "success");
    }

    /** auditctl takes a minus for a0 to a3 only. */
    private static int number(RuleField field, Word value) {
        boolean signed = field.number() >= RuleField.A0 && field.number() <= RuleField.A3;
        return signed
                ? Numbers.bits(value, field.name())
                : (int) Numbers.unsigned(value, field.name());
    }
}
