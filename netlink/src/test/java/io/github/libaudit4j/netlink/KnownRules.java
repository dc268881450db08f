// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Rules to load: those of the folder {@code shared} beside the repository, and cases of ours. */
final class KnownRules {
    private static final int HEADER = 16; // sizeof(struct nlmsghdr)
    private static final int LIST_RULES = 1013; // linux/audit.h: AUDIT_LIST_RULES

    private static final String BYTES = "  bytes: !!binary |\n";

    private KnownRules() {}

    /**
     * A rule of go-libaudit's.
     *
     * @param text as it is typed
     * @param bytes what a kernel listed
     */
    record Golden(String text, byte[] bytes) {}

    /** A file below {@code shared}; skips the test where there is none. */
    private static Path shared(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared").resolve(name))) {
            folder = folder.getParent();
        }
        KernelLock.require(folder != null, "no shared/" + name + " beside the repository");
        return folder.resolve("shared").resolve(name);
    }

    static List<Golden> goldens() throws IOException {
        List<Golden> goldens = new ArrayList<>();
        try (Stream<Path> files = Files.list(shared("reference/go-libaudit/rule"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".golden.yml")).toList()) {
                String[] parts = Files.readString(file).split("\n- flags: ");
                for (int i = 1; i < parts.length; i++) {
                    goldens.add(golden(parts[i]));
                }
            }
        }
        return goldens;
    }

    /** The text, on one line or two, and lines of base64. */
    private static Golden golden(String part) {
        int end = part.indexOf(BYTES);
        StringBuilder base64 = new StringBuilder();
        for (String line : part.substring(end + BYTES.length()).split("\n")) {
            if (!line.startsWith("    ")) {
                break;
            }
            base64.append(line.strip());
        }
        String text = part.substring(0, end).replaceAll("\n *", " ").strip();
        return new Golden(text, Base64.getDecoder().decode(base64.toString()));
    }

    /** What the kernel listed when the corpus was recorded. */
    static List<byte[]> corpus() throws IOException {
        byte[] capture = Files.readAllBytes(shared("corpus/raw-3.0.9/rules.cap"));
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

    /** The lines of a file of cases, without comments. */
    static List<String> cases(String name) throws IOException {
        try (InputStream in = KnownRules.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
