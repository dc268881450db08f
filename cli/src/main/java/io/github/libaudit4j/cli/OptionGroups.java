// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Options of a command that are made by code, since a command with annotations starts 0.1 s later;
 * its help lists them under headings.
 */
final class OptionGroups {
    private record Group(String heading, List<OptionSpec> options) {}

    private final List<Group> groups = new ArrayList<>();

    /** The options that follow belong together. */
    OptionGroups heading(String heading) {
        groups.add(new Group(heading, new ArrayList<>()));
        return this;
    }

    OptionGroups add(OptionSpec option) {
        groups.get(groups.size() - 1).options().add(option);
        return this;
    }

    /** The logs, or what else a command is given; its synopsis says it, so that help does not. */
    static PositionalParamSpec operands(String label) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .hidden(true)
                .build();
    }

    /** An option without a value. */
    OptionGroups flag(String description, String... names) {
        return add(option(description, names).type(boolean.class).arity("0").build());
    }

    /** An option with a value. */
    OptionGroups value(String label, String description, String... names) {
        return add(option(description, names).type(String.class).paramLabel(label).build());
    }

    /** An option with a number. */
    OptionGroups number(String label, String description, String... names) {
        return add(option(description, names).type(int.class).paramLabel(label).build());
    }

    /** An option that can be given more than once. */
    OptionGroups values(String label, String description, String... names) {
        return add(several(option(description, names)).paramLabel(label).arity("1").build());
    }

    /** An option that can be given more than once, also without a value: that is ?. */
    OptionGroups valuesOrNone(String label, String description, String... names) {
        return add(
                several(option(description, names))
                        .paramLabel(label)
                        .arity("0..1")
                        .fallbackValue("?")
                        .build());
    }

    /** An option whose words, one or more, are taken by other rules than usual. */
    OptionGroups words(
            String label, String description, IParameterConsumer consumer, String... names) {
        return add(
                several(option(description, names))
                        .paramLabel(label)
                        .arity("1..2")
                        .hideParamSyntax(true)
                        .parameterConsumer(consumer)
                        .build());
    }

    /** The options that every command has. */
    OptionGroups standard(String... version) {
        add(option("Show this help message and exit.", "-h", "--help").usageHelp(true).build());
        return add(
                option("Print version information and exit.", version).versionHelp(true).build());
    }

    static OptionSpec.Builder option(String description, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .description(description);
    }

    static OptionSpec.Builder several(OptionSpec.Builder option) {
        return option.type(List.class).auxiliaryTypes(String.class);
    }

    /** Gives all to a command. */
    void addTo(CommandSpec spec) {
        for (Group group : groups) {
            group.options().forEach(spec::addOption);
        }
        spec.versionProvider(new Version());
        spec.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::list);
    }

    private String list(Help help) {
        StringBuilder list = new StringBuilder();
        List<OptionSpec> all = help.commandSpec().options(); // one width for all
        for (Group group : groups) {
            Help.Layout layout = help.createDefaultLayout(all, List.of(), help.colorScheme());
            for (OptionSpec option : group.options()) {
                layout.addOption(option, help.parameterLabelRenderer());
            }
            list.append(System.lineSeparator()).append(group.heading());
            list.append(System.lineSeparator()).append(layout);
        }
        return list.toString();
    }
}
