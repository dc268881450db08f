// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Rules that a real kernel listed; they are not part of the repository. */
final class RuleFixtures {
    private static final int HEADER = 16; // sizeof(struct nlmsghdr)
    private static final int LIST_RULES = 1013; // linux/audit.h: AUDIT_LIST_RULES

    private RuleFixtures() {}

    /**
     * A rule of go-libaudit's.
     *
     * @param file the rule file it is in
     * @param text what auditctl 3.0 was given
     * @param bytes what the kernel listed then
     */
    record Golden(String file, String text, byte[] bytes) {
        @Override
        public String toString() {
            return file + ": " + text;
        }
    }

    /** The 123 rules of the twelve rule files. */
    static List<Golden> goldens() throws IOException {
        List<Golden> goldens = new ArrayList<>();
        try (Stream<Path> files = Files.list(Corpus.path("reference/go-libaudit/rule"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".golden.yml")).toList()) {
                goldens.addAll(goldens(file));
            }
        }
        return goldens;
    }

    private static List<Golden> goldens(Path file) throws IOException {
        Load load = new Load(LoadSettings.builder().build());
        Map<?, ?> document = (Map<?, ?>) load.loadFromString(Files.readString(file));
        List<Golden> goldens = new ArrayList<>();
        for (Object rule : (List<?>) document.get("rules")) {
            Map<?, ?> golden = (Map<?, ?>) rule;
            goldens.add(
                    new Golden(
                            file.getFileName().toString(),
                            (String) golden.get("flags"),
                            bytes(golden.get("bytes"))));
        }
        return goldens;
    }

    private static byte[] bytes(Object binary) {
        if (binary instanceof ByteBuffer buffer) {
            return buffer.array();
        }
        return (byte[]) binary;
    }

    /** The rules that were loaded when a folder's samples were recorded. */
    static List<byte[]> captured(String folder) throws IOException {
        byte[] capture = Files.readAllBytes(Corpus.path("corpus/" + folder + "/rules.cap"));
        ByteBuffer in = ByteBuffer.wrap(capture).order(ByteOrder.LITTLE_ENDIAN);
        in.position("AUNLCAP1".length());
        List<byte[]> rules = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] datagram = new byte[in.getInt()];
            in.get(datagram);
            ByteBuffer header = ByteBuffer.wrap(datagram).order(ByteOrder.LITTLE_ENDIAN);
            if (header.getShort(Integer.BYTES) == LIST_RULES) {
                rules.add(Arrays.copyOfRange(datagram, HEADER, datagram.length));
            }
        }
        return rules;
    }

    /** What auditctl 3.0.9 ({@code rules.txt}) or 4.2.2 printed for them. */
    static List<String> listed(String folder, String file) throws IOException {
        return Files.readAllLines(Corpus.path("corpus/" + folder + "/" + file));
    }
}
