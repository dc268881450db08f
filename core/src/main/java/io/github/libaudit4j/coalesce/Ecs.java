// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import java.util.List;

/**
 * How the Elastic Common Schema files an event. {@code ecs.tsv} says which release, and which
 * values it allows.
 *
 * @param kind {@code event.kind}
 * @param category {@code event.category}, at least one
 * @param type {@code event.type}, at least one of each category
 * @param users whom the event is about; empty where the ids of the process say it all
 */
public record Ecs(String kind, List<String> category, List<String> type, List<EcsUser> users) {}
