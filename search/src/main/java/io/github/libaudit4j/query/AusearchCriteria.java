// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.query.AusearchOption.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of ausearch as a condition, with ausearch's meaning: an event must meet all of them,
 * with any of its records.
 *
 * <pre>{@code
 * AusearchCriteria criteria = new AusearchCriteria(NameIds.none());
 * criteria.add("-k", "access");
 * criteria.add("--success", "no");
 * criteria.condition().test(event); // true for
 * // type=SYSCALL ... success=no exit=-13 ... exe="/usr/bin/cat" key="access"
 * }</pre>
 *
 * <p>An option that is given again replaces what it said, but for {@code -m} and {@code -n}. What
 * ausearch does that its manual does not mean is listed in {@code docs/ausearch.md}.
 */
public final class AusearchCriteria {
    private final NameIds ids;
    private final Map<AusearchOption, List<String>> given = new LinkedHashMap<>();

    /**
     * No criteria: every event meets them.
     *
     * @param ids of names of users and groups
     */
    public AusearchCriteria(NameIds ids) {
        this.ids = ids;
    }

    /**
     * One criterion more.
     *
     * @param name an option's name, such as {@code -k}
     * @param argument its argument; null for {@code --word}
     * @return this
     * @throws IllegalArgumentException if ausearch has no such option, or if the argument is none
     *     of its kind: the message names both, and what is wanted
     */
    public AusearchCriteria add(String name, String argument) {
        AusearchOption option = AusearchOptions.of(name);
        if (option == null) {
            throw new IllegalArgumentException("ausearch has no option " + name);
        }
        return add(option, argument);
    }

    /**
     * One criterion more.
     *
     * @param option the option
     * @param argument its argument; null for {@code --word}
     * @return this
     * @throws IllegalArgumentException if the argument is none of its kind
     */
    public AusearchCriteria add(AusearchOption option, String argument) {
        if (argument == null && option.match() != Match.WORD) {
            throw new IllegalArgumentException(option.names().get(0) + " wants an argument");
        }
        condition(option, argument == null ? List.of() : List.of(argument), false);
        List<String> arguments = given.computeIfAbsent(option, o -> new ArrayList<>());
        if (!option.isList()) {
            arguments.clear();
        }
        if (argument != null) {
            arguments.add(argument);
        }
        return this;
    }

    /**
     * All criteria.
     *
     * @return a condition that an event meets which meets each of them
     */
    public Condition condition() {
        boolean isWhole = given.containsKey(AusearchOptions.of("--word"));
        List<Condition> conditions = new ArrayList<>();
        given.forEach((option, arguments) -> {
            Condition condition = condition(option, arguments, isWhole);
            if (condition != null) {
                conditions.add(condition);
            }
        });
        return Conditions.all(conditions);
    }

    /** Null for what every event meets. */
    private Condition condition(AusearchOption option, List<String> arguments, boolean isWhole) {
        return switch (option.match()) {
            case WORD -> null;
            case SERIAL ->
                    new CriterionEvent.Serial(CriterionArgument.number(option, arguments.get(0)));
            case TYPE -> types(option, arguments);
            case NODE ->
                    new CriterionEvent.Node(
                            arguments.stream().map(WrittenText::bytes).toArray(byte[][]::new));
            case FILE ->
                    new CriterionFile(
                            fields(option), new CriterionText(arguments.get(0), true, isWhole));
            case HOST ->
                    new CriterionHost(
                            fields(option), new CriterionText(arguments.get(0), false, isWhole));
            default -> read(option, match(option, arguments.get(0), isWhole));
        };
    }

    private static Condition types(AusearchOption option, List<String> arguments) {
        BitSet types = new BitSet();
        arguments.forEach(argument -> CriterionArgument.types(option, argument, types));
        return types.isEmpty() ? null : new CriterionEvent.Type(types);
    }

    private CriterionMatch match(AusearchOption option, String argument, boolean isWhole) {
        return switch (option.match()) {
            case TEXT -> new CriterionText(argument, true, isWhole);
            case PLAIN -> new CriterionText(argument, false, isWhole);
            case KEY -> new CriterionKey(new CriterionText(argument, true, isWhole));
            case NUMBER -> CriterionNumber.of(CriterionArgument.number(option, argument));
            case SESSION -> CriterionArgument.session(option, argument);
            case USER -> CriterionArgument.id(option, argument, ids::user);
            case GROUP -> CriterionArgument.id(option, argument, ids::group);
            case EXIT -> CriterionArgument.exit(option, argument);
            case ARCH -> CriterionArgument.arch(option, argument);
            case SYSCALL -> CriterionArgument.syscall(option, argument);
            case RESULT -> new CriterionResult(CriterionArgument.isYes(option, argument));
            default -> throw new AssertionError(option.match());
        };
    }

    /** Any of the things that an option reads. */
    private static Condition read(AusearchOption option, CriterionMatch match) {
        List<CriterionFields> things = new ArrayList<>();
        for (String what : option.reads()) {
            things.add(CriterionTable.fields(what));
        }
        if (!option.isEach()) {
            return new CriterionLast(things, match);
        }
        List<Condition> conditions = new ArrayList<>();
        for (CriterionFields thing : things) {
            conditions.add(new CriterionEach(thing, match));
        }
        return Conditions.any(conditions);
    }

    private static CriterionFields fields(AusearchOption option) {
        return CriterionTable.fields(option.reads().get(0));
    }
}
