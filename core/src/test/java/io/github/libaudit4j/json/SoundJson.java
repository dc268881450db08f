// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.testing.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What must be so of the objects of any record whatever. */
final class SoundJson {
    private static final Set<String> NOTHING = Set.of("(null)", "?", "");

    private SoundJson() {}

    /** Checks both objects of a record; returns that of {@link RecordJson}. */
    static Map<String, Object> check(AuditRecord record) {
        Map<String, Object> nested = parsed(Written.record(Layout.LINES, record, false));
        header(record, nested);
        fields(record, nested);
        interpreted(record, nested);
        raw(record, nested);
        flat(record, parsed(Written.flat(Layout.LINES, record)));
        return nested;
    }

    /** One line of JSON without duplicate names, in which nothing acts on a terminal. */
    private static Map<String, Object> parsed(String line) {
        assertThat(line).endsWith("}\n");
        String json = line.substring(0, line.length() - 1);
        assertThat(json.codePoints().noneMatch(Strings::mustBeEscaped)).isTrue();
        return Json.parseObject(json);
    }

    // ---- RecordJson

    private static void header(AuditRecord record, Map<String, Object> object) {
        assertThat(object.get("type")).isEqualTo(record.typeName());
        assertThat(object.get("serial")).isEqualTo(record.serial());
        assertThat(object.containsKey("node")).isEqualTo(record.node() != null);
        assertThat(object.containsKey("cut")).isEqualTo(record.cut());
        if (!object.containsKey("raw_hex")) {
            assertThat(object.get("node")).isEqualTo(record.node());
        }
    }

    /** The values as the record's own map has them, where all of it is UTF-8. */
    private static void fields(AuditRecord record, Map<String, Object> object) {
        assertThat(object.get("fields")).isInstanceOf(Map.class);
        if (object.containsKey("raw_hex") || hasBodyField(record, "enriched")) {
            return;
        }
        Map<String, Object> expected = record.toMap();
        Object enriched = expected.remove("enriched");

        assertThat(object.get("fields")).isEqualTo(expected);
        assertThat(object.get("enriched")).isEqualTo(enriched);
    }

    private static boolean hasBodyField(AuditRecord record, String name) {
        int index = record.find(name);
        return index >= 0 && record.section(index) == Section.BODY;
    }

    private static void interpreted(AuditRecord record, Map<String, Object> object) {
        Map<String, Object> expected = Interpreter.toMap(record);

        assertThat(object.containsKey("interpreted")).isEqualTo(!expected.isEmpty());
        boolean isText = !expected.toString().contains("\uFFFD");
        if (object.containsKey("interpreted") && isText && !object.containsKey("raw_hex")) {
            assertThat(object.get("interpreted")).isEqualTo(expected);
        }
    }

    private static void raw(AuditRecord record, Map<String, Object> without) {
        Map<String, Object> object = parsed(Written.record(Layout.LINES, record, true));
        byte[] line = Arrays.copyOfRange(record.bytes(), record.start(), record.end());

        assertThat(object.remove("raw")).isEqualTo(Strings.expected(line));
        Object hex = object.remove("raw_hex");
        Object hexWithout = without.get("raw_hex");
        assertThat(hex == null || hex.equals(Strings.hex(line))).isTrue();
        assertThat(hexWithout == null || hexWithout.equals(hex)).isTrue();
        object.put("raw_hex", hexWithout);
        object.remove("raw_hex", null);
        assertThat(object).isEqualTo(without);
    }

    // ---- FlatJson

    private static void flat(AuditRecord record, Map<String, Object> object) {
        assertThat(object.get("record_type")).isEqualTo(record.typeName());
        assertThat(object.get("sequence")).isEqualTo(Long.toString(record.serial()));
        assertThat(object.containsKey("node")).isEqualTo(record.node() != null);
        byte[] message = message(record);
        assertThat(object.get("raw_msg")).isEqualTo(Strings.expected(message));
        Set<String> texts = new TreeSet<>();
        object.forEach((name, value) -> addTexts(name.equals("raw_msg") ? null : value, texts));
        for (int i = 0; i < record.count(); i++) {
            boolean here =
                    record.form(i) == Form.BARE && NOTHING.contains(record.value(i))
                            || Interpreter.isArgument(record, i)
                            || texts.containsAll(pieces(record, i))
                            || mayBeWhole(record, i) && texts.contains(value(record, i));
            assertThat(here).as("%s in %s of %s", record.name(i), texts, record).isTrue();
        }
        assertThat(CommandLines.split((String) cmdline(record, object)))
                .isEqualTo(CommandLines.arguments(record));
    }

