// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three layouts of the same thing. */
class LayoutTest {
    private static void twoDocuments(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("type");
        json.plain("CWD");
        json.name("serial");
        json.number(51);
        json.name("fields");
        json.beginObject();
        json.name("cwd");
        json.string("/\n\"");
        json.name("msg");
        json.beginObject();
        json.endObject();
        json.name("inner");
        json.beginObject();
        json.name("key");
        json.beginArray();
        json.string("a");
        json.beginArray();
        json.endArray();
        json.beginObject();
        json.name("x");
        json.nothing();
        json.name("y");
        json.bool(true);
        json.endObject();
        json.string("b");
        json.endArray();
        json.name("after");
        json.number(-1);
        json.endObject();
        json.endObject();
        json.name("cut");
        json.bool(true);
        json.endObject();
        json.endDocument();
        json.beginObject();
        json.endObject();
        json.endDocument();
    }

    @Test
    void lines() {
        assertThat(Written.by(Layout.LINES, LayoutTest::twoDocuments))
                .isEqualTo(
                        """
                        {"type":"CWD","serial":51,"fields":{"cwd":"/\\n\\"","msg":{},\
                        "inner":{"key":["a",[],{"x":null,"y":true},"b"],"after":-1}},"cut":true}
                        {}
                        """);
    }

    @Test
    void pretty() {
        assertThat(Written.by(Layout.PRETTY, LayoutTest::twoDocuments))
                .isEqualTo(
                        """
                        {
                          "type": "CWD",
                          "serial": 51,
                          "fields": {
                            "cwd": "/\\n\\"",
                            "msg": {},
                            "inner": {
                              "key": ["a",[],{"x":null,"y":true},"b"],
                              "after": -1
                            }
                          },
                          "cut": true
                        }
                        {}
                        """);
    }

    @Test
    void yaml() {
        String yaml = Written.by(Layout.YAML, LayoutTest::twoDocuments);

        assertThat(yaml)
                .isEqualTo(
                        """
                        ---
                        "type": "CWD"
                        "serial": 51
                        "fields":
                          "cwd": "/\\n\\""
                          "msg": {}
                          "inner":
                            "key": ["a",[],{"x":null,"y":true},"b"]
                            "after": -1
                        "cut": true
                        --- {}
                        """);
        String[] lines = Written.by(Layout.LINES, LayoutTest::twoDocuments).split("\n");
        assertThat(Yaml.parse(yaml)).isEqualTo(List.of(Json.parse(lines[0]), Json.parse(lines[1])));
    }

    @ParameterizedTest
    @EnumSource
    void anyTree(Layout layout) {
        Random random = new Random(16);
        for (int i = 0; i < 400; i++) {
            Object tree = tree(random, i % 5);

            assertThat(read(layout, tree)).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deepTrees(Layout layout) {
        for (int depth = 1; depth < 60; depth++) {
            Object tree = List.of("bottom");
            for (int i = 0; i < depth; i++) {
                Map<String, Object> around = new LinkedHashMap<>();
                around.put("before", (long) i);
                around.put("inner", tree);
                around.put("after", Map.of());
                tree = around;
            }
            assertThat(read(layout, tree)).isEqualTo(tree);
        }
    }

    /** YAML takes a plain key of at most 1024 characters. */
    @ParameterizedTest
    @ValueSource(strings = {"n", "\0", "é", "\"", "\u2028"})
    void longNames(String unit) {
        for (int length : new int[] {20, 57, 85, 86, 170, 171, 1_024, 1_025, 70_000}) {
            Map<String, Object> inner = new LinkedHashMap<>();
            inner.put(unit.repeat(length), "value");
            inner.put(unit.repeat(length) + "array", List.of("a"));
            inner.put(unit.repeat(length) + "object", Map.of("b", "c"));
            inner.put("after", 1L);
            Map<String, Object> tree = Map.of("fields", inner);
            for (Layout layout : Layout.values()) {
                assertThat(read(layout, tree)).isEqualTo(tree);
            }
        }
    }

    /** What reads as a number, a date, a word or markup in YAML stays a string. */
    @Test
    void stringsStayStrings() {
        List<String> texts =
                List.of(
                        "",
                        " ",
                        "1",
                        "0x1F",
                        "1e3",
                        ".5",
                        "null",
                        "~",
                        "true",
                        "no",
                        "on",
                        "2026-11-22",
                        "- a",
                        "a: b",
                        "#c",
                        "&a",
                        "*a",
                        "!t",
                        "|",
                        ">",
                        "%Y",
                        "@",
                        "`",
                        "{",
                        "[",
                        "---",
                        "...",
                        "? a",
                        "'",
                        "=",
                        "<<",
                        "\uFEFF",
                        "\u0085",
                        "\u00A0",
                        "\uFFFE",
                        "\uD83D\uDE00");
        Map<String, Object> tree = new LinkedHashMap<>();
        texts.forEach(text -> tree.put(text, text));
        tree.put("list", texts);
        for (Layout layout : Layout.values()) {
            assertThat(read(layout, tree)).isEqualTo(tree);
        }
    }

    @Test
    void documentsOfOtherKinds() {
        for (Object value :
                Arrays.asList("text", 1L, true, null, List.of(), List.of("a", Map.of()))) {
            String json = document(Layout.LINES, value);

            assertThat(document(Layout.PRETTY, value)).isEqualTo(json);
            assertThat(document(Layout.YAML, value)).isEqualTo("--- " + json);
            assertThat(Json.parse(json)).isEqualTo(value);
        }
    }

    private static Object read(Layout layout, Object tree) {
        String text = document(layout, tree);
        if (layout == Layout.YAML) {
            List<Object> documents = Yaml.parse(text + text);
            assertThat(documents).hasSize(2).doesNotHaveAnyElementsOfTypes(String.class);
            assertThat(documents.get(0)).isEqualTo(documents.get(1));
            return documents.get(0);
        }
        return Json.parse(text);
    }

    private static String document(Layout layout, Object value) {
        return Written.by(
                layout,
                json -> {
                    json.value(value);
                    json.endDocument();
                });
    }

    /** An object with all kinds of members. */
    private static Map<String, Object> tree(Random random, int depth) {
        Map<String, Object> tree = new LinkedHashMap<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            tree.put(text(random), value(random, depth));
        }
        return tree;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> random.nextLong() >> random.nextInt(64);
            case 1 -> null;
            case 2 -> random.nextBoolean();
            case 3 -> text(random);
            case 4 -> {
                List<Object> list = new ArrayList<>();
                int count = random.nextInt(4);
                for (int i = 0; i < count; i++) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> tree(random, depth - 1);
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(4);
            text.appendCodePoint(
                    kind == 0
                            ? random.nextInt(0x100)
                            : kind == 1 ? 0x2000 + random.nextInt(0x80) : 'a' + random.nextInt(26));
        }
        return text.toString();
    }
}
