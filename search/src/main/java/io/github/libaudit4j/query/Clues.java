// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What every event that is looked for shows before its records are parsed: its time lies between
 * two bounds, and at least one of its records has one of some types, one of some serials, or holds
 * one of some texts.
 *
 * <p>A text is looked for in the bytes of a record's body, in upper and lower case, so it must be
 * one that stands there as written: a value that a record may have in hexadecimal is two texts.
 *
 * @param since the earliest millisecond since 1970 of an event
 * @param until the latest one
 * @param isOneOf whether an event must show one of the three lists; false where any will do
 * @param texts of which one is in a record
 * @param types of which one is a record's
 * @param serials of which one is the event's
 */
public record Clues(
        long since,
        long until,
        boolean isOneOf,
        List<byte[]> texts,
        List<Integer> types,
        List<Long> serials) {
    /** Every event shows this. */
    public static final Clues NONE =
            new Clues(Long.MIN_VALUE, Long.MAX_VALUE, false, List.of(), List.of(), List.of());

    /** No event shows this. */
    public static final Clues NEVER =
            new Clues(Long.MAX_VALUE, Long.MIN_VALUE, true, List.of(), List.of(), List.of());

    private static final int MOST = 16; // more to look for than this costs more than it saves

    /** Keeps what it is given. */
    public Clues {
        texts = List.copyOf(texts);
        types = List.copyOf(types);
        serials = List.copyOf(serials);
    }

    /**
     * A record holds one of some texts.
     *
     * @param oneOf the texts, in UTF-8
     * @return the clues
     */
    public static Clues texts(String... oneOf) {
        List<byte[]> texts = new ArrayList<>();
        for (String text : oneOf) {
            texts.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return oneOf(texts, List.of(), List.of());
    }

    /**
     * A record has one of some types.
     *
     * @param oneOf their numbers
     * @return the clues
     */
    public static Clues types(List<Integer> oneOf) {
        return oneOf(List.of(), oneOf, List.of());
    }

    /**
     * The event has one of some serials.
     *
     * @param oneOf the serials
     * @return the clues
     */
    public static Clues serials(List<Long> oneOf) {
        return oneOf(List.of(), List.of(), oneOf);
    }

    /**
     * The event lies between two times.
     *
     * @param since the earliest millisecond since 1970
     * @param until the latest
     * @return the clues
     */
    public static Clues between(long since, long until) {
        return new Clues(since, until, false, List.of(), List.of(), List.of());
    }

    private static Clues oneOf(List<byte[]> texts, List<Integer> types, List<Long> serials) {
        boolean isWorth =
                texts.size() <= MOST && texts.stream().noneMatch(text -> text.length == 0);
        return isWorth
                ? new Clues(Long.MIN_VALUE, Long.MAX_VALUE, true, texts, types, serials)
                : NONE;
    }

    /**
     * What an event shows that meets both conditions.
     *
     * @param other of the other condition
     * @return the narrower times, and of the lists those that fewer events show
     */
    public Clues and(Clues other) {
        Clues rarer = cost() <= other.cost() ? this : other;
        return new Clues(
                Math.max(since, other.since),
                Math.min(until, other.until),
                rarer.isOneOf,
                rarer.texts,
                rarer.types,
                rarer.serials);
    }

    /**
     * What an event shows that meets either condition.
     *
     * @param other of the other condition
     * @return the wider times and both lists; no list where one of the two has none
     */
    public Clues or(Clues other) {
        long from = Math.min(since, other.since);
        long to = Math.max(until, other.until);
        if (!isOneOf || !other.isOneOf) {
            return between(from, to);
        }
        Clues both =
                oneOf(
                        joined(texts, other.texts),
                        joined(types, other.types),
                        joined(serials, other.serials));
        return new Clues(from, to, both.isOneOf, both.texts, both.types, both.serials);
    }

    /** Serials are rarest, long texts rarer than short ones, types least rare; no list is worst. */
    private int cost() {
        if (!isOneOf) {
            return Integer.MAX_VALUE;
        }
        int cost = 4 * types.size();
        for (byte[] text : texts) {
            cost += 1 + 20 / text.length;
        }
        return cost;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clues clues && toString().equals(clues.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        for (byte[] text : texts) {
            words.add(new String(text, StandardCharsets.UTF_8));
        }
        return since + ".." + until + (isOneOf ? " " + words + types + serials : " any");
    }
}
