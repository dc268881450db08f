// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A directory of rule files, such as {@code /etc/audit/rules.d}, and what augenrules makes of it:
 * one file with the lines of all files {@code *.rules} in the order of {@code ls -v}, of which the
 * last {@code -D}, {@code -b} and {@code -f} come first and the last {@code -e} comes last. This is
 * what it makes with gawk; with mawk, which has no {@code \s}, it takes a line that begins with a
 * blank for a rule, and leaves it where it stands.
 *
 * <pre>{@code
 * RuleDirectory directory = RuleDirectory.read(Path.of("/etc/audit/rules.d"), parser);
 * directory.lines();    // as they are loaded
 * directory.merged();   // the text of /etc/audit/audit.rules
 * }</pre>
 */
public final class RuleDirectory {
    private static final String ENDING = ".rules";

    private final String name;
    private final List<RuleFile> files = new ArrayList<>();
    private final List<byte[]> texts = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleDirectory(String name) {
        this.name = name;
    }

    /**
     * Reads a directory.
     *
     * @param directory the directory
     * @param parser for the lines
     * @return its files
     * @throws IOException if it or a file in it cannot be read
     */
    public static RuleDirectory read(Path directory, RuleParser parser) throws IOException {
        RuleDirectory read = new RuleDirectory(directory.toString());
        List<Path> paths = paths(directory);
        for (Path path : paths) {
            byte[] text = RuleFile.bytes(path);
            RuleFile file = RuleFile.parse(path.toString(), text, parser);
            boolean isLast = path.equals(paths.get(paths.size() - 1));
            read.add(file, text, isLast);
        }
        read.tellOfControlLines();
        read.tellOfNoDeletion();
        return read;
    }

