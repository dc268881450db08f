// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

/** Takes the events that a {@link Reassembler} gives out, and what it says of losses. */
@FunctionalInterface
public interface EventListener {
    /**
     * Takes an event.
     *
     * @param event the event; it may be kept
     */
    void event(AuditEvent event);

    /**
     * Takes the news of a loss; does nothing unless overridden.
     *
     * @param loss what is missing, or came too late or twice
     */
    default void loss(Loss loss) {}
}
