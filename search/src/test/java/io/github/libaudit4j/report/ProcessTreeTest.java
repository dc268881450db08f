// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code processes.log} is of a real kernel: a program that forks, starts programs with fork, vfork
 * and clone3, has a thread, is killed, leaves an orphan, and has the pid 29000 three times.
 */
class ProcessTreeTest {
    private static ProcessTree tree(TreeSearch search) {
        ProcessTree tree = new ProcessTree(new Coalescer(), ProcessTree.MOST, search);
        TreeLogs.read(TreeLogs.RESOURCES.resolve("processes.log"), tree::add);
        return tree;
    }

    @Test
    void aRealLogAsText() throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeText(true).write(tree(TreeSearch.ALL).all(), text);
        assertThat(text.toString()).isEqualTo(TreeLogs.golden("processes.txt", text.toString()));
    }

    @Test
    void aRealLogAsDot() throws IOException {
        StringBuilder dot = new StringBuilder();
        new TreeDot().write(tree(TreeSearch.ALL).all(), dot);
        assertThat(dot.toString()).isEqualTo(TreeLogs.golden("processes.dot", dot.toString()));
    }

    @Test
    void aRealLogAsJson() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(out)) {
            new TreeJson(json).write(tree(TreeSearch.ALL).all());
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(TreeLogs.golden("processes.json", text));
    }

    @Test
    void plainTextIsAsciiOnly() throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeText(false).write(tree(TreeSearch.ALL).all(), text);
        assertThat(text.chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 0x7F);
        assertThat(text).contains("`- 22804 ").contains("|- 22805 ");
    }

    @ParameterizedTest
    @CsvSource({
        "29000, , , 22727 22804 29000 29000 29000",
        ", , 7974289, 22727 22804 22806 22808",
        "22806, , 7974312, 22727 22804 22806 22807 22808 22812 22813",
        ", 5, , ''",
        "77, , , ''",
    })
    void aSearchShowsWhatIsAboveAndBelow(Long pid, String session, Long serial, String pids) {
        TreeSearch search = new TreeSearch(list(pid), list(session), list(serial));
        StringBuilder found = new StringBuilder();
        tree(search).found().walk((process, depth, more) -> found.append(process.pid).append(' '));
        assertThat(found.toString().trim()).isEqualTo(pids);
    }

    private static <T> List<T> list(T value) {
        return value == null ? List.of() : List.of(value);
    }

    @Test
    void everyEventIsOfOneProcess() {
        ProcessTree tree = tree(TreeSearch.ALL);
        long events = tree.processes().stream().mapToLong(TreeProcess::events).sum();
        assertThat(events).isEqualTo(tree.events()).isEqualTo(36);
    }

    @Test
    void whatIsOverTheLimitIsCounted() {
        ProcessTree tree = new ProcessTree(new Coalescer(), 3, TreeSearch.ALL);
        TreeLogs.read(TreeLogs.RESOURCES.resolve("processes.log"), tree::add);
        long events = tree.processes().stream().mapToLong(TreeProcess::events).sum();
        assertThat(tree.processes()).hasSize(3);
        assertThat(tree.over()).isPositive();
        assertThat(events + tree.over()).isEqualTo(tree.events()).isEqualTo(36);
    }
}
