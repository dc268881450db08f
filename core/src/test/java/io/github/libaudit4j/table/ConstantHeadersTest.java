// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The constants against the C headers on this machine, in both directions: the compiler says that
 * each number is right, and each name that it sees in a header is in its table. What is not here is
 * skipped, and so is the older of two JDKs.
 */
@EnabledForJreRange(min = JRE.JAVA_25)
class ConstantHeadersTest {
    private static final String FOLDERS = "linux|asm|drm|misc|mtd|rdma|scsi|sound|video|xen";
    private static final Pattern HEADER = Pattern.compile("(" + FOLDERS + ")/.*\\.h");
    private static final Pattern CONSTANT =
            Pattern.compile("#define (\\w+) .+|\\s*(\\w+)(?: = [^;{}]+)?,");
    private static final Pattern REQUEST = Pattern.compile("#define \\w+\\s+_IO[RW]*\\s*\\(.*");
    private static final long ABSENT = -7777;

    /** Requests whose argument only another architecture defines. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*32|KVM_(ARM|PPC|CREATE_SPAPR|ALLOCATE_RMA).*");

    private static final Pattern NOT_WITH_OTHERS =
            Pattern.compile(
                    "linux/(byteorder/.*|patchkey.h|a.out.h|netfilter_ipv4/ipt_ecn.h)"
                            + "|asm/(unistd.*|.*_(32|64|x32|n32|n64|o32).h|a.out.h|swab.h)");
    private static final List<String> FIRST = List.of("linux/fb.h", "linux/fs.h");
    private static final String C_LIBRARY =
            "stdint limits time sys/types sys/time sys/ioctl sys/socket sys/ioccom endian unistd"
                    + " stddef string stdlib netinet/in netinet/if_ether xen/interface/xen atm";

    @TempDir Path folder;

    static List<Arguments> variants() throws IOException {
        Path file = TestFiles.makers().resolve("variants.tsv");
        return TestFiles.rowsOf(Files.readString(file)).stream()
                .map(row -> Arguments.of(row[0], row[3], row[5], row[6]))
                .toList();
    }

    @BeforeEach
    void theHeadersOfALibraryAreEmpty() throws IOException {
        for (String name : C_LIBRARY.split(" ")) {
            Path stub = folder.resolve("stubs/" + name + ".h");
            Files.createDirectories(stub.getParent());
            Files.writeString(stub, "");
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theCompilerSaysThatEachNumberIsRight(
            String variant, String triplet, String layout, String macros)
            throws IOException, InterruptedException {
        Path include = Path.of("/usr", triplet, "include");
        assumeTrue(Files.exists(include.resolve("linux")), "no headers in " + include);
        String source = includes(include) + claims(variant);
        List<String> options = new ArrayList<>(List.of(layout.split(" ")));
        options.addAll(List.of("-undef", "-D__linux__"));
        options.addAll(List.of(macros.split(" ")));
        assertThat(compile(source, options, include)).isEmpty();
    }

    @Test
    void eachNameOfAHeaderIsInItsTable() throws IOException, InterruptedException {
        Path include = Path.of("/usr/x86_64-linux-gnu/include");
        assumeTrue(Files.exists(include.resolve("linux")), "no headers in " + include);
        List<String> options = List.of("-E", "-dD", "-undef", "-D__x86_64__", "-D__LP64__");
        String text = compile(includes(include), options, include);
        List<Rule> rules = new ArrayList<>();
        for (String[] row :
                TestFiles.rowsOf(Files.readString(TestFiles.makers().resolve("constants.tsv")))) {
            rules.add(Rule.of(row));
        }
        Set<String> missing = new TreeSet<>();
        List<Rule> ofFile = List.of();
        int seen = 0;
        for (String line : text.split("\n")) {
            if (line.startsWith("# ")) {
                String file = line.replaceFirst("^.*?\"(?:.*/include/)?(.*)\".*$", "$1");
                ofFile = rules.stream().filter(rule -> rule.isOf(file)).toList();
                continue;
            }
            for (Rule rule : ofFile) {
                String name = rule.name(line);
                if (name != null && !ELSEWHERE.matcher(name).matches()) {
                    seen++;
                    if (Constants.of(rule.table).number(name, ABSENT) == ABSENT) {
                        missing.add(rule.table + " " + name);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(2_500);
        assertThat(missing).isEmpty();
    }

    /** A row of tables/constants.tsv. */
    private record Rule(String table, Pattern header, Pattern names, Pattern but) {
        static Rule of(String[] row) {
            String header = row[2].equals("-") ? FOLDERS + ".*" : row[2];
            boolean isRequest = row[3].equals("@ioctl");
            return new Rule(
                    row[0],
                    Pattern.compile("(.*/)?(" + header + ")"),
                    isRequest ? REQUEST : Pattern.compile("(" + row[3] + ")"),
                    Pattern.compile(row[4]));
        }

        boolean isOf(String file) {
            return HEADER.matcher(file.replace("asm-generic", "asm")).matches()
                    && header.matcher(file).matches();
        }

        /** The name in a line that this rule asks for; null where there is none. */
        String name(String line) {
            Matcher found = CONSTANT.matcher(line);
            if (!found.matches()) {
                return null;
            }
            String name = found.group(1) != null ? found.group(1) : found.group(2);
            boolean isAsked = names == REQUEST ? names.matcher(line).matches() : isNamed(name);
            return isAsked && !but.matcher(name).matches() ? name : null;
        }

        private boolean isNamed(String name) {
            return names.matcher(name).matches();
        }
    }

    /** What the kernel keeps to itself, the C library has too. */
    @Test
    void theNumbersThatTheCLibraryHas() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/usr/include/unistd.h")), "no C library's headers here");
        StringBuilder source = new StringBuilder("#define _GNU_SOURCE\n");
        String headers = "sys/socket sys/eventfd sys/mount sys/swap fcntl unistd sys/stat";
        for (String header : headers.split(" ")) {
            source.append("#include <").append(header).append(".h>\n");
        }
        int count = 0;
        for (String table :
                "af sock-type sock-flags shutdown msg sol access umount splice swapon eventfd"
                        .split(" ")) {
            for (Map.Entry<String, String[]> row : rows(table, Arch.GENERIC).entrySet()) {
                source.append("#ifdef ").append(row.getKey()).append('\n');
                source.append(claim(row.getKey(), row.getValue()[0])).append("#endif\n");
                count++;
            }
        }
        assertThat(count).isGreaterThan(150);
        Path file = Files.writeString(folder.resolve("library.c"), source);
        TestFiles.Output output = TestFiles.run("gcc", "-fsyntax-only", "-w", file.toString());
        assertThat(output.text()).isEmpty();
    }

    private String includes(Path include) throws IOException {
        List<String> headers = new ArrayList<>(FIRST);
        try (Stream<Path> files = Files.walk(include)) {
            files.map(file -> include.relativize(file).toString())
                    .filter(file -> HEADER.matcher(file).matches())
                    .filter(file -> !NOT_WITH_OTHERS.matcher(file).matches())
                    .sorted()
                    .forEach(headers::add);
        }
        StringBuilder text = new StringBuilder();
        headers.forEach(header -> text.append("#include <").append(header).append(">\n"));
        return text.toString();
    }

    /** An assertion in C for each row that is from a header, and that no addition corrects. */
    private static String claims(String variant) throws IOException {
        Set<String> corrected = new TreeSet<>();
        Path additions = TestFiles.makers().resolve("additions/constants.tsv");
        for (String[] row : TestFiles.rowsOf(Files.readString(additions))) {
            if (row[1].equals(variant)) {
                corrected.add(row[3]);
            }
        }
        StringBuilder text = new StringBuilder();
        for (String table : Constants.tables()) {
            rows(table, variant)
                    .forEach((name, row) -> {
                        if (row[1].equals("header") && !corrected.contains(name)) {
                            text.append(claim(name, row[0]));
                        }
                    });
        }
        return text.toString();
    }

    private static String claim(String name, String number) {
        boolean isHex = number.startsWith("0x");
        String right = name + " == " + number + (isHex ? "ULL" : "LL");
        String word = "(unsigned) " + name + " == " + number + (isHex ? "ULL" : "LL");
        return "_Static_assert(" + right + " || " + word + ", \"" + name + " " + number + "\");\n";
    }

    /** The rows of a variant by their names, as the files have them: number and source. */
    private static Map<String, String[]> rows(String table, String variant) throws IOException {
        String parent = ConstantTables.parent(variant);
        Map<String, String[]> rows = parent == null ? new LinkedHashMap<>() : rows(table, parent);
        String file = "constants/" + table + (parent == null ? "" : "-" + variant) + ".tsv";
        if (TestFiles.class.getResource(file) != null) {
            for (String[] row : TestFiles.rows(file)) {
                rows.put(row[1], new String[] {row[0], row[2]});
            }
        }
        return rows;
    }

    private String compile(String source, List<String> options, Path include)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("constants.c"), source);
        List<String> command = new ArrayList<>(List.of("gcc", "-w", "-nostdinc"));
        command.addAll(options.contains("-E") ? List.of() : List.of("-fsyntax-only"));
        command.addAll(options);
        command.addAll(List.of("-isystem", include.toString()));
        command.addAll(List.of("-isystem", folder.resolve("stubs").toString()));
        command.addAll(List.of("-include", TestFiles.makers().resolve("prelude.h").toString()));
        command.add(file.toString());
        return TestFiles.run(command.toArray(new String[0])).text();
    }
}
