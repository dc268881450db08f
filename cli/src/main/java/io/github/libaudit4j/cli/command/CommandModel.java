// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.cli.command.Options.Group;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What picocli is told of a command: for its help, its completion and its mistakes. */
final class CommandModel {
    /** What picocli calls. */
    private static final class Call implements Callable<Integer> {
        private final Options options;
        private CommandSpec spec;

        Call(Options options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            return options.run(new Asked(spec));
        }
    }

    private CommandModel() {}

    static CommandSpec of(Options options) {
        Call call = new Call(options);
        CommandSpec spec = CommandSpec.wrapWithoutInspection(call).name(options.name);
        call.spec = spec;
        spec.versionProvider(new Version());
        describe(spec.usageMessage(), options);
        if (options.takesUnknown) {
            spec.parser().unmatchedOptionsArePositionalParams(true);
        }
        if (options.stopsAtOperand) {
            spec.parser().stopAtPositional(true);
        }
        for (Group group : options.groups) {
            group.options().forEach(option -> spec.addOption(option.spec()));
        }
        options.operands.forEach(operand -> spec.addPositional(operand.spec()));
        return spec;
    }

    private static void describe(UsageMessageSpec usage, Options options) {
        usage.header(options.header).sortOptions(false);
        if (options.synopsis != null) {
            usage.customSynopsis(options.synopsis);
        }
        if (options.description != null) {
            usage.description(options.description);
        }
        if (options.footer != null) {
            usage.footer(options.footer);
        }
        if (options.hasCommands) {
            usage.synopsisSubcommandLabel("COMMAND").commandListHeading("%nCommands:%n");
        }
        if (options.groups.size() > 1) {
            usage.sectionMap()
                    .put(
                            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                            help -> list(help, options.groups));
        }
    }

    private static String list(Help help, List<Group> groups) {
        StringBuilder list = new StringBuilder();
        List<OptionSpec> all = help.commandSpec().options(); // one width for all
        for (Group group : groups.subList(1, groups.size())) {
            Help.Layout layout = help.createDefaultLayout(all, List.of(), help.colorScheme());
            for (Option option : group.options()) {
                layout.addOption(option.spec(), help.parameterLabelRenderer());
            }
            list.append(System.lineSeparator()).append(group.heading());
            list.append(System.lineSeparator()).append(layout);
        }
        return list.toString();
    }
}
