// SPDX-License-Identifier: Apache-2.0
/**
 * What a file holds, whether it is compressed or not.
 *
 * <p>The door is {@link io.github.libaudit4j.cli.decompress.Decompression}: it looks at the first
 * bytes of, say, {@code audit.log.2.gz} and gives the stream of
 *
 * <pre>
 * type=CWD msg=audit(1795389786.747:5171182): cwd="/root"
 * </pre>
 *
 * All four formats share two rules. A file may be several compressed ones, put one after another.
 * What could be decompressed of a broken file is delivered before the exception that says where it
 * is broken. gzip rests on the JDK's {@code Inflater}, xz on the library of xz's author, zstd and
 * bzip2 on aircompressor's pure Java.
 */
package io.github.libaudit4j.cli.decompress;
