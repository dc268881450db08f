// SPDX-License-Identifier: Apache-2.0
/** The command {@code audit syscall}: {@code 257} is {@code openat}. */
package io.github.libaudit4j.cli.syscall;
