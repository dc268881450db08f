// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The address of a socket. What it does not have is null.
 *
 * @param family {@code inet}, {@code inet6}, {@code local}, {@code netlink}, {@code vsock} ..., or
 *     a number
 * @param ip an IPv4 or IPv6 address
 * @param port its port
 * @param path the path of a Unix socket
 * @param data the rest: {@code abstract} (the name of a Unix socket that is no file), {@code
 *     flowinfo}, {@code scope_id}, of netlink {@code pid} and {@code groups}; of other families
 *     what {@link io.github.libaudit4j.interpret.SocketAddress} finds, and {@code saddr}, all bytes
 *     in hex
 */
public record EventAddress(
        String family, String ip, String port, String path, Map<String, String> data) {
    private static final int FAMILY = 4; // digits

    /** Copies the rest. */
    public EventAddress {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** The address in a field that holds one. */
    static EventAddress of(AuditRecord record, int saddr) {
        Map<?, ?> parts = (Map<?, ?>) Interpreter.value(record, saddr);
        Map<String, String> rest = new LinkedHashMap<>();
        parts.forEach((name, value) -> rest.put(name.toString(), value.toString()));
        boolean more = record.valueEnd(saddr) - record.valueStart(saddr) > FAMILY;
        if (more && !isWhole(rest)) {
            rest.put("saddr", record.value(saddr));
        }
        return new EventAddress(
                rest.remove("family"),
                rest.remove("addr"),
                rest.remove("port"),
                rest.remove("path"),
                rest);
    }

    /** Whether the parts are all that there is to say. */
    private static boolean isWhole(Map<String, String> parts) {
        return switch (parts.get("family")) {
            case "local", "inet", "inet6", "netlink" -> parts.size() > 1;
            default -> false;
        };
    }

    /**
     * The part that tells it best.
     *
     * @return the IP address, else the path, else the abstract name, else null
     */
    public String text() {
        return ip != null ? ip : path != null ? path : data.get("abstract");
    }
}
