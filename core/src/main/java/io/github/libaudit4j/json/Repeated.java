// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.RepeatedBody;
import java.util.Arrays;

/** What was made of bodies that a log repeats: once, then taken again. */
final class Repeated<T> {
    private final RepeatedBody[] bodies = new RepeatedBody[RepeatedBody.PLACES];
    private final T[] made = array();

    @SuppressWarnings("unchecked")
    private static <T> T[] array() {
        return (T[]) new Object[RepeatedBody.PLACES];
    }

    /** What was made of a body; null where there is none, or nothing yet. */
    T of(RepeatedBody body) {
        return body != null && bodies[body.place()] == body ? made[body.place()] : null;
    }

    /** Forgets all. */
    void forget() {
        Arrays.fill(bodies, null);
        Arrays.fill(made, null);
    }

    /** Keeps what was made of a body, if that is anything. */
    void keep(RepeatedBody body, T what) {
        if (what != null) {
            bodies[body.place()] = body;
            made[body.place()] = what;
        }
    }
}
