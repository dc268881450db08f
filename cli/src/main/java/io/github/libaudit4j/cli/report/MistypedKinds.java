// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.command.Nearest;
import io.github.libaudit4j.report.ReportKind;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** Words that were taken for files that are not there, and may have been meant as kinds. */
final class MistypedKinds {
    private MistypedKinds() {}

    /** What to say of them: a line for each, such as {@code no kind of report is called filee}. */
    static List<String> of(List<String> words) {
        List<String> lines = new ArrayList<>();
        for (String word : words) {
            boolean isFile = word.indexOf('/') >= 0 || word.indexOf('.') >= 0;
            if (!isFile && !new File(word).exists()) {
                add(lines, word);
            }
        }
        return lines;
    }

    private static void add(List<String> lines, String word) {
        List<String> kinds = ReportKind.list().stream().map(ReportKind::name).toList();
        String question = Nearest.question(word, kinds);
        if (kinds.contains(word)) {
            lines.add("the kind " + word + " must stand before the logs");
        } else if (!question.isEmpty()) {
            lines.add("no kind of report is called " + word + question);
        }
    }
}
