// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The catalogue of fields, {@code fields.tsv}: the one description that options, expressions and
 * reports share.
 *
 * <p>Fields of records that are not in it can be asked for by their own names: {@code nametype}, or
 * {@code field.acct} where the catalogue has something else under that name, or {@code msg.acct}
 * for what programs said only.
 */
public final class EventFields {
    /** Before the own name of fields of records. */
    static final String OWN = "field.";

    /** Before the own name of what programs said in {@code msg='...'}. */
    static final String PROGRAMS = "msg.";

    private static final int LONGEST = 64;
    private static final EventFields CATALOGUE = new EventFields();

    private final List<EventField> all = new ArrayList<>();
    private final Map<String, EventField> byName = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private EventFields() {
        for (String row : rows("fields.tsv")) {
            add(row.split("\t"));
        }
        known.addAll(rows("names.tsv"));
    }

    private static List<String> rows(String resource) {
        try (InputStream in = EventFields.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String[] lines = text.split("\n");
            return Arrays.asList(lines).subList(1, lines.length);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private void add(String[] columns) {
        EventField field =
                new EventField(
                        columns[0],
                        columns[1].equals("-") ? List.of() : List.of(columns[1].split(",")),
                        FieldKind.valueOf(columns[2]),
                        List.of(columns[3].split(" ")),
                        EventField.Voucher.valueOf(columns[4].toUpperCase(Locale.ROOT)),
                        columns[5]);
        all.add(field);
        byName.put(field.name(), field);
        for (String name : field.otherNames()) {
            byName.put(name, field);
        }
    }

    /**
     * All fields of the catalogue.
     *
     * @return sorted by name
     */
    public static List<EventField> all() {
        return Collections.unmodifiableList(CATALOGUE.all);
    }

    /**
     * The field of a name.
     *
     * @param name a field of the catalogue, the name that fields of records have, {@code
     *     field.NAME} or {@code msg.NAME}
     * @return the field; null for what cannot be a name, and for what is nearly one that is known,
     *     see {@link #nearest}
     */
    public static EventField of(String name) {
        EventField field = CATALOGUE.byName.get(name);
        if (field != null || !isName(name)) {
            return field;
        }
        String own = ownName(name);
        if (name.startsWith(PROGRAMS)) {
            return EventField.ofName(name, own, EventField.Voucher.PROGRAM_ONLY);
        }
        boolean isMeant = own.length() < name.length() || CATALOGUE.isKnown(name);
        return isMeant || nearest(name) == null
                ? EventField.ofName(name, own, EventField.Voucher.PROGRAM)
                : null;
    }

    private static String ownName(String name) {
        return name.startsWith(OWN)
                ? name.substring(OWN.length())
                : name.startsWith(PROGRAMS) ? name.substring(PROGRAMS.length()) : name;
    }

    /** A field that records are known to have; each argument of EXECVE is one: a17. */
    private boolean isKnown(String name) {
        boolean isArgument = name.startsWith("a");
        for (int i = 1; i < name.length() && isArgument; i++) {
            isArgument = name.charAt(i) >= '0' && name.charAt(i) <= '9';
        }
        return isArgument || known.contains(name);
    }

    /**
     * What a mistaken name was meant to be.
     *
     * @param name a name that is not known
     * @return the nearest name that is; null where none is near
     */
    public static String nearest(String name) {
        String nearest = NearName.of(name, sorted(CATALOGUE.byName.keySet()));
        return nearest != null ? nearest : NearName.of(name, sorted(CATALOGUE.known));
    }

    private static List<String> sorted(Set<String> names) {
        return new ArrayList<>(new TreeSet<>(names));
    }

    private static boolean isName(String name) {
        String own = ownName(name);
        boolean isName = !own.isEmpty() && name.length() <= LONGEST;
        for (int i = 0; i < own.length() && isName; i++) {
            char c = own.charAt(i);
            isName = c < 0x80 && (Character.isLetterOrDigit(c) || "_-[]".indexOf(c) >= 0);
        }
        return isName;
    }
}