    private static List<Path> paths(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING) && !name.startsWith(".")) {
                    paths.add(file);
                }
            }
        }
        VersionOrder order = new VersionOrder();
        paths.sort((one, other) ->
                order.compare(one.getFileName().toString(), other.getFileName().toString()));
        return paths;
    }

    private void add(RuleFile file, byte[] text, boolean isLast) {
        files.add(file);
        texts.add(text);
        problems.addAll(file.problems());
        if (hasBlank(Path.of(file.name()).getFileName().toString())) {
            tell(
                    file,
                    0,
                    Severity.ERROR,
                    "file-name",
                    "augenrules takes a blank for the end of a"
                            + " file's name, and does not read this file",
                    "give it a name without blanks");
        }
        if (!isLast && text.length > 0 && text[text.length - 1] != '\n') {
            int last = (int) RuleText.decode(text, 0, text.length).lines().count();
            tell(
                    file,
                    last,
                    Severity.ERROR,
                    "newline",
                    "no newline at the end: augenrules makes"
                            + " one line of this and the first line of the next file",
                    "add a newline");
        }
    }

    private static boolean hasBlank(String name) {
        return name.indexOf(' ') >= 0 || name.indexOf('\t') >= 0 || name.indexOf('\n') >= 0;
    }

    private void tell(
            RuleFile file, int line, Severity severity, String code, String message, String fix) {
        problems.add(new RuleProblem(file.name(), line, 0, severity, code, message, fix));
    }

    /**
     * Rules that are there already are refused, so without -D a second loading ends at the first.
     */
    private void tellOfNoDeletion() {
        List<RuleLine> all = inFiles();
        boolean hasRules = false;
        for (RuleLine line : all) {
            hasRules |= line.rule() instanceof FilterRule || line.rule() instanceof WatchRule;
        }
        if (hasRules && last(ControlLine.DELETE_ALL, all) == null) {
            tell(
                    files.get(0),
                    0,
                    Severity.NOTE,
                    "no-delete",
                    "no file has -D: when the rules are"
                            + " loaded again, the kernel refuses the first, which it has, and auditctl"
                            + " stops there",
                    "add -D");
        }
    }

    /** Of several control lines of a kind augenrules keeps the last. */
    private void tellOfControlLines() {
        List<RuleLine> all = inFiles();
        for (ControlLine kind : ControlLine.values()) {
            RuleLine last = kind == ControlLine.NONE ? null : last(kind, all);
            for (RuleLine line : all) {
                if (last != null && ControlLine.of(line.text()) == kind && !isSame(line, last)) {
                    tellOfDropped(line, last);
                }
            }
        }
    }

    private void tellOfDropped(RuleLine line, RuleLine last) {
        boolean conflict = !line.rule().equals(last.rule());
        problems.add(
                new RuleProblem(
                        line.file(),
                        line.line(),
                        1,
                        conflict ? Severity.WARNING : Severity.NOTE,
                        "conflict",
                        "dropped by augenrules, which keeps the last: "
                                + last.text().strip()
                                + " of "
                                + last.file()
                                + ":"
                                + last.line(),
                        "delete this line"));
    }

    private static boolean isSame(RuleLine one, RuleLine other) {
        return one.line() == other.line() && one.file().equals(other.file());
    }

    private static RuleLine last(ControlLine kind, List<RuleLine> lines) {
        RuleLine last = null;
        for (RuleLine line : lines) {
            last = ControlLine.of(line.text()) == kind ? line : last;
        }
        return last;
    }

    private List<RuleLine> inFiles() {
        List<RuleLine> all = new ArrayList<>();
        for (RuleFile file : files) {
            all.addAll(file.lines());
        }
        return all;
    }

    /**
     * The files in the order in which augenrules reads them.
     *
     * @return their rules and problems
     */
    public List<RuleFile> files() {
        return List.copyOf(files);
    }

    /**
     * What is wrong with the files, and with them together.
     *
     * @return problems in the order of the files
     */
    public List<RuleProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The lines that hold rules, in the order in which they are loaded: control lines moved, those
     * that augenrules drops left out.
     *
     * @return lines of all files
     */
    public List<RuleLine> lines() {
        List<RuleLine> all = inFiles();
        List<RuleLine> ordered = new ArrayList<>();
        addLast(ControlLine.DELETE_ALL, all, ordered);
        addLast(ControlLine.BACKLOG, all, ordered);
        addLast(ControlLine.FAILURE, all, ordered);
        for (RuleLine line : all) {
            if (ControlLine.of(line.text()) == ControlLine.NONE) {
                ordered.add(line);
            }
        }
        addLast(ControlLine.ENABLED, all, ordered);
        return ordered;
    }

    private static void addLast(ControlLine kind, List<RuleLine> from, List<RuleLine> to) {
        RuleLine last = last(kind, from);
        for (RuleLine line : from) {
            if (last != null && isSame(line, last)) {
                to.add(line);
            }
        }
    }

    /**
     * The file that augenrules makes: comments, empty lines and carriage returns left out, control
     * lines moved.
     *
     * @return its text, as {@link RuleText} decodes it
     */
    public String merged() {
        String[] control = {"", "", "", ""};
        StringBuilder rest = new StringBuilder();
        for (byte[] text : texts) {
            for (String line : RuleText.decode(text, 0, text.length).split("\n")) {
                String kept = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
                ControlLine kind = ControlLine.of(kept);
                if (kept.isEmpty() || kept.stripLeading().startsWith("#")) {
                    continue;
                }
                if (kind == ControlLine.NONE) {
                    rest.append(kept).append('\n');
                } else {
                    control[kind.ordinal()] = kept;
                }
            }
        }
        return "## This file is automatically generated from "
                + name
                + "\n"
                + control[ControlLine.DELETE_ALL.ordinal()]
                + "\n"
                + control[ControlLine.BACKLOG.ordinal()]
                + "\n"
                + control[ControlLine.FAILURE.ordinal()]
                + "\n"
                + rest
                + control[ControlLine.ENABLED.ordinal()]
                + "\n";
    }
}
