// SPDX-License-Identifier: Apache-2.0
/**
 * How the packages of core read tables of their own. It is not exported. The door is {@link
 * io.github.libaudit4j.tsv.TsvRows}; a line of a table ({@code rule/check/twins.tsv}):
 *
 * <pre>
 * x86_64	i386
 * </pre>
 */
package io.github.libaudit4j.tsv;
