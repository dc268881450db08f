// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.json.Escape;

/** What {@code --escape} takes: ausearch's words. */
public enum Escaping {
    raw(Escape.RAW),
    tty(Escape.TTY),
    shell(Escape.SHELL),
    shell_quote(Escape.SHELL_QUOTE);

    public final Escape escape;

    Escaping(Escape escape) {
        this.escape = escape;
    }
}
