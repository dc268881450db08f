// SPDX-License-Identifier: Apache-2.0
/**
 * The commands {@code audit status}, {@code set} and {@code send}, and what all commands do with
 * the kernel's audit: its state told in words, its settings, and sets of rules that are loaded
 * whole or not at all.
 *
 * <p>The doors are {@link io.github.libaudit4j.cli.kernel.Live}, {@link
 * io.github.libaudit4j.cli.kernel.KernelState}, {@link
 * io.github.libaudit4j.cli.kernel.KernelSetting}, {@link io.github.libaudit4j.cli.kernel.RuleLoad}
 * and {@link io.github.libaudit4j.cli.kernel.RuleSync}.
 *
 * <pre>
 * backlog_limit 8192 (was 64)
 * + -a always,exit -F arch=b64 -S adjtimex,settimeofday -k time-change
 * </pre>
 */
package io.github.libaudit4j.cli.kernel;
