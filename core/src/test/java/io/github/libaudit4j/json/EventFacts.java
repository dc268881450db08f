// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares an event's object with the fields of its records, one by one: each has to be told, and
 * nothing may be told that no field says.
 *
 * <p>A field is told by the member that its name stands for, or under its name in {@code data},
 * where each value tells one field. At the end no member and no value may be left over.
 */
final class EventFacts {
    private static final Map<String, String> MEMBERS =
            Map.of(
                    "ses", "session",
                    "subj", "user.label",
                    "pid", "process.pid",
                    "ppid", "process.ppid",
                    "comm", "process.name",
                    "exe", "process.exe",
                    "tty", "process.tty",
                    "cwd", "process.cwd",
                    "proctitle", "process.title");

    private static final Map<String, String> OF_FILES =
            Map.ofEntries(
                    Map.entry("name", "path"),
                    Map.entry("nametype", "role"),
                    Map.entry("objtype", "role"),
                    Map.entry("item", "item"),
                    Map.entry("inode", "inode"),
                    Map.entry("dev", "device"),
                    Map.entry("mode", "mode"),
                    Map.entry("ouid", "uid"),
                    Map.entry("ogid", "gid"),
                    Map.entry("OUID", "owner"),
                    Map.entry("OGID", "group"),
                    Map.entry("rdev", "rdev"),
                    Map.entry("obj", "label"));

    private static final Map<String, String> RESULTS =
            Map.of(
                    "yes", "success", "1", "success", "success", "success", //
                    "no", "fail", "0", "fail", "failed", "fail");

    /** Members that are no field's, or are compared as a whole. */
    private static final Set<String> OTHERS =
            Set.of(
                    "@timestamp",
                    "node",
                    "serial",
                    "type",
                    "category",
                    "result",
                    "summary",
                    "records",
                    "direction",
                    "cut",
                    "dropped_records",
                    "raw",
                    "raw_hex");

    private final AuditEvent event;
    private final Map<String, Object> object;
    private final Map<String, List<String>> left = new TreeMap<>();
    private final Set<String> told = new HashSet<>();

    private EventFacts(AuditEvent event, Map<String, Object> object) {
        this.event = event;
        this.object = object;
        object.forEach((name, value) -> {
            if (!OTHERS.contains(name)) {
                flatten(name, value, name.equals("files"));
            }
        });
    }

    /** Checks an event's object; one with bytes that are no text only by these. */
    static void check(AuditEvent event, Map<String, Object> object) {
        EventFacts facts = new EventFacts(event, object);
        facts.header();
        if (!object.containsKey("raw_hex")) {
            facts.fields();
        }
    }