    private static Object cmdline(AuditRecord record, Map<String, Object> object) {
        return CommandLines.arguments(record).isEmpty() ? "" : object.get("cmdline");
    }

    private static byte[] message(AuditRecord record) {
        return record.idStart() < record.bodyStart()
                ? Arrays.copyOfRange(record.bytes(), record.idStart(), record.bodyEnd())
                : record.message().getBytes(StandardCharsets.UTF_8);
    }

    private static void addTexts(Object value, Set<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> addTexts(each, texts));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> addTexts(each, texts));
        } else if (value != null) {
            texts.add((String) value);
        }
    }

    /** The texts by one of which a field's value must be found. */
    private static List<String> pieces(AuditRecord record, int index) {
        byte[] bytes = bytes(record, index);
        String value = Strings.expected(bytes);
        Meaning meaning = Interpreter.meaning(record, index);
        return switch (meaning) {
            case TEXT -> List.of(Strings.expected(decoded(value)));
            case KEYS -> keys(record.form(index) == Form.BARE ? decoded(value) : bytes);
            case ARGV -> List.of(title(record.form(index) == Form.BARE ? decoded(value) : bytes));
            case ARCH, SYSCALL -> List.of(Interpreter.text(record, index));
            case LIST -> List.of(record.form(index) == Form.BRACED ? list(value) : value);
            case KEYSTROKES -> List.of(Strings.expected(decoded(value)));
            case ADDRESS -> address(record, index);
            default -> isContext(record, index) ? List.of(value.split(":", 5)) : List.of(value);
        };
    }

    private static String value(AuditRecord record, int index) {
        return Strings.expected(bytes(record, index));
    }

    private static byte[] bytes(AuditRecord record, int index) {
        return Arrays.copyOfRange(record.bytes(), record.valueStart(index), record.valueEnd(index));
    }

    private static List<String> keys(byte[] bytes) {
        List<String> keys = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == 1) {
                keys.add(Strings.expected(Arrays.copyOfRange(bytes, from, i)));
                from = i + 1;
            }
        }
        return keys;
    }

    private static String title(byte[] bytes) {
        boolean closed = bytes.length > 0 && bytes[bytes.length - 1] == 0;
        byte[] title = Arrays.copyOf(bytes, bytes.length - (closed ? 1 : 0));
        return Strings.expected(title).replace('\0', ' ');
    }

    private static String list(String value) {
        return String.join(",", value.trim().split("\\s+"));
    }

    private static List<String> address(AuditRecord record, int index) {
        Map<?, ?> parts = (Map<?, ?>) Interpreter.value(record, index);
        List<String> texts = new ArrayList<>();
        boolean known = Set.of("local", "inet", "inet6").contains(parts.get("family"));
        if (known) {
            parts.forEach((name, text) -> texts.add((String) text));
            texts.remove(parts.get("family"));
            texts.removeIf(text -> text.contains("\uFFFD"));
        } else {
            texts.add(record.value(index));
        }
        return texts;
    }

    private static boolean isContext(AuditRecord record, int index) {
        boolean context = record.named(index, "subj") || record.named(index, "obj");
        return context && record.value(index).split(":", -1).length > 2;
    }

    /** Repeated fields are not taken apart: an array has them as they are. */
    private static boolean mayBeWhole(AuditRecord record, int index) {
        Meaning meaning = Interpreter.meaning(record, index);
        return meaning == Meaning.LIST || meaning == Meaning.ADDRESS || isContext(record, index);
    }

    private static byte[] decoded(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    // ---- names

    /** No two names of an object are the same but for case: some readers fold it. */
    static void checkCase(Object value) {
        if (value instanceof Map<?, ?> map) {
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            map.keySet().forEach(name -> assertThat(names.add((String) name)).isTrue());
            map.values().forEach(SoundJson::checkCase);
        } else if (value instanceof List<?> list) {
            list.forEach(SoundJson::checkCase);
        }
    }
}
