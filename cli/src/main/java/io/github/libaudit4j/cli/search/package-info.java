// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code audit search}, and what it does with events, whoever reads them: which are
 * looked for, which of these are printed, and where the next search goes on.
 *
 * <p>The doors are {@link io.github.libaudit4j.cli.search.SearchCommand} and {@link
 * io.github.libaudit4j.cli.search.Search}. One thread or several examine events such as
 *
 * <pre>
 * type=CWD msg=audit(1795389786.747:5171182): cwd="/root"
 * </pre>
 *
 * each into a {@link io.github.libaudit4j.cli.search.Part}, and the search takes the parts in the
 * order of the log.
 */
package io.github.libaudit4j.cli.search;
