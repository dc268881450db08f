// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.RepeatedBody;

/** The JSON of what a log repeats: written once, then copied. */
final class RepeatedJson {
    private static final int LONGEST = 1 << 12;

    private final RepeatedBody[] bodies = new RepeatedBody[RepeatedBody.PLACES];
    private final Text[] texts = new Text[RepeatedBody.PLACES];

    /** The fields, and what they mean: empty where that stands elsewhere or is nothing. */
    record Text(byte[] fields, byte[] meanings) {}

    /** The text of a body; null where there is none yet. */
    Text of(RepeatedBody body) {
        return body != null && bodies[body.place()] == body ? texts[body.place()] : null;
    }

    /** Keeps the text of a body. */
    void keep(RepeatedBody body, byte[] fields, byte[] meanings) {
        if (fields.length + meanings.length <= LONGEST) {
            bodies[body.place()] = body;
            texts[body.place()] = new Text(fields, meanings);
        }
    }
}
