// SPDX-License-Identifier: Apache-2.0
/**
 * The names of this host's users and groups, for {@code --resolve local}.
 *
 * <p>The door is {@link io.github.libaudit4j.cli.names.LocalNames}. They are this host's, so they
 * explain this host's own logs and the live kernel, nothing else. The library starts no processes;
 * that is why this is here and not beside {@link io.github.libaudit4j.interpret.IdNames}.
 *
 * <pre>
 * $ getent passwd 1000
 * alice:x:1000:1000:Alice:/home/alice:/bin/bash
 * </pre>
 */
package io.github.libaudit4j.cli.names;
