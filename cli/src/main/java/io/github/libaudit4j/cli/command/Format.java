// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

/** What {@code --format} takes. */
enum Format {
    json,
    ecs,
    yaml,
    text,
    csv,
    interpret,
    raw
}
