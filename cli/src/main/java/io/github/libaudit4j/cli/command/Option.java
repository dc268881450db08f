// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

/** An option of a command: its names, what it takes, and what help says of it. */
public final class Option {
    /** Takes the words of an option, one or more, by other rules than usual. */
    public interface Taking {
        List<String> take(Stack<String> words);
    }

    private final String[] names;
    private final String description;
    private Class<?> type; // null: picocli's own of help and version
    private String label;
    private String arity; // null: none for a boolean, else one
    private String fallback;
    private String splitRegex;
    private boolean isHelp;
    private boolean isVersion;
    private ITypeConverter<?> converter;
    private Iterable<String> candidates;
    private Taking taking;
    private OptionSpec spec;

    Option(String description, String... names) {
        this.description = description;
        this.names = names;
    }

    public Option type(Class<?> type) {
        this.type = type;
        return this;
    }

    public Option paramLabel(String label) {
        this.label = label;
        return this;
    }

    public Option arity(String arity) {
        this.arity = arity;
        return this;
    }

    /** The value of an option that stands there without one, where its arity allows that. */
    public Option fallbackValue(String fallback) {
        this.fallback = fallback;
        return this;
    }

    /** What a value is cut at, to be several. */
    public Option splitRegex(String regex) {
        this.splitRegex = regex;
        return this;
    }

    public Option converter(ITypeConverter<?> converter) {
        this.converter = converter;
        return this;
    }

    public Option completionCandidates(Iterable<String> candidates) {
        this.candidates = candidates;
        return this;
    }

    Option taking(Taking taking) {
        this.taking = taking;
        return this;
    }

    Option help() {
        isHelp = true;
        return this;
    }

    Option version() {
        isVersion = true;
        return this;
    }

    String[] names() {
        return names;
    }

    /** What takes its words; null where it takes one as usual. */
    Taking taking() {
        return taking;
    }

    /** Whether it can be given more than once. */
    boolean isList() {
        return type == List.class && taking == null;
    }

    /** Whether it takes no word, and needs none. */
    boolean isFlag() {
        return type == boolean.class && !isHelp && !isVersion;
    }

    /** The value that a word is for sure; null where picocli is to say. */
    Object value(String word) {
        if (converter != null || splitRegex != null || word.equals(fallback)) {
            return null;
        }
        if (type == String.class || isList()) {
            return word;
        }
        if (fallback != null) {
            return null;
        }
        if (type == int.class) {
            return number(word);
        }
        if (type == Path.class) {
            return path(word);
        }
        return type != null && type.isEnum() ? constant(word) : null;
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Integer number(String word) {
        boolean isPlain = word.length() < 10 && word.charAt(0) != '0';
        for (int i = 0; i < word.length() && isPlain; i++) {
            isPlain = word.charAt(i) >= '0' && word.charAt(i) <= '9';
        }
        return isPlain ? Integer.valueOf(word) : null;
    }

    private Object constant(String word) {
        for (Object each : type.getEnumConstants()) {
            if (((Enum<?>) each).name().equals(word)) {
                return each;
            }
        }
        return null;
    }

    /** The same for picocli. */
    OptionSpec spec() {
        if (spec == null) {
            spec = made();
        }
        return spec;
    }

    private OptionSpec made() {
        OptionSpec.Builder made =
                OptionSpec.builder(names)
                        .description(description)
                        .usageHelp(isHelp)
                        .versionHelp(isVersion)
                        .hideParamSyntax(taking != null);
        if (type != null) {
            made.type(type);
        }
        if (type == List.class) {
            made.auxiliaryTypes(String.class);
        }
        if (label != null) {
            made.paramLabel(label);
        }
        if (arity != null) {
            made.arity(arity);
        }
        if (fallback != null) {
            made.fallbackValue(fallback);
        }
        if (splitRegex != null) {
            made.splitRegex(splitRegex);
        }
        if (converter != null) {
            made.converters(converter);
        }
        if (candidates != null) {
            made.completionCandidates(candidates);
        }
        if (taking != null) {
            made.parameterConsumer((words, arg, command) -> arg.setValue(taking.take(words)));
        }
        return made.build();
    }
}
