// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An operand of a command, or all of them.
 *
 * @param index its place, or {@link #ALL}
 * @param type of its value
 * @param label what help calls it
 * @param arity how many words it is
 * @param description what help says of it; null where help does not list it
 */
record Operand(String index, Class<?> type, String label, String arity, String description) {
    static final String ALL = "0..*";

    /** Whether any number of words is taken, also none. */
    boolean isAny() {
        return index.equals(ALL) && !isRequired();
    }

    private boolean isRequired() {
        return arity.startsWith("1");
    }

    /** The same for picocli. */
    PositionalParamSpec spec() {
        PositionalParamSpec.Builder made =
                PositionalParamSpec.builder()
                        .index(index)
                        .paramLabel(label)
                        .type(type)
                        .arity(arity)
                        .required(isRequired());
        if (type == List.class) {
            made.auxiliaryTypes(String.class).hideParamSyntax(label.contains("NUMBER"));
        }
        if (description == null) {
            made.hidden(true);
        } else {
            made.description(description);
        }
        return made.build();
    }
}
