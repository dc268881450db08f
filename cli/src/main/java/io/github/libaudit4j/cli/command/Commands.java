// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands below another one. A command that the first word names is made alone; else those
 * that a word names, and of the others what help lists: their names and headers.
 */
public final class Commands {
    private record Command(
            String name,
            String header,
            Supplier<Options> options,
            Supplier<?> spec,
            boolean isOfOthers) {
        CommandSpec listed() {
            CommandSpec listed = CommandSpec.create().name(name);
            listed.usageMessage().header(header);
            return listed;
        }
    }

    private final List<Command> all = new ArrayList<>();

    /** Adds a command whose words are read without picocli where they leave no doubt. */
    public Commands addPlain(String name, String header, Supplier<Options> options) {
        all.add(new Command(name, header, options, () -> options.get().spec(), false));
        return this;
    }

    public Commands add(String name, String header, Supplier<?> spec) {
        all.add(new Command(name, header, null, spec, false));
        return this;
    }

    /** Adds a command that tells of the others, and so is never made alone. */
    public Commands addOfOthers(String name, String header, Supplier<?> spec) {
        all.add(new Command(name, header, null, spec, true));
        return this;
    }

    /** The command of a name, if picocli need not read its words; else null. */
    public Options plain(String name) {
        for (Command command : all) {
            if (command.name.equals(name)) {
                return command.options == null ? null : command.options.get();
            }
        }
        return null;
    }

    /**
     * Adds them to the command that they are below.
     *
     * @param words what stands behind its name
     */
    public void addTo(CommandLine line, List<String> words) {
        for (Command command : all) {
            boolean isFirst = !words.isEmpty() && words.get(0).equals(command.name);
            if (isFirst && !command.isOfOthers) {
                line.addSubcommand(command.spec.get());
                return;
            }
        }
        boolean isAny = words.contains(CompletionCommand.NAME) || namesFile(words);
        for (Command command : all) {
            boolean isNamed = isAny || words.contains(command.name);
            line.addSubcommand(isNamed ? command.spec.get() : command.listed());
        }
    }

    /** Whether more words are in a file, as {@code @FILE} says. */
    private static boolean namesFile(List<String> words) {
        for (String word : words) {
            if (word.startsWith("@")) {
                return true;
            }
        }
        return false;
    }
}
