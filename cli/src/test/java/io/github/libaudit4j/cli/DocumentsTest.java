// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.cli.command.CompletionCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The documents name only classes, options and files that exist. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS =
            Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)\\b.*");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    /** Not audit rules add and delete: the words behind them are a rule's. */
    private static final Pattern COMMAND =
            Pattern.compile(
                    "(?:^|[\\s`|(])(?:\\./)?(audit (?:parse|search|report|tree|watch|run|syscall|completion|status|set|send|rules"
                            + " (?:check|explain|convert|diff|build|encode|decode|list|load|sync|clear))"
                            + "|auparse)\\b([^`\n]*)");

    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--?[a-z][a-z-]*");

    /** Of other programs, and of the JDK. */
    private static final Set<String> FOREIGN_CLASSES = Set.of("FastCSV", "LogFormat");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/."))
                    .toList();
        }
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            Set<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .map(name -> name.substring(0, name.length() - ".java".length()))
                            .collect(Collectors.toCollection(TreeSet::new));
            names.addAll(FOREIGN_CLASSES);
            return names;
        }
    }

    @Test
    void thereAreDocuments() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesClassesThatExist(Path document) throws IOException {
        Set<String> unknown = new TreeSet<>();
        Set<String> classes = classes();
        Matcher code = CODE.matcher(Files.readString(document));
        while (code.find()) {
            Matcher name = CLASS.matcher(code.group(1));
            if (name.matches() && !classes.contains(name.group(1))) {
                unknown.add(name.group(1));
            }
        }
        assertThat(unknown).as("classes that %s names and no one wrote", document).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOptionsThatExist(Path document) throws IOException {
        Set<String> unknown = new TreeSet<>();
        Matcher command = COMMAND.matcher(Files.readString(document));
        while (command.find()) {
            String words = command.group(2).split("[|<>#]")[0];
            Matcher option = OPTION.matcher(words);
            while (option.find()) {
                if (!options(command.group(1)).contains(option.group())) {
                    unknown.add(command.group(1) + " " + option.group());
                }
            }
        }
        assertThat(unknown).as("options that %s names and no command has", document).isEmpty();
    }

    private static Set<String> options(String command) {
        CommandLine line =
                command.equals("auparse")
                        ? new CommandLine(AuparseCommand.options().spec())
                        : Main.line(CompletionCommand.NAME); // which needs all of all
        for (String word : command.split(" ")) {
            line = line.getSubcommands().getOrDefault(word, line); // the first is the command's own
        }
        return line.getCommandSpec().optionsMap().keySet();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksToFilesThatExist(Path document) throws IOException {
        Matcher link = LINK.matcher(Files.readString(document));
        while (link.find()) {
            assertThat(document.resolveSibling(link.group(1))).as("link in %s", document).exists();
        }
    }
}
