// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command made by code, since one with annotations starts 0.1 s later: what it is called, its
 * options in the order of its help, and what it does.
 */
public final class Options {
    /** What a command does with what was asked of it; returns what to exit with. */
    public interface Action {
        int run(Asked asked);
    }

    /** Options under one heading of help; null for those before any. */
    record Group(String heading, List<Option> options) {}

    final String name;
    final String header;
    final Action action;
    final List<Group> groups = new ArrayList<>();
    final List<Operand> operands = new ArrayList<>();
    String[] synopsis; // null: what picocli makes of the options
    String[] description;
    String[] footer;
    boolean hasCommands;
    boolean takesUnknown;
    boolean stopsAtOperand;
    private CommandSpec spec;

    private Options(String name, String header, Action action) {
        this.name = name;
        this.header = header;
        this.action = action;
        groups.add(new Group(null, new ArrayList<>()));
    }

    public static Options of(String name, String header, Action action) {
        return new Options(name, header, action);
    }

    /** What help says instead of what it would make of the options. */
    public Options synopsis(String... lines) {
        synopsis = lines;
        return this;
    }

    public Options description(String... lines) {
        description = lines;
        return this;
    }

    public Options footer(String... lines) {
        footer = lines;
        return this;
    }

    /** The command is none by itself: others are below it. */
    public Options commands() {
        hasCommands = true;
        return this;
    }

    /** The options that follow belong together. */
    public Options heading(String heading) {
        groups.add(new Group(heading, new ArrayList<>()));
        return this;
    }

    public Options add(Option option) {
        groups.get(groups.size() - 1).options().add(option);
        return this;
    }

    /** The logs, or what else a command is given; its synopsis says it, so that help does not. */
    public Options hiddenOperands(String label) {
        return operands(label, "0..*", null);
    }

    /** The same, told in help, as many as an arity says. */
    public Options operands(String label, String arity, String description) {
        operands.add(new Operand(Operand.ALL, List.class, label, arity, description));
        return this;
    }

    /** The next operand, one word; of arity 1, or 0..1. */
    public Options operand(Class<?> type, String label, String arity, String description) {
        String index = Integer.toString(operands.size());
        operands.add(new Operand(index, type, label, arity, description));
        return this;
    }

    /** Options that the command does not know are operands. */
    public Options takesUnknown() {
        takesUnknown = true;
        return this;
    }

    /** All behind the first operand is an operand. */
    public Options stopsAtOperand() {
        stopsAtOperand = true;
        return this;
    }

    /** An option without a value. */
    public Options flag(String description, String... names) {
        return add(option(description, names).type(boolean.class).arity("0"));
    }

    /** An option without a value, to which =false may be said. */
    public Options yes(String description, String... names) {
        return add(option(description, names).type(boolean.class));
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
        return add(option(description, names).type(type).paramLabel(label));
    }

    /** An option that can be given more than once. */
    public Options values(String label, String description, String... names) {
        return add(several(option(description, names)).paramLabel(label).arity("1"));
    }

    /** An option that can be given more than once, also without a value: that is ?. */
    public Options valuesOrNone(String label, String description, String... names) {
        Option option = several(option(description, names)).paramLabel(label);
        return add(option.arity("0..1").fallbackValue("?"));
    }

    /** An option whose words, one or more, are taken by other rules than usual. */
    public Options words(String label, String description, Option.Taking taking, String... names) {
        Option option = several(option(description, names)).paramLabel(label);
        return add(option.arity("1..2").taking(taking));
    }

    /** The options that every command has. */
    public Options standard(String... version) {
        add(option("Show this help message and exit.", "-h", "--help").help());
        return add(option("Print version information and exit.", version).version());
    }

    public static Option option(String description, String... names) {
        return new Option(description, names);
    }

    public static Option several(Option option) {
        return option.type(List.class);
    }

    /** The command for picocli. */
    public CommandSpec spec() {
        if (spec == null) {
            spec = CommandModel.of(this);
        }
        return spec;
    }

    /** What words ask of the command that is called so; null where picocli is to say. */
    public Asked asked(String name, List<String> words) {
        Given given = Given.of(this, words);
        return given == null ? null : new Asked(given, name);
    }

    /** Does what was asked; returns what to exit with. */
    public int run(Asked asked) {
        return action.run(asked);
    }
}
