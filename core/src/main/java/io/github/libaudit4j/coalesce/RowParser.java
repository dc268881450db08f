// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One line of a table to a row. Each method throws {@code IllegalArgumentException} with the reason
 * where the line is wrong.
 */
final class RowParser {
    private static final String NONE = "-";
    private static final String[] COLUMNS = {
        "match",
        "action",
        "object",
        "object-primary",
        "object-secondary",
        "actor-primary",
        "actor-secondary",
        "how",
        "source",
        "ecs-kind",
        "ecs-category",
        "ecs-type",
        "outcome",
        "ecs-users",
    };

    private RowParser() {}

    /** A row of a user's table, looked at closely; with the names that a system call may have. */
    static Row parse(String[] columns, Set<String> syscalls) {
        if (columns.length != COLUMNS.length) {
            throw new IllegalArgumentException(
                    columns.length
                            + " columns, not "
                            + COLUMNS.length
                            + ": "
                            + String.join(", ", COLUMNS)
                            + ", with a tab between them");
        }
        Match match = match(columns[0], syscalls);
        Normalization normalization = normalization(columns, match);
        Ecs ecs = normalization.ecs();
        EcsValues.check(ecs.kind(), ecs.category(), ecs.type());
        return Row.of(match, normalization);
    }

    /** What a line says of the records that match. */
    static Normalization normalization(String[] columns, Match match) {
        return new Normalization(
                match.toString(),
                action(columns[1]),
                objectType(columns[2]),
                new References(references(columns[3]), references(columns[4])),
                actor(columns[5], columns[6]),
                or(columns[7], Normalization.HOW),
                references(columns[8]),
                outcome(columns[12]),
                new Ecs(columns[9], words(columns[10]), words(columns[11]), users(columns[13])));
    }

    private static Match match(String text, Set<String> syscalls) {
        Match match = Match.of(text);
        String syscall = match.syscall();
        if (syscall == null) {
            return new Match(recordType(match.name()), match.conditions());
        }
        if (!syscalls.contains(syscall)) {
            throw new IllegalArgumentException("no system call is named \"" + syscall + "\"");
        }
        return match;
    }

    /** A record type's name; for UNKNOWN[1420] the name that the number has. */
    private static String recordType(String name) {
        int number = RecordTypes.number(name);
        if (number == RecordTypes.UNKNOWN && !name.equals(Match.ANY)) {
            throw new IllegalArgumentException(
                    "no record type is named \""
                            + name
                            + "\"; it is the word after type= in a log, or SYSCALL:name, or *");
        }
        return number == RecordTypes.UNKNOWN ? name : RecordTypes.name(number);
    }

    private static String action(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                throw new IllegalArgumentException(
                        "the action \"" + text + "\" is not words of a-z and 0-9 with hyphens");
            }
        }
        if (text.isEmpty() || text.equals(NONE)) {
            throw new IllegalArgumentException("there is no action");
        }
        return text;
    }

    private static ObjectType objectType(String text) {
        ObjectType type = ObjectType.of(text);
        if (type == null) {
            throw new IllegalArgumentException(
                    "the object \"" + text + "\" is none of " + ObjectType.all());
        }
        return type;
    }

    private static References actor(String primary, String secondary) {
        if (primary.equals(NONE) && secondary.equals(NONE)) {
            return Normalization.ACTOR;
        }
        return new References(
                or(primary, Normalization.ACTOR.primary()),
                or(secondary, Normalization.ACTOR.secondary()));
    }

    private static String outcome(String text) {
        return switch (text) {
            case NONE -> null;
            case "success" -> "success";
            case "failure" -> "failure";
            default ->
                    throw new IllegalArgumentException(
                            "the outcome \"" + text + "\" is none of success, failure, -");
        };
    }

    private static List<String> words(String list) {
        return List.of(list.split(",", -1));
    }

    private static List<EcsUser> users(String text) {
        if (text.equals(NONE)) {
            return List.of();
        }
        List<EcsUser> users = new ArrayList<>();
        for (String user : text.split(" ", -1)) {
            int equals = user.indexOf('=');
            EcsUser.Role role = equals < 0 ? null : EcsUser.Role.of(user.substring(0, equals));
            if (role == null) {
                throw new IllegalArgumentException(
                        "the ECS user \""
                                + user
                                + "\" does not start with user=, "
                                + "user.effective=, user.target=, user.changes= or group=");
            }
            users.add(new EcsUser(role, references(user.substring(equals + 1))));
        }
        return List.copyOf(users);
    }

    private static List<Reference> or(String text, List<Reference> otherwise) {
        return text.equals(NONE) ? otherwise : references(text);
    }

    private static List<Reference> references(String text) {
        if (text.equals(NONE)) {
            return List.of();
        }
        List<Reference> references = new ArrayList<>(4);
        for (String reference : text.split(",", -1)) {
            references.add(Reference.of(reference));
        }
        return List.copyOf(references);
    }
}
