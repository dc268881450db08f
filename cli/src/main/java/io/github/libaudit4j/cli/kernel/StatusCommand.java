// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.netlink.AuditClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code audit status}: what the kernel's audit is set to and how it does. */
public final class StatusCommand {
    public static final String HEADER = "Tells what the kernel's audit is set to and how it does.";

    /** What {@code --format} takes. */
    enum StatusFormat {
        text,
        json
    }

    private final Live live;
    private final StatusFormat format;

    public static Options options(Live live) {
        Options options =
                Options.of("status", HEADER, asked -> new StatusCommand(live, asked).run());
        options.description(
                "",
                "Names and numbers are those of auditctl -s; words follow where one is worth it:"
                        + " audit is off or locked, no daemon, records lost, the backlog nearly"
                        + " full.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit status",
                "  audit status --format json | jq .lost",
                "",
                "Exit status: 0 done, 1 the kernel refuses (needs root), 2 usage.");
        options.typed(
                StatusFormat.class,
                "FORMAT",
                "text: a line a number (the default); json: one object.",
                "-f",
                "--format");
        return options.standard("-V", "--version");
    }

    private StatusCommand(Live live, Asked asked) {
        this.live = live;
        this.format = asked.value("--format", StatusFormat.text);
    }

    private static final int WORDS = 30; // the column where they begin

    private int run() {
        return live.run(this::tell);
    }

    private int tell(AuditClient client) throws IOException {
        List<StatusLine> lines = StatusLines.of(KernelState.read(client));
        live.tell(format == StatusFormat.json ? json(lines) : text(lines));
        return ExitCode.DONE;
    }

    private static String text(List<StatusLine> lines) {
        StringBuilder text = new StringBuilder();
        for (StatusLine line : lines) {
            text.append(text.isEmpty() ? "" : "\n");
            String known = line.key() + " " + line.text();
            text.append(known);
            if (!line.words().isEmpty()) {
                text.append(" ".repeat(Math.max(2, WORDS - known.length()))).append(line.words());
            }
        }
        return text.toString();
    }

    private static String json(List<StatusLine> lines) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        Map<String, Object> words = new LinkedHashMap<>();
        for (StatusLine line : lines) {
            object.put(line.key(), line.value());
            if (!line.words().isEmpty()) {
                words.put(line.key(), line.words());
            }
        }
        object.put("words", words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter writer = new JsonWriter(out)) {
            writer.value(object);
            writer.endDocument();
        }
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
