// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One log line as go-libaudit 2.6.2 reads it: its {@code AuditMessage}.
 *
 * <p>The header is read at once, the rest when it is first asked for. Threads may share it.
 *
 * <pre>
 * type=CWD msg=audit(1490137971.011:50406): cwd=2F746D702F6120
 * type 1307, sequence 50406, data {cwd=/tmp/a }
 * </pre>
 */
public final class GoLibauditMessage {
    private final Header header;
    private Body body; // immutable, so two threads at worst read the same line twice

    private GoLibauditMessage(Header header) {
        this.header = header;
    }

    /**
     * Reads a line of audit.log ({@code ParseLogLine}).
     *
     * @param line holds the line, without its end of line
     * @param from its first byte
     * @param to after its last byte
     * @return the message, with or without an {@link #error()}
     * @throws AuditFormatException if the header cannot be read: "invalid audit message header" or
     *     "invalid message type"; a line that starts with {@code node=} is one of those
     */
    public static GoLibauditMessage parseLogLine(byte[] line, int from, int to) {
        return new GoLibauditMessage(Header.ofLine(carrier(line, from, to)));
    }

    /**
     * Reads the payload of a netlink message ({@code Parse}).
     *
     * @param type the record type, from the netlink header
     * @param payload holds the payload, from {@code audit(} on
     * @param from its first byte
     * @param to after its last byte
     * @return the message, with or without an {@link #error()}
     * @throws AuditFormatException if the header cannot be read: "invalid audit message header"
     */
    public static GoLibauditMessage parse(int type, byte[] payload, int from, int to) {
        return new GoLibauditMessage(Header.ofPayload(type, carrier(payload, from, to), 0));
    }

    private static String carrier(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /**
     * The record type.
     *
     * @return its number, 0 to 65535
     */
    public int type() {
        return header.type();
    }

    /**
     * The record type's name.
     *
     * @return the name in upper case, or {@code UNKNOWN[1999]}
     */
    public String recordType() {
        return GoTypes.name(header.type());
    }

    /**
     * The record's time. The digits after the dot are taken as a number of milliseconds, so {@code
     * 1.5} is 1,005 ms.
     *
     * @return milliseconds since 1970; the nearest long for a time that has none
     */
    public long millis() {
        return header.time().millis();
    }

    /**
     * The record's time as Go prints a time.
     *
     * @return for example {@code 2017-03-21 23:12:51.011 +0000 UTC}
     */
    public String timestamp() {
        return header.time().toString();
    }

    /**
     * The event's serial.
     *
     * @return 0 to 4294967295
     */
    public long sequence() {
        return header.sequence();
    }

    /**
     * The line from {@code audit(} on, without the white space around it.
     *
     * @return its text
     */
    public String rawMessage() {
        return GoText.decode(header.raw());
    }

    /**
     * The line from {@code audit(} on, without the white space around it.
     *
     * @return a new array of its bytes
     */
    public byte[] rawBytes() {
        return header.raw().getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The fields, explained as far as go-libaudit does ({@code Data}).
     *
     * @return name to value, sorted and unmodifiable; null when there is an {@link #error()}
     */
    public Map<String, String> data() {
        return body().data();
    }

    /**
     * Why there is no {@link #data()}.
     *
     * @return go-libaudit's text, or null
     */
    public String error() {
        return body().error();
    }

    /**
     * The rule keys. A line with an {@link #error()} may have them all the same.
     *
     * @return the keys in their order, unmodifiable; empty when there are none
     */
    public List<String> tags() {
        return body().tags();
    }

    /**
     * The flat object that go-libaudit's {@code auparse} prints ({@code ToMapStr}): the fields and,
     * over them, {@code record_type}, {@code @timestamp}, {@code sequence}, {@code raw_msg}, {@code
     * tags} and {@code error}.
     *
     * @return name to a string, or a list of strings for {@code tags}; a new map, sorted
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new TreeMap<>();
        if (data() != null) {
            map.putAll(data());
        }
        map.put("record_type", recordType());
        map.put("@timestamp", timestamp());
        map.put("sequence", Long.toString(sequence()));
        map.put("raw_msg", rawMessage());
        if (!tags().isEmpty()) {
            map.put("tags", tags());
        }
        if (error() != null) {
            map.put("error", error());
        }
        return map;
    }

    GoTime time() {
        return header.time();
    }

    /** How many bytes of the line are kept. */
    int length() {
        return header.raw().length();
    }

    private Body body() {
        Body known = body;
        if (known == null) {
            known = Body.of(header);
            body = known;
        }
        return known;
    }
}
