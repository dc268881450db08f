// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.List;

/**
 * How often something came.
 *
 * @param values of each thing that was counted by; null where events have no such value
 * @param count how often
 * @param isOthers whether this is the sum of all values that were not kept; their list is empty
 */
public record CountRow(List<String> values, long count, boolean isOthers) {}
