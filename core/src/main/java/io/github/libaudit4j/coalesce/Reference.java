// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/**
 * Where a part of an event is to be found, as a column of the table says it.
 *
 * <table>
 * <caption>What the text means</caption>
 * <tr><th>text</th><th>kind</th><th>name</th></tr>
 * <tr><td>{@code acct}</td><td>{@link Kind#FIELD}</td><td>{@code acct}</td></tr>
 * <tr><td>{@code PATH}</td><td>{@link Kind#PATH}</td><td>empty</td></tr>
 * <tr><td>{@code PATH:CREATE}</td><td>{@link Kind#PATH}</td><td>{@code CREATE}</td></tr>
 * <tr><td>{@code SOCKADDR:port}</td><td>{@link Kind#SOCKADDR}</td><td>{@code port}</td></tr>
 * </table>
 *
 * @param kind what kind of record it is in
 * @param name what to take from it
 */
public record Reference(Kind kind, String name) {
    /** What kind of record a reference points into. */
    public enum Kind {
        /**
         * The first field of that name in the event: in the record that the normalization was found
         * by, else in the others in their order; one in the text of a program only where no other
         * has it. The fields of PATH, SOCKADDR, EXECVE and PROCTITLE count only where theirs is the
         * record that the normalization was found by.
         */
        FIELD,
        /**
         * The name in a PATH record. With a name, the one with that {@code nametype} and the lowest
         * {@code item}; without, the one acted on: the lowest item whose nametype is neither PARENT
         * nor UNKNOWN, else the lowest of UNKNOWN; a PARENT only holds it.
         */
        PATH,
        /** In the SOCKADDR record, {@code address} (of a Unix socket, its path) or {@code port}. */
        SOCKADDR
    }

    private static final String NAMETYPES = "CREATE, DELETE, NORMAL, PARENT, UNKNOWN";

    /** Reads one; throws {@code IllegalArgumentException} with the reason. */
    static Reference of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 && FieldName.is(text)) {
            return text.equals("PATH")
                    ? new Reference(Kind.PATH, "")
                    : new Reference(Kind.FIELD, text);
        }
        String record = colon < 0 ? "" : text.substring(0, colon);
        String name = text.substring(colon + 1);
        return switch (record) {
            case "PATH" -> new Reference(Kind.PATH, nametype(name));
            case "SOCKADDR" -> new Reference(Kind.SOCKADDR, ofAddress(name));
            default ->
                    throw new IllegalArgumentException(
                            "the reference \""
                                    + text
                                    + "\" is neither a field's name nor PATH, "
                                    + "PATH:nametype, SOCKADDR:address or SOCKADDR:port");
        };
    }

    private static String nametype(String text) {
        return switch (text) {
            case "CREATE", "DELETE", "NORMAL", "PARENT", "UNKNOWN" -> text;
            default ->
                    throw new IllegalArgumentException(
                            "the nametype \"" + text + "\" of PATH is none of " + NAMETYPES);
        };
    }

    private static String ofAddress(String text) {
        return switch (text) {
            case "address", "port" -> text;
            default ->
                    throw new IllegalArgumentException(
                            "\"" + text + "\" of SOCKADDR is neither address nor port");
        };
    }

    /** The text that a table has for it. */
    @Override
    public String toString() {
        if (kind == Kind.FIELD) {
            return name;
        }
        return name.isEmpty() ? kind.name() : kind.name() + ":" + name;
    }
}
