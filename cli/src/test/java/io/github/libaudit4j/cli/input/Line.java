// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

/** Lines of logs. */
final class Line {
    private Line() {}

    /** A record of that second. */
    static String at(long second) {
        return "type=CWD msg=audit(%d.000:%d): cwd=\"/root\"\n".formatted(second, second % 1000);
    }

    /** A record with that serial. */
    static String number(int serial) {
        return "type=CWD msg=audit(1795389786.747:%d): cwd=\"/%s\"\n"
                .formatted(serial, "x".repeat(serial % 90));
    }
}
