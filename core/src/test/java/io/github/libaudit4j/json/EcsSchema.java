// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Judges documents by ECS: {@code ecs-fields.tsv} has the fields that we print and their types,
 * {@code ecs-event-types.tsv} which types of event go with which category. What is below {@code
 * auditd} is no field of ECS: keywords in objects and lists.
 */
final class EcsSchema {
    /** A field of ECS. */
    record Rule(String type, boolean list, List<String> allowed) {}

    private static final List<String> ALWAYS =
            List.of(
                    "@timestamp",
                    "ecs.version",
                    "event.kind",
                    "event.category",
                    "event.type",
                    "event.action",
                    "event.outcome");

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, List<String>> types = new TreeMap<>();

    EcsSchema() {
        for (String[] row : rows("ecs-fields.tsv")) {
            List<String> allowed = row[3].equals("-") ? List.of() : List.of(row[3].split(","));
            rules.put(row[0], new Rule(row[1], row[2].equals("array"), allowed));
        }
        for (String[] row : rows("ecs-event-types.tsv")) {
            types.put(row[0], List.of(row[1].split(",")));
        }
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = EcsSchema.class.getResourceAsStream(name);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of ECS that we print, by name. */
    Map<String, Rule> rules() {
        return rules;
    }

    /** What is wrong with a document, a line each; empty where it is right. */
    List<String> faults(Map<String, Object> document) {
        Map<String, Object> leaves = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        flatten("", document, leaves, faults);
        for (String field : ALWAYS) {
            if (!leaves.containsKey(field)) {
                faults.add(field + ": missing");
            }
        }
        leaves.forEach((field, value) -> judge(field, value, faults));
        judgeTypes(leaves, faults);
        return faults;
    }

    private static void flatten(
            String path, Map<?, ?> map, Map<String, Object> leaves, List<String> faults) {
        if (map.isEmpty()) {
            faults.add(path + ": an empty object");
        }
        map.forEach((name, value) -> {
            String field = path.isEmpty() ? name.toString() : path + "." + name;
            if (value instanceof Map<?, ?> inner) {
                flatten(field, inner, leaves, faults);
            } else if (leaves.put(field, value == null ? "" : value) != null) {
                faults.add(field + ": twice");
            }
        });
    }

    private void judge(String field, Object value, List<String> faults) {
        if (field.startsWith("auditd.")) {
            judgeOwn(field, value, faults);
            return;
        }
        Rule rule = rules.get(field);
        if (rule == null) {
            faults.add(field + ": not in ecs-fields.tsv");
        } else if (rule.list() != value instanceof List<?>) {
            faults.add(field + (rule.list() ? ": not a list" : ": a list"));
        } else if (value instanceof List<?> list) {
            judgeList(field, list, rule, faults);
        } else {
            judgeOne(field, value, rule, faults);
        }
    }

    private static void judgeList(String field, List<?> list, Rule rule, List<String> faults) {
        if (list.isEmpty()) {
            faults.add(field + ": an empty list");
        }
        boolean argv = field.equals("process.args"); // in order, with repeats and empty ones
        if (!argv && list.size() != new TreeSet<>(list).size()) {
            faults.add(field + ": a value twice");
        }
        for (Object value : list) {
            if (!argv || !"".equals(value)) {
                judgeOne(field, value, rule, faults);
            }
        }
    }

    private static void judgeOne(String field, Object value, Rule rule, List<String> faults) {
        if (!isOfType(rule.type(), value)) {
            faults.add(field + ": no " + rule.type() + ": " + value);
        } else if (!rule.allowed().isEmpty() && !rule.allowed().contains(value)) {
            faults.add(field + ": not a value of ECS: " + value);
        }
    }

    private static boolean isOfType(String type, Object value) {
        return switch (type) {
            case "long" -> value instanceof Long;
            case "date" -> isText(value, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
            case "ip" -> value instanceof String text && isAddress(text);
            case "keyword", "wildcard" -> isText(value, "(?s).+");
            default -> throw new AssertionError("ecs-fields.tsv has a type " + type);
        };
    }

    private static boolean isText(Object value, String pattern) {
        return value instanceof String text && text.matches(pattern);
    }

    /** An address in numbers; with a colon in it, the JDK asks no name service either. */
    private static boolean isAddress(String text) {
        if (!text.contains(":")) {
            return text.matches("(\\d{1,3}\\.){3}\\d{1,3}")
                    && Arrays.stream(text.split("\\.")).allMatch(n -> Integer.parseInt(n) < 256);
        }
        try {
            return InetAddress.getByName(text) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Keywords, lists of them and of objects of them; names that Elasticsearch takes as they are.
     */
    private static void judgeOwn(String field, Object value, List<String> faults) {
        if (field.matches(".*[^A-Za-z0-9_.\\[\\]].*")) {
            faults.add(field + ": a name with other characters than letters, digits and _");
        }
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                faults.add(field + ": an empty list");
            }
            list.forEach(each -> judgeOwnMember(field, each, faults));
        } else {
            judgeOwnMember(field, value, faults);
        }
    }

    private static void judgeOwnMember(String field, Object value, List<String> faults) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> judgeOwn(field + "." + name, each, faults));
        } else if (field.equals("auditd.sequence")) {
            if (!(value instanceof Long)) {
                faults.add(field + ": no long: " + value);
            }
        } else if (!isText(value, "(?s).+")) {
            faults.add(field + ": no keyword: " + value);
        }
    }

    /** Each type must be one that ECS expects with one of the categories. */
    private void judgeTypes(Map<String, Object> leaves, List<String> faults) {
        if (!(leaves.get("event.type") instanceof List<?> given)
                || !(leaves.get("event.category") instanceof List<?> categories)) {
            return;
        }
        List<String> expected = new ArrayList<>();
        categories.forEach(each -> expected.addAll(types.getOrDefault(each, List.of())));
        for (Object type : given) {
            if (!expected.contains(type)) {
                faults.add("event.type: " + type + " does not go with " + categories);
            }
        }
    }
}
