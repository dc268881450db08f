// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.OutputFailure;
import io.github.libaudit4j.cli.command.Tally;
import io.github.libaudit4j.cli.kernel.KernelQueue;
import io.github.libaudit4j.cli.kernel.TemporaryChanges;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditReceiver;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.netlink.ReceiverCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One watch, from its first change of the kernel to its last word. Ctrl-C, a polite kill and the
 * end of its time put the kernel back first; then what was received until then is written.
 */
final class WatchSession {
    private static final long PATIENCE_SECONDS = 3;

    private static final Duration DRAIN = Duration.ofSeconds(1);

    private final AuditReceiver receiver;
    private final AuditClient client;
    private final TemporaryChanges changes;
    private final Companion companion;
    private final WatchOutput output;
    private final Consumer<String> told;
    private final Consumer<String> details;
    private final CountDownLatch done = new CountDownLatch(1);
    private Diagnostics diagnostics;
    private KernelStream stream;
    private boolean isEnded;
    private volatile boolean hasFailed;

    /** What may fail. */
    interface Change {
        void make() throws IOException;
    }

    WatchSession(
            AuditReceiver receiver,
            AuditClient client,
            TemporaryChanges changes,
            Companion companion,
            WatchOutput output,
            Consumer<String> told,
            Consumer<String> details) {
        this.receiver = receiver;
        this.client = client;
        this.changes = changes;
        this.companion = companion;
        this.output = output;
        this.told = told;
        this.details = details;
    }

    /** From here on it ends well, whoever ends it. */
    void start(Diagnostics diagnostics, int statsSeconds, int seconds) {
        this.diagnostics = diagnostics;
        stream = new KernelStream(receiver, diagnostics);
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "stop"));
        if (statsSeconds > 0) {
            inBackground(
                    "stats",
                    () -> {
                        while (!done.await(statsSeconds, TimeUnit.SECONDS)) {
                            told.accept(WatchCounts.text(receiver.counts(), output.sink(), 0));
                        }
                    });
        }
        if (seconds > 0) {
            inBackground(
                    "end",
                    () -> {
                        done.await(seconds, TimeUnit.SECONDS);
                        end();
                    });
        }
    }

    private interface Background {
        void run() throws InterruptedException;
    }

    private static void inBackground(String name, Background task) {
        Thread.ofPlatform()
                .daemon()
                .name(name)
                .start(() -> {
                    try {
                        task.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** Changes the kernel, and writes what it sends; returns what to exit with. */
    int run(Change change, boolean quiet) {
        Tally tally = new Tally(told);
        try {
            change.make();
            companion.begin(this::end);
            output.takeAll(stream, tally);
            output.sink().losses().forEach(tally::note);
        } catch (OutputFailure e) {
            if (!e.isBrokenPipe()) {
                fail("cannot write the output: " + e.getMessage());
            }
        } catch (IOException | UncheckedIOException e) {
            fail(e.getMessage());
        } finally {
            end();
            closeDiagnostics();
        }
        tally.tellNotes();
        tellCounts(quiet);
        done.countDown();
        return hasFailed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void closeDiagnostics() {
        try {
            if (diagnostics != null) {
                diagnostics.close();
            }
        } catch (IOException e) {
            fail("cannot write the diagnostics: " + e.getMessage());
        }
    }

    private void fail(String message) {
        hasFailed = true;
        told.accept(message);
    }

    /** Puts the kernel back and ends receiving; what has come by then can still be read. */
    private synchronized void end() {
        if (isEnded) {
            return;
        }
        isEnded = true;
        try {
            changes.undo().forEach(details);
        } catch (NetlinkException e) {
            fail("the kernel is not as it was: " + e.getMessage());
        }
        KernelQueue.awaitEmpty(client, DRAIN);
        try {
            receiver.stop();
        } catch (NetlinkException e) {
            fail(e.getMessage());
        }
    }

    private void shutDown() {
        if (done.getCount() == 0) {
            return;
        }
        companion.stop();
        end();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                told.accept("the output takes nothing: what was not written is lost");
                tellCounts(false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellCounts(boolean quiet) {
        ReceiverCounts counts = receiver.counts();
        long unwritten = counts.received() - counts.dropped() - stream.records();
        if (!quiet || counts.isLossSuspected() || unwritten > 0) {
            told.accept(WatchCounts.text(counts, output.sink(), unwritten));
        }
    }
}
