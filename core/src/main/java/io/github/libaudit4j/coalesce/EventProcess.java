// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import java.util.List;

/**
 * The process that did it. What the event does not say is null.
 *
 * @param pid its id
 * @param ppid its parent's
 * @param name what it calls itself, {@code comm=}: 15 bytes at most
 * @param exe the path of its program
 * @param title its command line, {@code proctitle=}: 128 bytes at most
 * @param cwd its working directory
 * @param tty its terminal; {@code "(none)"} where it has none
 * @param args the arguments of EXECVE; empty where there are none
 * @param argsCut whether arguments, or parts of them, are missing
 */
public record EventProcess(
        String pid,
        String ppid,
        String name,
        String exe,
        String title,
        String cwd,
        String tty,
        List<String> args,
        boolean argsCut) {
    /** Copies the arguments. */
    public EventProcess {
        args = List.copyOf(args);
    }
}
