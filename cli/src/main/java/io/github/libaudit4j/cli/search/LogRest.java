// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.search.Checkpoint.Reached;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * What earlier searches left of a log.
 *
 * @param log the log
 * @param in the rest
 * @param note what a user may wonder about; or null
 */
record LogRest(ReadLog log, InputStream in, String note) {
    private static final int PIECE = 1 << 16;

    static LogRest open(Checkpoint before, Input input, Progress progress) throws IOException {
        InputStream in = input.open(progress);
        byte[] head = in.readNBytes(LogStart.LONGEST);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        LogStart start = before.find(head);
        if (start == null) {
            return new LogRest(new ReadLog(head, null, null), whole, null);
        }
        Reached reached = before.logs().get(start);
        if (skip(whole, reached.place())) {
            return new LogRest(new ReadLog(head, start, reached), whole, null);
        }
        String note = input.name() + ": is not what it was when it was read last: ";
        if (input.size() == Input.UNKNOWN_SIZE) {
            return new LogRest(new ReadLog(head, start, reached), whole, note + "read from there");
        }
        whole.close();
        in = input.open(progress);
        return new LogRest(new ReadLog(head, start, null), in, note + "it is read from its start");
    }

    /** Goes to a place; false where what is before it is something else, or it is not there. */
    private static boolean skip(InputStream in, LogPlace place) throws IOException {
        long left = place.offset();
        byte[] piece = new byte[LogPlace.LONGEST_TAIL + PIECE];
        int kept = 0; // bytes of the pieces before
        while (left > 0) {
            int length = (int) Math.min(PIECE, left);
            int read = in.readNBytes(piece, kept, length);
            left -= read;
            int end = kept + read;
            if (read < length || left == 0) {
                return read == length && place.isBehind(piece, end);
            }
            kept = Math.min(LogPlace.LONGEST_TAIL, end);
            System.arraycopy(piece, end - kept, piece, 0, kept);
        }
        return true;
    }
}
