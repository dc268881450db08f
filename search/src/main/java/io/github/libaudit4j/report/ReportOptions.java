// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.query.EventField;
import java.time.ZoneId;
import java.util.List;

/**
 * What a report is to tell.
 *
 * <pre>{@code
 * ReportOptions options = ReportOptions.usual().withBy(List.of(EventFields.of("exe")));
 * }</pre>
 *
 * @param isSummary whether the values of each kind's key are counted, instead of a row an event
 * @param by fields whose values are counted instead; empty for none
 * @param per the pieces of time that are told apart; null for none
 * @param zone of the days and times
 * @param isInterpreted whether names are told in the place of numbers
 * @param names of users and groups, where the log itself has none
 * @param distinct how many different values a table keeps
 * @param only events that ended so; null for all
 * @param isWithoutConfig whether CONFIG_CHANGE events are left out
 */
public record ReportOptions(
        boolean isSummary,
        List<EventField> by,
        Period per,
        ZoneId zone,
        boolean isInterpreted,
        IdNames names,
        int distinct,
        Outcome only,
        boolean isWithoutConfig) {
    /** How many different values a table keeps unless told otherwise. */
    public static final int DISTINCT = 100_000;

    /** Keeps what it is given. */
    public ReportOptions {
        by = List.copyOf(by);
    }

    /**
     * Rows, in the zone of this host, with numbers as they are.
     *
     * @return the options
     */
    public static ReportOptions usual() {
        return new ReportOptions(
                false,
                List.of(),
                null,
                ZoneId.systemDefault(),
                false,
                IdNames.none(),
                DISTINCT,
                null,
                false);
    }

    /**
     * Totals of each kind's key instead of rows.
     *
     * @return new options
     */
    public ReportOptions withSummary() {
        return new ReportOptions(
                true, by, per, zone, isInterpreted, names, distinct, only, isWithoutConfig);
    }

    /**
     * Totals of fields.
     *
     * @param fields the fields
     * @return new options
     */
    public ReportOptions withBy(List<EventField> fields) {
        return new ReportOptions(
                isSummary,
                fields,
                per,
                zone,
                isInterpreted,
                names,
                distinct,
                only,
                isWithoutConfig);
    }

    /**
     * Totals for each piece of time.
     *
     * @param period how long the pieces are
     * @return new options
     */
    public ReportOptions withPer(Period period) {
        return new ReportOptions(
                isSummary, by, period, zone, isInterpreted, names, distinct, only, isWithoutConfig);
    }

    /**
     * Another zone.
     *
     * @param other the zone
     * @return new options
     */
    public ReportOptions withZone(ZoneId other) {
        return new ReportOptions(
                isSummary, by, per, other, isInterpreted, names, distinct, only, isWithoutConfig);
    }

    /**
     * Names in the place of numbers.
     *
     * @param known of users and groups
     * @return new options
     */
    public ReportOptions withNames(IdNames known) {
        return new ReportOptions(
                isSummary, by, per, zone, true, known, distinct, only, isWithoutConfig);
    }

    /**
     * Another bound.
     *
     * @param values how many different values a table keeps, at least 1
     * @return new options
     */
    public ReportOptions withDistinct(int values) {
        return new ReportOptions(
                isSummary, by, per, zone, isInterpreted, names, values, only, isWithoutConfig);
    }

    /**
     * Some events only.
     *
     * @param outcome those that ended so; null for all
     * @param withoutConfig whether to leave out CONFIG_CHANGE events
     * @return new options
     */
    public ReportOptions withOnly(Outcome outcome, boolean withoutConfig) {
        return new ReportOptions(
                isSummary, by, per, zone, isInterpreted, names, distinct, outcome, withoutConfig);
    }

    /** Whether values are counted, instead of a row an event. */
    boolean isCounted() {
        return isSummary || !by.isEmpty() || per != null;
    }
}
