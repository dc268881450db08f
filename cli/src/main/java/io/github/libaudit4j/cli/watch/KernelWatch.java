// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.kernel.HostNetwork;
import io.github.libaudit4j.cli.kernel.Leftovers;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.cli.kernel.StateFile;
import io.github.libaudit4j.cli.kernel.TemporaryChanges;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditReceiver;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.netlink.NetlinkOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Watches the kernel: opens what is needed, sets the kernel, and sees to it that all is put back.
 *
 * @param plan how
 * @param door the way to the kernel for all but the records
 * @param companion runs meanwhile
 * @param told gets what the user should know, a line each
 * @param details gets what was changed and put back
 */
record KernelWatch(
        WatchPlan plan,
        Live.Door door,
        Companion companion,
        Consumer<String> told,
        Consumer<String> details) {
    /**
     * Watches until it is told to stop.
     *
     * @param sink where the records go
     * @param raw where the lines go as they are, instead; or null
     * @param quiet whether to tell nothing at the end where nothing was lost
     */
    int run(RecordSink sink, OutputStream raw, boolean quiet) {
        try (Diagnostics diagnostics = diagnostics();
                AuditClient client = client(diagnostics);
                AuditReceiver receiver = receiver()) {
            TemporaryChanges changes =
                    new TemporaryChanges(client, StateFile.ofThisProcess(StateFile.folder()));
            putBackLeftovers(client);
            warn(client, receiver);
            WatchSession session =
                    new WatchSession(
                            receiver,
                            client,
                            changes,
                            companion,
                            new WatchOutput(sink, raw),
                            told,
                            details);
            session.start(diagnostics, plan.statsSeconds(), plan.seconds());
            return session.run(
                    () -> {
                        change(client, changes);
                        details.accept("receiving");
                    },
                    quiet);
        } catch (IOException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    private Diagnostics diagnostics() throws IOException {
        Path file = plan.kernel().diagnostics();
        return file == null ? null : new Diagnostics(file);
    }

    private AuditClient client(Diagnostics diagnostics) throws NetlinkException {
        return diagnostics == null
                ? door.open()
                : AuditClient.open(NetlinkOptions.DEFAULTS.withDiagnostics(diagnostics::datagram));
    }

    private AuditReceiver receiver() throws IOException {
        KernelStream.warmUp();
        if (!plan.isDaemon()) {
            return AuditReceiver.openMulticast(plan.receiver());
        }
        try {
            return AuditReceiver.openDaemon(plan.receiver());
        } catch (NetlinkException e) {
            if (e.errnoName().equals("EEXIST")) {
                throw new IOException(e.getMessage() + ": audit watch --ro", e);
            }
            throw e;
        }
    }

    private void putBackLeftovers(AuditClient client) throws IOException {
        List<StateFile> files = Leftovers.in(StateFile.folder());
        if (plan.changesKernel()) {
            Leftovers.undo(client, files).forEach(told);
        } else if (!files.isEmpty()) {
            told.accept(
                    "a watch that was killed has left its changes in the kernel: audit watch"
                            + " --restore puts it back as it was");
        }
    }

    private void warn(AuditClient client, AuditReceiver receiver) {
        if (receiver.receiveBuffer() < plan.receiver().receiveBuffer()) {
            told.accept(
                    "the kernel holds "
                            + receiver.receiveBuffer()
                            + " bytes for us at most: records may be lost (needs CAP_NET_ADMIN)");
        }
        if (plan.isDaemon()) {
            return;
        }
        if (HostNetwork.isOther()) {
            told.accept("this is another network namespace than the host's: nothing will come");
        }
        try {
            if (client.status().enabled() == 0) {
                told.accept("audit is off (enabled 0), and stays so: little will come");
            }
        } catch (NetlinkException e) {
            details.accept("what audit is set to is not known: " + e.getMessage());
        }
    }

    private void change(AuditClient client, TemporaryChanges changes) throws IOException {
        boolean isLocked = plan.changesKernel() && client.status().isLocked();
        if (isLocked && !plan.rules().isEmpty()) {
            throw new IOException("audit is locked until the next boot: no rule can be loaded");
        }
        if (isLocked) {
            told.accept("audit is locked until the next boot: its settings stay");
            return;
        }
        boolean isDaemon = plan.isDaemon();
        changes.make(
                        isDaemon ? plan.kernel().wanted() : Map.of(),
                        plan.rules(),
                        isDaemon ? plan.receiver().boost() : 0)
                .forEach(details);
        if (plan.kernel().isImmutable()) {
            client.setImmutable();
            changes.keep();
            told.accept("audit is locked until the next boot: rules and settings stay");
        }
    }
}
