// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.Layout;
import io.github.libaudit4j.rule.RuleProblem;
import io.github.libaudit4j.rule.RuleText;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Problems as JSON, an object a line.
 *
 * <pre>
 * {"file":"audit.rules","line":3,"column":35,"severity":"error","code":"syntax","message":"...",
 *  "text":"-a always,exit -F arch=b64 -S opneat -k open","fix":"..."}
 * </pre>
 */
public final class ProblemJson {
    private final JsonWriter json;

    /**
     * Problems.
     *
     * @param out where they go
     */
    public ProblemJson(OutputStream out) {
        json = new JsonWriter(out, Layout.LINES);
    }

    /**
     * Writes one.
     *
     * @param problem the problem
     * @param line the line it is in
     * @throws IOException if it cannot be written
     */
    public void write(RuleProblem problem, String line) throws IOException {
        json.beginObject();
        string("file", problem.file());
        number("line", problem.line());
        number("column", problem.column());
        string("severity", problem.severity().word());
        string("code", problem.code());
        string("message", problem.message());
        string("text", line);
        if (problem.fix() != null) {
            string("fix", problem.fix());
        }
        json.endObject();
        json.endDocument();
        json.flush();
    }

    private void number(String name, long value) throws IOException {
        json.name(name);
        json.number(value);
    }

    private void string(String name, String value) throws IOException {
        json.name(name);
        byte[] bytes = RuleText.encode(value);
        json.string(bytes, 0, bytes.length);
    }
}
