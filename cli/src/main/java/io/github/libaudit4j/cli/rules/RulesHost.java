// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Story;
import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.cli.names.LocalIds;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.interpret.PasswdIds;
import io.github.libaudit4j.interpret.PasswdNames;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The options that say which host rules are for.
 *
 * @param arch its name; null for this machine's
 * @param passwd users; null for this host's
 * @param group groups; null for this host's
 */
public record RulesHost(String arch, Path passwd, Path group) {
    /** What Java calls arches that have another name in linux/audit.h. */
    private static final Map<String, String> JAVA_NAMES =
            Map.of("amd64", "x86_64", "x86", "i386", "arm64", "aarch64");

    private static final RulesHost HERE = new RulesHost(null, null, null);

    static void addTo(Options options) {
        options.value(
                "NAME",
                "The arch of the host: x86_64, aarch64, ... (default: this machine's).",
                "--arch");
        options.typed(
                Path.class,
                "FILE",
                "Users, from that host's passwd file (default: this host's users).",
                "--passwd");
        options.typed(Path.class, "FILE", "Groups, from that host's group file.", "--group");
    }

    static RulesHost of(Asked asked) {
        return new RulesHost(
                asked.text("--arch"), asked.value("--passwd", null), asked.value("--group", null));
    }

    /** The host that was asked for. */
    static RuleTarget target(Asked asked) {
        return of(asked).target(asked.spec());
    }

    /** This host, as rules are loaded here. */
    public static RuleTarget here(CommandSpec spec) {
        RuleTarget host = HERE.target(spec);
        return new RuleTarget(host.arch(), host.ids(), RulesHost::isThere);
    }

    /** The host, with ids of users and groups that are known. */
    RuleTarget target(CommandSpec spec) {
        return new RuleTarget(arch(spec), ids(), RulesHost::isDirectory);
    }

    private int arch(CommandSpec spec) {
        String name = arch != null ? arch : System.getProperty("os.arch");
        String known = name.toLowerCase(Locale.ROOT);
        int number = Arches.number(JAVA_NAMES.getOrDefault(known, known));
        if (number == Arches.UNKNOWN) {
            throw new ParameterException(
                    spec.commandLine(),
                    "unknown arch " + name + ": name one with --arch, such as x86_64 or aarch64");
        }
        return number;
    }

    private NameIds ids() {
        if (passwd == null && group == null) {
            return LocalIds.open();
        }
        try {
            return PasswdIds.read(passwd, group);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What users and groups are called, for explanations. */
    IdNames names() {
        if (passwd == null && group == null) {
            return Story.localNames();
        }
        try {
            return PasswdNames.read(passwd, group);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static Failure failure(IOException e) {
        return e instanceof FileSystemException file
                ? new Failure(FileProblem.explained(Path.of(file.getFile()), e).getMessage(), e)
                : new Failure(e.getMessage(), e); // the message has the file
    }

    /** A path that ends with a slash, or is a directory on this host. */
    private static boolean isDirectory(String path) {
        return path.endsWith("/") || isThere(path);
    }

    private static boolean isThere(String directory) {
        try {
            return Files.isDirectory(Path.of(directory));
        } catch (InvalidPathException e) {
            return false; // bytes that are no UTF-8
        }
    }
}