    /** Each string by the names before it; those of files by their index, too. */
    private void flatten(String path, Object value, boolean indexed) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> flatten(path + "." + name, member, false));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(indexed ? path + "." + i : path, list.get(i), false);
            }
        } else if (value != null) { // beside a value that is all there is to say
            left.computeIfAbsent(path, each -> new ArrayList<>()).add(value.toString());
        }
    }

    private void header() {
        List<Object> types = new ArrayList<>();
        List<Object> bytes = new ArrayList<>();
        for (AuditRecord record : event.records()) {
            types.add(record.typeName());
            bytes.add(HexFormat.of().formatHex(record.bytes(), record.start(), record.end()));
        }
        assertThat(object).containsEntry("serial", event.serial()).containsEntry("records", types);
        assertThat(types).contains(object.get("type"));
        assertThat(Instant.parse(object.get("@timestamp").toString())).isEqualTo(event.time());
        assertThat(object.containsKey("cut")).isEqualTo(event.cut());
        if (object.containsKey("raw_hex")) {
            assertThat(object).containsEntry("raw_hex", bytes);
        } else {
            assertThat(object.get("node")).isEqualTo(event.node());
        }
    }

    private void fields() {
        List<AuditRecord> paths = new ArrayList<>();
        TreeMap<Long, String> arguments = new TreeMap<>();
        for (AuditRecord record : event.records()) {
            switch (record.typeName()) {
                case "PATH" -> paths.add(record);
                case "EXECVE" -> fields(record, "", arguments);
                default -> fields(record, "", null);
            }
        }
        paths.sort(Comparator.comparing(path -> path.number("item", Long.MAX_VALUE)));
        for (int i = 0; i < paths.size(); i++) {
            fields(paths.get(i), "files." + i + ".", null);
        }
        arguments(arguments);
        told.forEach(left::remove);
        assertThat(left).as("told, but no field says it:\n%s", event).isEmpty();
    }

    private void fields(AuditRecord record, String file, Map<Long, String> arguments) {
        for (int i = 0; i < record.count(); i++) {
            boolean isTold =
                    isNothing(record, i)
                            || arguments != null && isArgument(record, i, arguments)
                            || isTaken(record, i, file + "data.")
                            || isTaken(record, i, file + "data.msg.")
                            || isMember(record, i, file)
                            || isOnlyRepeated(record, i);
            assertThat(isTold)
                    .as("%s=%s of\n%s\nin %s", record.name(i), record.value(i), event, object)
                    .isTrue();
            explained(record, i, file);
        }
    }

    /** What a number stands for is told where the number is told as it is. */
    private void explained(AuditRecord record, int index, String file) {
        String name = record.name(index);
        if (!Interpreter.meaning(record, index).explains()) {
            return;
        }
        boolean isResult = name.equals("res") || name.equals("result"); // told as one, or as data
        String member = file.isEmpty() ? name : OF_FILES.getOrDefault(name, name);
        String text = Interpreter.text(record, index);
        boolean isTold = false;
        for (String each : List.of(member, "data." + name, "msg." + name)) {
            String path = file + "interpreted." + each.replace("data.", "");
            isTold = isTold || left.getOrDefault(path, new ArrayList<>()).remove(text);
            left.remove(path, List.of());
        }
        assertThat(isTold || isResult)
                .as("%s=%s of\n%s\nin %s", name, text, event, object)
                .isTrue();
    }

    private static boolean isNothing(AuditRecord record, int index) {
        return record.form(index) == Form.BARE
                && Set.of("", "?", "(null)").contains(record.value(index));
    }

    // ---- members

    private boolean isMember(AuditRecord record, int index, String file) {
        String name = record.name(index);
        if (!file.isEmpty()) {
            boolean inPlace =
                    name.equals("item") && file.equals("files." + record.value(index) + ".");
            return inPlace || is(record, index, file + OF_FILES.get(name));
        }
        if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
            return is(record, index, "user.names." + name.toLowerCase(Locale.ROOT));
        }
        return switch (name) {
            case "success", "res", "result" -> isResult(record, index);
            case "key" -> isIn(List.of("keys"), pieces(record, index));
            case "saddr" -> isAddress(record, index);
            default -> is(record, index, MEMBERS.getOrDefault(name, "user.ids." + name));
        };
    }

    private boolean is(AuditRecord record, int index, String member) {
        boolean isNumber = Interpreter.kind(record, index).explains();
        String text = isNumber ? record.value(index) : Interpreter.text(record, index);
        boolean isRole = member.endsWith(".role");
        return isIn(List.of(member), List.of(isRole ? text.toLowerCase(Locale.ROOT) : text));
    }

    private boolean isIn(List<String> members, List<String> values) {
        for (String member : members) {
            if (left.getOrDefault(member, List.of()).containsAll(values)) {
                told.add(member);
                return true;
            }
        }
        return false;
    }

    private boolean isResult(AuditRecord record, int index) {
        String result = RESULTS.get(record.value(index).toLowerCase(Locale.ROOT));
        boolean isData = left.containsKey("data." + record.name(index)); // as results differ
        return !isData && result != null && result.equals(object.get("result"));
    }

    /** Each part of the address, and the whole where it has but a family. */
    private boolean isAddress(AuditRecord record, int index) {
        if (!(Interpreter.value(record, index) instanceof Map<?, ?> parts)) {
            return false;
        }
        Map<String, String> all = new LinkedHashMap<>();
        parts.forEach((name, value) ->
                all.put(name.equals("addr") ? "ip" : name.toString(), value.toString()));
        boolean isWhole =
                Set.of("local", "inet", "inet6", "netlink").contains(all.get("family"))
                        && all.size() > 1;
        if (!isWhole && record.value(index).length() > 4) {
            all.put("saddr", record.value(index));
        }
        for (String member : List.of("source", "destination", "address")) {
            if (all.equals(object.get(member))) {
                all.keySet().forEach(name -> told.add(member + "." + name));
                return true;
            }
        }
        return false;
    }

    // ---- data

    private boolean isTaken(AuditRecord record, int index, String data) {
        String name = data + (record.form(index) == Form.TEXT ? "text" : record.name(index));
        List<String> values = left.getOrDefault(name, new ArrayList<>());
        boolean isAddress = Interpreter.meaning(record, index) == Meaning.ADDRESS;
        List<String> wanted = isAddress ? List.of(record.value(index)) : pieces(record, index);
        for (int i = 0; i < wanted.size(); i++) {
            if (!values.remove(wanted.get(i))) {
                values.addAll(wanted.subList(0, i));
                return false;
            }
        }
        if (values.isEmpty()) {
            left.remove(name);
        }
        if (wanted.equals(left.get("source.ip"))) {
            told.add("source.ip"); // which the table may take from any field
        }
        return true;
    }

    /** What a field means, piece by piece, else what it says; a number is told as it is. */
    private static List<String> pieces(AuditRecord record, int index) {
        boolean isNumber = Interpreter.kind(record, index).explains();
        Object meaning = isNumber ? null : Interpreter.value(record, index);
        List<String> pieces = new ArrayList<>();
        if (meaning instanceof List<?> list) {
            list.forEach(value -> pieces.add(value.toString()));
        } else {
            pieces.add(meaning == null ? record.value(index) : meaning.toString());
        }
        return pieces;
    }

    /** What auditd adds and what we find out ourselves, or what says that nothing is known. */
    private static boolean isOnlyRepeated(AuditRecord record, int index) {
        if (record.section(index) != Section.ENRICHED) {
            return false;
        }
        String value = record.value(index);
        int field = record.find(record.name(index).toLowerCase(Locale.ROOT));
        Object meaning = field < 0 ? null : Interpreter.value(record, field);
        return switch (record.name(index)) {
            case "ARCH", "SYSCALL" -> value.equals(meaning);
            case "SADDR" -> meaning instanceof Map<?, ?> map && value.contains(family(map));
            default -> value.equals("unset") || value.startsWith("unknown(");
        };
    }

    private static String family(Map<?, ?> address) {
        Object family = address.get("family");
        return family.equals("unspec") ? "unknown-family(0)" : "saddr_fam=" + family;
    }

    // ---- arguments

    /** Takes the pieces of arguments, each by its argument and its own number. */
    private static boolean isArgument(AuditRecord record, int index, Map<Long, String> into) {
        String name = record.name(index);
        if (!name.matches("a\\d+(\\[\\d+])?")) {
            return name.matches("argc|a\\d+_len");
        }
        String[] numbers = name.replaceAll("[a\\]]", "").split("\\[");
        long piece = numbers.length == 1 ? 0 : Long.parseLong(numbers[1]);
        String value = record.value(index);
        boolean isHex = record.form(index) == Form.BARE && value.matches("[0-9A-F]+");
        String hex =
                isHex
                        ? value.substring(0, value.length() & ~1) // half a byte says nothing
                        : HexFormat.of().formatHex(value.getBytes(UTF_8));
        into.put(Long.parseLong(numbers[0]) << 32 | piece, hex);
        return true;
    }

    private void arguments(TreeMap<Long, String> pieces) {
        List<String> texts = new ArrayList<>();
        String argument = "";
        for (Map.Entry<Long, String> piece : pieces.entrySet()) {
            Long before = pieces.lowerKey(piece.getKey());
            if (before != null && before + 1 != piece.getKey()) {
                texts.add(text(argument));
                argument = "";
            }
            argument += piece.getValue();
        }
        if (!pieces.isEmpty()) {
            texts.add(text(argument));
        }
        assertThat(left.getOrDefault("process.args", List.of())).isEqualTo(texts);
        told.addAll(List.of("process.args", "process.args_cut", "process.argc"));
    }

    private static String text(String hex) {
        return Strings.expected(HexFormat.of().parseHex(hex));
    }
}
