// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.compat.GoEvent;
import io.github.libaudit4j.compat.GoLibauditMessage;
import io.github.libaudit4j.json.JsonWriter;
import java.io.IOException;
import java.util.List;

/**
 * An object an event.
 *
 * @param writer where it goes
 * @param isYaml whether the writer's layout is that of YAML
 * @param interpretation what becomes of the records
 */
record GoEventJson(JsonWriter writer, boolean isYaml, GoInterpretation interpretation)
        implements GoEventForm {
    @Override
    public void write(List<GoLibauditMessage> messages, GoLosses losses) throws IOException {
        GoEvent event = interpretation.event(messages, losses);
        if (event == null) {
            return;
        }
        if (!isYaml && !event.hasJson()) {
            losses.withoutJson();
            return;
        }
        writer.value(isYaml ? event.toYamlMap() : event.toMap());
        writer.endDocument();
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
