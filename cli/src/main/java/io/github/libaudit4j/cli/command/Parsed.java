// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Words that picocli has read. */
record Parsed(CommandSpec spec) implements Words {
    @Override
    public boolean has(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    @Override
    public Object value(String option) {
        OptionSpec matched = spec.commandLine().getParseResult().matchedOption(option);
        return matched == null ? null : matched.getValue();
    }

    @Override
    public Object consumed(String option) {
        return spec.findOption(option).getValue();
    }

    @Override
    public Object operand(int index) {
        return spec.commandLine().getParseResult().matchedPositionalValue(index, null);
    }
}
