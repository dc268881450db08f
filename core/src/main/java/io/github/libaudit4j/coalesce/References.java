// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import java.util.List;

/**
 * Where an actor or an object is to be found. Of each list the first that the event has is it.
 *
 * @param primary the foremost name; empty where the table knows none
 * @param secondary what adds to it, such as the port of an address; empty where nothing does
 */
public record References(List<Reference> primary, List<Reference> secondary) {}
