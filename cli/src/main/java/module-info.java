// SPDX-License-Identifier: Apache-2.0

/** The commands {@code audit} and {@code auparse}. */
@SuppressWarnings("requires-automatic") // aircompressor has no module-info: its file names it
module io.github.libaudit4j.cli {
    requires aircompressor.v3;
    requires info.picocli;
    requires io.github.libaudit4j;
    requires io.github.libaudit4j.netlink;
    requires io.github.libaudit4j.search;
    requires jdk.unsupported; // sun.misc.Unsafe, which aircompressor decodes with
    requires org.tukaani.xz;
}
