// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records made at random and printed as the kernel and auditd do, parsed again. */
class RoundTripTest {
    private static final int ROUNDS = 5_000;
    private static final String NAME = "abcdefghijklmnopqrstuvwxyz0123456789_-.[]";
    private static final String WORD = NAME + "ABCDEFGHIJKLMNOPQRSTUVWXYZ:/?+@%#~^*;<>!$&|\\";

    /** What audit_string_contains_control (kernel/audit.c) lets pass without making it hex. */
    private static final String TRUSTED = WORD + "'(){},=";

    private final List<Field> fields = new ArrayList<>();
    private Random random = new Random();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void fieldsComeBack(long seed) {
        random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            fields.clear();
            String node = random.nextBoolean() ? null : text(NAME, 1, 20);
            long millis = random.nextLong(4_000_000_000_000L);
            long serial = random.nextLong(1L << 32);
            String id = String.format("audit(%d.%03d:%d): ", millis / 1000, millis % 1000, serial);
            String body = body();
            String line =
                    (node == null ? "" : "node=" + node + " ") + "type=USER_LOGIN msg=" + id + body;

            assertRecord(RecordParser.parse(line), line, millis, serial);
            assertThat(RecordParser.parse(line).node()).isEqualTo(node);
            assertPayload(id + body, millis, serial);
        }
    }

    private void assertRecord(AuditRecord record, String line, long millis, long serial) {
        assertThat(record.fields()).as(line).isEqualTo(fields);
        assertThat(record.type()).isEqualTo(1112);
        assertThat(record.millis()).isEqualTo(millis);
        assertThat(record.serial()).isEqualTo(serial);
        assertThat(record.toString()).isEqualTo(line);
        Sound.check(record);
    }

    private void assertPayload(String payload, long millis, long serial) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        assertRecord(RecordParser.parse(1112, bytes, 0, bytes.length), payload, millis, serial);
    }

    /** Text, the kernel's fields, a message, what auditd added: each may be missing. */
    private String body() {
        List<String> parts = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            parts.add(add(new Field("", text("abcdefgh:", 1, 12), Form.TEXT, Section.BODY)));
        }
        parts.add(fields(random.nextInt(12), Section.BODY));
        if (random.nextInt(3) == 0) {
            parts.add("msg='" + fields(1 + random.nextInt(8), Section.MSG) + "'");
        }
        String kernel =
                parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        boolean enriched = random.nextInt(3) == 0;
        return enriched ? kernel + (char) Bytes.SEPARATOR + added() : kernel;
    }

    private String fields(int count, Section section) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(add(field(text(NAME, 1, 12), section)));
        }
        return String.join(" ", parts);
    }

    private String added() {
        List<String> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            parts.add(add(field("A" + text("BCDEFGHIJ_-", 0, 8), Section.ENRICHED)));
        }
        if (random.nextInt(4) == 0) {
            String address = "saddr_fam=local path=/" + text(TRUSTED + " ", 0, 100) + "x";
            parts.add(add(new Field("SADDR", address, Form.BRACED, Section.ENRICHED)));
        }
        return String.join(" ", parts);
    }

    private Field field(String name, Section section) {
        String used = name.equals("msg") ? "gsm" : name;
        return switch (random.nextInt(3)) {
            case 0 -> new Field(used, text(WORD, 0, 30), Form.BARE, section);
            case 1 -> new Field(used, text("0123456789", 1, 10), Form.BARE, section);
            default -> new Field(used, quotable(section), Form.QUOTED, section);
        };
    }

    /** A program may quote blanks; no apostrophe that looks like a message's last is in one. */
    private String quotable(Section section) {
        return section == Section.MSG ? text(WORD + " ", 0, 30) : text(TRUSTED, 0, 30);
    }

    private String add(Field field) {
        fields.add(field);
        return switch (field.form()) {
            case TEXT -> field.value();
            case QUOTED -> field.name() + "=\"" + field.value() + '"';
            case BRACED -> field.name() + "={ " + field.value() + " }";
            default -> field.name() + "=" + field.value();
        };
    }

    private String text(String alphabet, int least, int most) {
        int length = least + random.nextInt(most - least + 1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
