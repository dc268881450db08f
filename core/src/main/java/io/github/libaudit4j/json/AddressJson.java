// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Direction;
import io.github.libaudit4j.coalesce.EventAddress;
import io.github.libaudit4j.coalesce.Summary;
import java.io.IOException;
import java.util.Map;

/** Writes the addresses of an event, each under the name of what it is. */
final class AddressJson {
    private AddressJson() {}

    static void write(JsonWriter json, Summary summary) throws IOException {
        write(json, "source", summary.source());
        write(json, "destination", summary.destination());
        write(json, "address", summary.address());
        Direction direction = summary.direction();
        if (direction != Direction.UNKNOWN) {
            json.name("direction");
            json.plain(direction.text());
        }
    }

    private static void write(JsonWriter json, String name, EventAddress address)
            throws IOException {
        if (address == null) {
            return;
        }
        json.name(name);
        json.beginObject();
        part(json, "family", address.family());
        part(json, "ip", address.ip());
        part(json, "port", address.port());
        part(json, "path", address.path());
        for (Map.Entry<String, String> rest : address.data().entrySet()) {
            part(json, rest.getKey(), rest.getValue());
        }
        json.endObject();
    }

    private static void part(JsonWriter json, String name, String value) throws IOException {
        if (value != null) {
            json.name(name);
            json.string(value);
        }
    }
}
