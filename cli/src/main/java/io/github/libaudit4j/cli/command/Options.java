// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Help;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * A command made by code, since one with annotations starts 0.1 s later: what it is called, its
 * options in the order of its help, and what it does.
 */
public final class Options {
    /** What a command does with what was asked of it; returns what to exit with. */
    public interface Action {
        int run(Asked asked);
    }

    /** What picocli calls. */
    private static final class Call implements Callable<Integer> {
        private final Action action;
        private CommandSpec spec;

        Call(Action action) {
            this.action = action;
        }

        @Override
        public Integer call() {
            return action.run(new Asked(spec));
        }
    }

    private record Group(String heading, List<OptionSpec> options) {}

    private final CommandSpec spec;
    private final List<Group> groups = new ArrayList<>();

    private Options(CommandSpec spec) {
        this.spec = spec;
    }

    public static Options of(String name, String header, Action action) {
        Call call = new Call(action);
        call.spec = CommandSpec.wrapWithoutInspection(call).name(name);
        call.spec.versionProvider(new Version());
        call.spec.usageMessage().header(header).sortOptions(false);
        return new Options(call.spec);
    }

    /** What help says instead of what it would make of the options. */
    public Options synopsis(String... lines) {
        spec.usageMessage().customSynopsis(lines);
        return this;
    }

    public Options description(String... lines) {
        spec.usageMessage().description(lines);
        return this;
    }

    public Options footer(String... lines) {
        spec.usageMessage().footer(lines);
        return this;
    }

    /** The command is none by itself: others are below it. */
    public Options commands() {
        spec.usageMessage().synopsisSubcommandLabel("COMMAND").commandListHeading("%nCommands:%n");
        return this;
    }

    /** The options that follow belong together. */
    public Options heading(String heading) {
        if (groups.isEmpty()) {
            spec.usageMessage()
                    .sectionMap()
                    .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::list);
        }
        groups.add(new Group(heading, new ArrayList<>()));
        return this;
    }

    public Options add(OptionSpec option) {
        if (!groups.isEmpty()) {
            groups.get(groups.size() - 1).options().add(option);
        }
        spec.addOption(option);
        return this;
    }

    /** The logs, or what else a command is given; its synopsis says it, so that help does not. */
    public Options hiddenOperands(String label) {
        spec.addPositional(words(label, "0..*").hidden(true).build());
        return this;
    }

    /** The same, told in help, as many as an arity says. */
    public Options operands(String label, String arity, String description) {
        PositionalParamSpec.Builder words = words(label, arity).description(description);
        spec.addPositional(words.hideParamSyntax(label.contains("NUMBER")).build());
        return this;
    }

    /** Options that the command does not know are operands. */
    public Options takesUnknown() {
        spec.parser().unmatchedOptionsArePositionalParams(true);
        return this;
    }

    /** All behind the first operand is an operand. */
    public Options stopsAtOperand() {
        spec.parser().stopAtPositional(true);
        return this;
    }

    private static PositionalParamSpec.Builder words(String label, String arity) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(arity)
                .required(arity.startsWith("1"));
    }

    /** The next operand, one word; of arity 1, or 0..1. */
    public Options operand(Class<?> type, String label, String arity, String description) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index(Integer.toString(spec.positionalParameters().size()))
                        .paramLabel(label)
                        .type(type)
                        .arity(arity)
                        .required(arity.startsWith("1"))
                        .description(description)
                        .build());
        return this;
    }

    /** An option without a value. */
    public Options flag(String description, String... names) {
        return add(option(description, names).type(boolean.class).arity("0").build());
    }

    /** An option without a value, to which =false may be said. */
    public Options yes(String description, String... names) {
        return add(option(description, names).type(boolean.class).build());
    }

    /** The one that most commands have. */
    public Options quiet() {
        return yes("Tell nothing on standard error but errors.", "-q", "--quiet");
    }

    /** An option with a value. */
    public Options value(String label, String description, String... names) {
        return typed(String.class, label, description, names);
    }

    /** An option with a number. */
    public Options number(String label, String description, String... names) {
        return typed(int.class, label, description, names);
    }

    /** An option with a value of a type that picocli knows, or of an enum. */
    public Options typed(Class<?> type, String label, String description, String... names) {
        return add(option(description, names).type(type).paramLabel(label).build());
    }

    /** An option that can be given more than once. */
    public Options values(String label, String description, String... names) {
        return add(several(option(description, names)).paramLabel(label).arity("1").build());
    }

    /** An option that can be given more than once, also without a value: that is ?. */
    public Options valuesOrNone(String label, String description, String... names) {
        return add(
                several(option(description, names))
                        .paramLabel(label)
                        .arity("0..1")
                        .fallbackValue("?")
                        .build());
    }

    /** An option whose words, one or more, are taken by other rules than usual. */
    public Options words(
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
    public Options standard(String... version) {
        add(option("Show this help message and exit.", "-h", "--help").usageHelp(true).build());
        return add(
                option("Print version information and exit.", version).versionHelp(true).build());
    }

    /** The command, complete. */
    public CommandSpec spec() {
        return spec;
    }

    public static OptionSpec.Builder option(String description, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .description(description);
    }

    public static OptionSpec.Builder several(OptionSpec.Builder option) {
        return option.type(List.class).auxiliaryTypes(String.class);
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
