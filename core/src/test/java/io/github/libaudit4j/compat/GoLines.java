// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Log lines, one char a byte, as messages. */
final class GoLines {
    private GoLines() {}

    static List<GoLibauditMessage> messages(List<String> lines) {
        return lines.stream().map(GoLines::message).toList();
    }

    static GoLibauditMessage message(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return GoLibauditMessage.parseLogLine(bytes, 0, bytes.length);
    }
}
