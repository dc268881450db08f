// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An event as go-libaudit 2.6.2 coalesces its records: its {@code aucoalesce.Event}.
 *
 * <pre>
 * {"@timestamp":"2017-04-12T22:48:11.036Z","sequence":59,"category":"audit-rule",
 *  "record_type":"syscall","result":"success","session":"11","tags":["user_commands"],
 *  "summary":{"actor":{"primary":"1001","secondary":"1001"},"action":"executed",...},...}
 * </pre>
 *
 * An event does not change once it is handed out.
 */
public final class GoEvent {
    private static final long YEAR_0 = -62_167_219_200L; // seconds from 1970
    private static final long YEAR_10000 = 253_402_300_800L;

    final GoTime time;
    final long sequence;
    final int type;
    String result = "";
    String session = "";
    List<String> tags = List.of();

    // The summary: who did what to what, and with what.
    final Members actor = new Members();
    String action = "";
    final Members object = new Members();
    String how = "";

    // The user: ids and names by field, and the parts of the context.
    final Map<String, String> ids = new TreeMap<>();
    final Map<String, String> names = new TreeMap<>();
    final Map<String, String> selinux = new TreeMap<>();

    final Members process = new Members();
    List<String> arguments = List.of();
    Members file; // or null, as the next three
    Members source;
    Members destination;
    Members network;
    final Map<String, String> data = new TreeMap<>();
    final List<Map<String, String>> paths = new ArrayList<>();
    final GoEcs ecs = new GoEcs();
    final List<String> warnings = new ArrayList<>();

    /** An event with the id and the type of a message, and nothing else yet. */
    GoEvent(GoLibauditMessage message) {
        time = message.time();
        sequence = message.sequence();
        type = message.type();
    }

    /** The first of these fields that the event has; null if it has none. */
    String find(List<String> fields) {
        for (String field : fields) {
            String value = data.getOrDefault(field, ids.get(field));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * What could not be done. go-libaudit's own programs keep it to themselves.
     *
     * @return its texts, unmodifiable
     */
    public List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /**
     * Whether go-libaudit can write the event as JSON: it cannot before the year 0 or after 9999.
     *
     * @return false if it drops the event there
     */
    public boolean hasJson() {
        return time.seconds() >= YEAR_0 && time.seconds() < YEAR_10000;
    }

    /**
     * The event as JSON has it there: without strings and lists that are empty, but with objects
     * that are.
     *
     * @return name to a string, a number, a list or a map; unmodifiable
     */
    public Map<String, Object> toMap() {
        return new GoEventShape(this, false).toMap();
    }

    /**
     * The event as YAML has it there: {@code timestamp} has no {@code @}, and neither {@code
     * process} nor the summary's {@code object} is there when it is empty.
     *
     * @return name to a string, a number, a list or a map; unmodifiable
     */
    public Map<String, Object> toYamlMap() {
        return new GoEventShape(this, true).toMap();
    }

    /**
     * The event as one line of text, as auparse prints it there.
     *
     * <pre>
     * time="2017-04-12 22:48:11.036 +0000 UTC" sequence=59 category=audit-rule type=SYSCALL
     *  actor=1000/1000 action=executed thing=/usr/bin/grep/ how=/usr/bin/grep tags=[user_commands]
     * </pre>
     *
     * @return the line without its end; its values can hold any character, line ends too
     */
    public String toText() {
        return "time=\""
                + time
                + ("\" sequence=" + sequence)
                + (" category=" + GoCategory.of(type))
                + (" type=" + GoTypes.name(type))
                + (" actor=" + actor.get("primary") + "/" + actor.get("secondary"))
                + (" action=" + action)
                + (" thing=" + object.get("primary") + "/" + object.get("secondary"))
                + (" how=" + how)
                + (" tags=[" + String.join(" ", tags) + "]");
    }
}
