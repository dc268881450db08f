// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Direction;
import io.github.libaudit4j.coalesce.EventAddress;
import io.github.libaudit4j.coalesce.EventFields;
import io.github.libaudit4j.coalesce.Place;
import io.github.libaudit4j.coalesce.Reference;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.List;

/**
 * Writes where something came from or went to: the address of a socket, or the one that the table
 * finds in the fields of a login.
 */
final class EcsAddresses {
    private static final MemberName SOURCE = new MemberName("source");
    private static final MemberName DESTINATION = new MemberName("destination");
    private static final MemberName NETWORK = new MemberName("network");
    private static final MemberName DIRECTION = new MemberName("direction");
    private static final MemberName TYPE = new MemberName("type");
    private static final MemberName IP = new MemberName("ip");
    private static final MemberName PORT = new MemberName("port");
    private static final MemberName ADDRESS = new MemberName("address");
    private static final MemberName DOMAIN = new MemberName("domain");
    private static final MemberName FAMILY = new MemberName("family");
    private static final MemberName ADDR = new MemberName("addr");
    private static final MemberName PATH = new MemberName("path");
    private static final MemberName SADDR = new MemberName("saddr");
    private static final MemberName SCOPE = new MemberName("scope_id");
    private static final MemberName FLOW = new MemberName("flowinfo");

    private final EcsObjects objects;
    private final EcsValues values;
    private EventAddress socket;
    private Direction direction;
    private AuditRecord record; // with the fields of a login
    private int addr;
    private int hostname;
    private String ip;

    EcsAddresses(EcsObjects objects, EcsValues values) {
        this.objects = objects;
        this.values = values;
    }

    /** Finds those of an event. */
    void find(Summary summary) {
        direction = summary.direction();
        socket =
                switch (direction) {
                    case INGRESS -> summary.source();
                    case EGRESS -> summary.destination();
                    case UNKNOWN -> summary.address();
                };
        record = null;
        ip = null;
        addr = hostname = -1;
        for (Reference reference : summary.normalization().source()) {
            if (record == null && reference.kind() == Reference.Kind.FIELD) {
                login(summary.record(reference), reference.name());
            }
        }
    }

    private void login(AuditRecord found, String name) {
        int index = found == null ? -1 : EcsValues.find(found, name);
        if (index < 0) {
            return;
        }
        record = found;
        addr = index;
        int host = EcsValues.find(found, "hostname");
        boolean isDomain = host >= 0 && IpText.type(found.value(host)) == null;
        boolean isSame = host >= 0 && found.value(host).equals(found.value(index));
        hostname = isDomain || isSame ? host : -1;
    }

    /** Whether a field is told as an address. */
    boolean has(AuditRecord other, int index) {
        return record == other && (index == addr || index == hostname);
    }

    /** Writes {@code source} or {@code destination}, and {@code network}. */
    void write() throws IOException {
        if (direction != Direction.UNKNOWN && socket != null) {
            peer(direction, socket.ip() == null ? path(socket) : socket.ip(), socket.port(), null);
        } else if (record != null) {
            String host = hostname < 0 ? null : record.value(hostname);
            peer(Direction.INGRESS, record.value(addr), null, host);
        }
    }

    private void peer(Direction way, String address, String port, String host) throws IOException {
        if (address == null || address.isEmpty()) {
            return;
        }
        String type = IpText.type(address);
        ip = type == null ? null : address;
        objects.begin(way == Direction.INGRESS ? SOURCE : DESTINATION);
        objects.string(ADDRESS, address);
        objects.string(IP, ip);
        if (port != null) {
            objects.number(PORT, Long.parseLong(port));
        }
        objects.string(DOMAIN, address.equals(host) ? null : host);
        objects.end();
        objects.begin(NETWORK);
        objects.plain(DIRECTION, way.text());
        objects.string(TYPE, type);
        objects.end();
    }

    private static String path(EventAddress address) {
        String name = address.data().get("abstract");
        return name == null || name.isEmpty() ? address.path() : "@" + name;
    }

    /** Writes {@code ip} of {@code related}, once {@link #write()} was called. */
    void related() throws IOException {
        if (ip != null) {
            objects.open().name(IP);
            objects.open().value(List.of(ip));
        }
    }

    /** Writes the members of {@code auditd.data.socket}. */
    void socket(EventFields fields) throws IOException {
        int saddr = fields.first(Place.ADDRESS);
        if (saddr < 0) {
            return;
        }
        if (socket == null) {
            values.member(SADDR, fields.record(saddr), fields.index(saddr));
            return;
        }
        String path = path(socket);
        objects.string(FAMILY, family(socket.family()));
        objects.string(ADDR, socket.ip());
        objects.string(PORT, socket.port());
        objects.string(PATH, path);
        objects.string(FLOW, socket.data().get("flowinfo"));
        objects.string(SCOPE, socket.data().get("scope_id"));
        if (socket.ip() == null && path == null) {
            values.member(SADDR, fields.record(saddr), fields.index(saddr));
        }
    }

    /** The words of go-libaudit and Auditbeat. */
    private static String family(String name) {
        return switch (name) {
            case "inet" -> "ipv4";
            case "inet6" -> "ipv6";
            case "local" -> "unix";
            default -> name;
        };
    }
}
