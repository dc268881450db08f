// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import java.util.Arrays;

/**
 * Which of a node's last 1,024 serials came. A serial is missing when it leaves this window and did
 * not come, so that serials out of order are no loss: in a log of 193,421 events 183 serials came
 * after a higher one, none by more than 4.
 *
 * <p>A serial beyond the window alone proves nothing: it may be torn, or very late. If the next one
 * of a later time is near it, then the serials went on there: forwards over a gap, or backwards,
 * because the host was booted. 64 events outside the window in a row are believed as well.
 */
final class SerialWindow {
    static final int WIDTH = 1024;
    private static final int OUTSIDE = 64;
    private static final long NONE = -1;

    private final Node node;
    private final long[] came = new long[WIDTH / Long.SIZE];
    private long newest = NONE;
    private long last; // the last one that left the window and came
    private long missing; // after that one
    private long jump = NONE;
    private int outside;

    SerialWindow(Node node) {
        this.node = node;
    }

    /**
     * Takes the serial of a new event.
     *
     * @param isLater whether no event of its node is as late as this one
     */
    void add(long serial, boolean isLater, Losses losses) {
        if (newest == NONE) {
            begin(serial);
            return;
        }
        long distance = Serials.distance(newest, serial);
        boolean isInside = distance > -WIDTH && distance < WIDTH;
        if (isInside && distance > 0) {
            moveTo(serial, losses);
        } else if (isInside && !has(serial)) {
            set(serial);
        } else {
            beyond(serial, isLater, losses);
            return;
        }
        jump = NONE;
        outside = 0;
    }

    private void beyond(long serial, boolean isLater, Losses losses) {
        if (isLater && jump != NONE && isNear(jump, serial)) {
            boolean inOrder = Serials.distance(jump, serial) > 0;
            long first = inOrder ? jump : serial;
            long second = inOrder ? serial : jump;
            goOn(first, losses);
            moveTo(second, losses);
            jump = NONE;
            outside = 0;
        } else if (++outside == OUTSIDE) {
            restart(serial, losses);
        } else if (isLater) {
            jump = serial;
        }
    }

    private static boolean isNear(long a, long b) {
        long distance = Serials.distance(a, b);
        return distance != 0 && distance > -WIDTH && distance < WIDTH;
    }

    private void goOn(long serial, Losses losses) {
        if (Serials.distance(newest, serial) > 0) {
            moveTo(serial, losses);
        } else {
            restart(serial, losses);
        }
    }

    private void restart(long serial, Losses losses) {
        settle(losses);
        losses.restart(node, newest, serial);
        begin(serial);
    }

    /** What is before the first serial is not missing. */
    private void begin(long serial) {
        Arrays.fill(came, -1);
        newest = serial;
        missing = 0;
        jump = NONE;
        outside = 0;
    }

    private void moveTo(long serial, Losses losses) {
        long distance = Serials.distance(newest, serial);
        int steps = (int) Math.min(distance, WIDTH);
        for (int i = 1; i <= steps; i++) {
            leave(Serials.plus(newest, i - WIDTH), losses);
            clear(Serials.plus(newest, i));
        }
        missing += distance - steps; // those that were never in the window
        newest = serial;
        set(serial);
    }

    private void leave(long serial, Losses losses) {
        if (!has(serial)) {
            missing++;
            return;
        }
        if (missing > 0) {
            losses.gap(node, missing, last, serial);
            missing = 0;
        }
        last = serial;
    }

    /** Waits for no serial before the newest any more. */
    void settle(Losses losses) {
        if (newest != NONE) {
            for (int i = 1; i <= WIDTH; i++) {
                leave(Serials.plus(newest, i - WIDTH), losses);
            }
            Arrays.fill(came, -1);
        }
    }

    private boolean has(long serial) {
        return (came[word(serial)] >>> serial & 1) != 0;
    }

    private void set(long serial) {
        came[word(serial)] |= 1L << serial;
    }

    private void clear(long serial) {
        came[word(serial)] &= ~(1L << serial);
    }

    private static int word(long serial) {
        return (int) (serial & WIDTH - 1) / Long.SIZE;
    }
}
