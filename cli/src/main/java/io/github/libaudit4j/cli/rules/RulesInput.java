// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.rule.RuleDirectory;
import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleProblem;
import io.github.libaudit4j.rule.RuleText;
import io.github.libaudit4j.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules of a file, of a directory in the order in which augenrules merges it, or of standard input.
 *
 * @param lines the rules
 * @param problems what is wrong with the lines that hold none, and with the files
 * @param texts the lines of each file
 * @param directory null where it is none
 */
public record RulesInput(
        List<RuleLine> lines,
        List<RuleProblem> problems,
        Map<String, String[]> texts,
        RuleDirectory directory) {
    private static final String STDIN = "-";

    /** Makes it the operand of a command. */
    static void addTo(Options options) {
        options.operand(String.class, "FILE|DIR", "1", "Rules; - is standard input.");
    }

    /** Reads what an operand names. */
    public static RulesInput read(String operand, RuleParser parser) {
        try {
            if (operand.equals(STDIN)) {
                byte[] text = System.in.readAllBytes();
                return of(RuleFile.parse("<stdin>", text, parser), text);
            }
            Path path = Path.of(operand);
            if (Files.isDirectory(path)) {
                return of(RuleDirectory.read(path, parser));
            }
            return of(RuleFile.read(path, parser), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new Failure(FileProblem.explained(Path.of(operand), e).getMessage(), e);
        } catch (InvalidPathException e) {
            throw new Failure(FileProblem.unwritable(operand), e);
        }
    }

    private static RulesInput of(RuleFile file, byte[] text) {
        Map<String, String[]> texts = new LinkedHashMap<>();
        texts.put(file.name(), lines(text));
        return new RulesInput(file.lines(), file.problems(), texts, null);
    }

    private static RulesInput of(RuleDirectory directory) throws IOException {
        Map<String, String[]> texts = new LinkedHashMap<>();
        for (RuleFile file : directory.files()) {
            texts.put(file.name(), lines(Files.readAllBytes(Path.of(file.name()))));
        }
        return new RulesInput(directory.lines(), directory.problems(), texts, directory);
    }

    private static String[] lines(byte[] text) {
        String decoded = RuleText.decode(text, 0, text.length);
        return decoded.isEmpty() ? new String[0] : decoded.split("\r?\n");
    }

    /** A line as it stands; empty where the file has none of that number. */
    String text(String file, int line) {
        String[] lines = texts.getOrDefault(file, new String[0]);
        return line >= 1 && line <= lines.length ? lines[line - 1] : "";
    }

    /** What auditctl or the kernel would refuse. */
    List<RuleProblem> errors() {
        List<RuleProblem> errors = new ArrayList<>();
        for (RuleProblem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                errors.add(problem);
            }
        }
        return errors;
    }
}
