// SPDX-License-Identifier: Apache-2.0

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventListener;
import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.netlink.AuditReceiver;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.netlink.ReceiverOptions;

static final Coalescer COALESCER = new Coalescer();
static final Duration PATIENCE = Duration.ofMillis(500);

/** Follows the kernel beside an audit daemon, or without one: {@code Follow SECONDS}. As root. */
void main(String[] args) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[0])).toNanos();
    try (AuditReceiver receiver = AuditReceiver.openMulticast(ReceiverOptions.DEFAULTS)) {
        IO.println("following");
        Reassembler events = new Reassembler(new Printer());
        while (System.nanoTime() < end) {
            receiver.take(events::push, PATIENCE); // type, bytes, from, to: no copy on the way
            events.maintain(System.nanoTime() / 1_000_000); // events whose end does not come
        }
        events.close();
        IO.println(receiver.counts().received() + " records");
        if (receiver.counts().isLossSuspected()) {
            IO.println("not all: " + receiver.counts());
        }
    } catch (NetlinkException e) {
        IO.println(e.getMessage());
        System.exit(1);
    }
}

static class Printer implements EventListener {
    @Override
    public void event(AuditEvent event) {
        Summary told = COALESCER.coalesce(event);
        String who = told.actor().primary();
        IO.println(
                "%s %s %s: %s".formatted(event.time(), who, told.action(), told.result()));
    }
}
