// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a program calls itself cannot become a line, a string or a process of the output. */
class TreeTextTest {
    private static final String HOSTILE =
            "a\n`- 1 init\"];\n}\u202e\u2028\u001b[31m<b>&amp;\\N\\\" -> 'x'\u0000é";

    private static ProcessTree hostile() {
        String hex = HexFormat.of().formatHex(HOSTILE.getBytes(StandardCharsets.UTF_8));
        String id = "msg=audit(1795427992.507:1): ";
        ProcessTree tree = new ProcessTree(new Coalescer());
        TreeLogs.read(
                "type=SYSCALL "
                        + id
                        + "arch=c000003e syscall=59 success=yes exit=0 ppid=2 pid=3 comm="
                        + hex
                        + " exe="
                        + hex
                        + "\ntype=EXECVE "
                        + id
                        + "argc=2 a0="
                        + hex
                        + " a1=\"\"\n",
                tree::add);
        return tree;
    }

    @Test
    void ofALine() throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeText(true).write(hostile().all(), text);
        assertThat(text.toString().lines()).hasSize(2);
        assertThat(text)
                .contains(
                        "\\n`- 1 init\\\"];\\n}\\u202e\\u2028\\u001b[31m<b>&amp;\\\\N\\\\\\\" -> ")
                .contains("\\u0000é\" \"\" (");
    }

    @Test
    void ofDot() throws IOException {
        StringBuilder dot = new StringBuilder();
        new TreeDot().write(hostile().all(), dot);
        String strings = dot.toString().replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "S");
        assertThat(strings)
                .contains("\n  p2 [label=S, style=S];\n  p1 [label=S];\n  p2 -> p1;\n}\n")
                .doesNotContain("init");
        assertThat(dot).contains("&amp;amp;");
    }

    @Test
    void ofJson() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(out)) {
            new TreeJson(json).write(hostile().all());
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2);
        assertThat(text).contains("\"args\":[\"a\\n`- 1 init\\\"];\\n}\\u202e\\u2028\\u001b[31m");
    }

    @Test
    void ofATreeThatIsDeeperThanAStack() throws IOException {
        ProcessTree tree = new ProcessTree(new Coalescer());
        for (int i = 2; i < 20_000; i++) {
            String line =
                    "type=SYSCALL msg=audit(1795427992.507:%d): arch=c000003e syscall=57"
                            + " success=yes exit=%d ppid=%d pid=%d comm=\"x\"\n";
            TreeLogs.read(String.format(line, i, i + 1, i - 1, i), tree::add);
        }
        StringBuilder text = new StringBuilder();
        new TreeText(true).write(tree.all(), text);
        assertThat(text.toString().lines()).hasSize(20_000);
        assertThat(text).contains(" level 19999: 20000 ");
        assertThat(text.length()).isLessThan(4_000_000);
    }
}
