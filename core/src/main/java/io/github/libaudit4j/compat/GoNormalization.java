// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.ArrayList;
import java.util.List;

/**
 * What an event with a certain record type or system call says: a row of {@code
 * normalizations.tsv}. A list of fields means the first of them that the event has.
 *
 * @param names the record types and system calls
 * @param fields those that must be there where a record type has several rows
 * @param action for example {@code opened-file}; empty if there is none
 * @param object what is acted on, for example {@code file}; empty if there is none
 * @param path which of the PATH records is the object
 * @param actors the fields of the summary's actor
 * @param objects the fields of the summary's object
 * @param how the fields that say with what it was done
 * @param sourceIp the fields of the source's address
 * @param kind ECS event.kind; empty if there is none
 * @param categories ECS event.category
 * @param types ECS event.type
 * @param mappings the ECS fields of users and groups
 */
record GoNormalization(
        List<String> names,
        List<String> fields,
        String action,
        String object,
        int path,
        Pair actors,
        Pair objects,
        List<String> how,
        List<String> sourceIp,
        String kind,
        List<String> categories,
        List<String> types,
        List<Mapping> mappings) {
    private static final String NONE = "-";

    /** The fields of a primary and a secondary member. */
    record Pair(List<String> primary, List<String> secondary) {}

    /** An ECS field and where its value comes from. */
    record Mapping(String to, String from) {}

    static GoNormalization of(String[] row) {
        return new GoNormalization(
                list(row[0]),
                list(row[1]),
                text(row[2]),
                text(row[3]),
                Integer.parseInt(row[4]),
                new Pair(list(row[5]), list(row[6])),
                new Pair(list(row[7]), list(row[8])),
                list(row[9]),
                list(row[10]),
                text(row[11]),
                list(row[12]),
                list(row[13]),
                mappings(row[14]));
    }

    private static String text(String cell) {
        return cell.equals(NONE) ? "" : cell;
    }

    private static List<String> list(String cell) {
        return cell.equals(NONE) ? List.of() : List.of(cell.split(" "));
    }

    private static List<Mapping> mappings(String cell) {
        List<Mapping> mappings = new ArrayList<>();
        for (String mapping : list(cell)) {
            String[] sides = mapping.split("=");
            mappings.add(new Mapping(sides[0], sides[1]));
        }
        return List.copyOf(mappings);
    }
}
