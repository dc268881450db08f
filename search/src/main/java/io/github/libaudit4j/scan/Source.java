// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

/** A log that chunks are of: its name, and how many of its lines were joined. */
final class Source {
    final String name;
    long lines;

    Source(String name) {
        this.name = name;
    }
}
