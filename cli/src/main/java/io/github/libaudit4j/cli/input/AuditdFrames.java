// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Lines out of auditd's binary format for plugins: {@code struct audit_dispatcher_header} of its
 * libaudit.h before each record.
 *
 * <pre>{@code
 * __u32 ver;   // 0: the text starts with audit(; 1: with type= or node=
 * __u32 hlen;  // 16
 * __u32 type;  // such as 1307
 * __u32 size;  // of the text behind the header
 * }</pre>
 *
 * <p>auditd 3.0 sends its whole buffer behind each header, whatever the size; what is behind the
 * text is left from records before, and is skipped.
 */
final class AuditdFrames extends InputStream {
    private static final int HEADER = 16;
    private static final int BUFFER = 8970; // MAX_AUDIT_MESSAGE_LENGTH of libaudit.h
    private static final int LONGEST = 1 << 20; // auditd's are below 64 KiB
    private static final int PREFORMATTED = 1;

    private final InputStream in;
    private final String name;
    private final byte[] header = new byte[HEADER];
    private byte[] line = new byte[0];
    private int at;
    private int size = -1; // of the last text
    private boolean isWholeBuffer;
    private long offset;

    private AuditdFrames(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /**
     * The lines of a stream in either format; its first bytes tell which.
     *
     * @param in what auditd sends
     * @param name of the stream, for messages
     * @return the lines
     * @throws IOException if it cannot be read
     */
    static InputStream unwrapped(InputStream in, String name) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, HEADER);
        byte[] first = new byte[HEADER];
        int length = start.readNBytes(first, 0, HEADER);
        start.unread(first, 0, length);
        boolean isBinary = length == HEADER && isHeader(buffer(first));
        return isBinary ? new AuditdFrames(start, name) : start;
    }

    /** A line of text starts with other bytes than a version and a length as these. */
    private static boolean isHeader(ByteBuffer header) {
        int version = header.getInt(0);
        return (version == 0 || version == PREFORMATTED) && header.getInt(4) == HEADER;
    }

    private static ByteBuffer buffer(byte[] header) {
        return ByteBuffer.wrap(header).order(ByteOrder.nativeOrder());
    }

    @Override
    public int available() throws IOException {
        if (at < line.length) {
            return line.length - at;
        }
        int there = in.available();
        boolean isRest = isWholeBuffer ? there <= BUFFER - size : there == BUFFER - size;
        return isRest ? 0 : there;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length > 0 && at == line.length && !next()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, bytes, from, count);
        at += count;
        return count;
    }

    private boolean next() throws IOException {
        int read = in.readNBytes(header, 0, HEADER);
        if (read < HEADER && read == BUFFER - size) {
            return false;
        }
        if (read == HEADER && !isHeader(buffer(header)) && size >= 0 && size < BUFFER) {
            read = skipRestOfBuffer();
        }
        if (read == 0) {
            return false;
        }
        ByteBuffer head = buffer(header);
        size = read < HEADER ? -1 : head.getInt(12);
        if (size < 0 || size > LONGEST || !isHeader(head)) {
            throw new IOException(name + ": byte " + (offset + 1) + ": no header of a record");
        }
        byte[] text = in.readNBytes(size);
        if (text.length < size) {
            throw new IOException(name + ": ends within a record, at byte " + (offset + 1));
        }
        offset += HEADER + size;
        line = line(head.getInt(0), head.getInt(8), text);
        at = 0;
        return true;
    }

    /** What was read as a header is of the buffer that the last text stood in: reads on. */
    private int skipRestOfBuffer() throws IOException {
        isWholeBuffer = true;
        int rest = BUFFER - size;
        offset += rest;
        if (rest >= HEADER) {
            in.skipNBytes(rest - HEADER);
            return in.readNBytes(header, 0, HEADER);
        }
        System.arraycopy(header, rest, header, 0, HEADER - rest);
        return HEADER - rest + in.readNBytes(header, HEADER - rest, rest);
    }

    /** The text as a line, without what ends it. */
    private static byte[] line(int version, int type, byte[] text) {
        int length = text.length;
        while (length > 0 && (text[length - 1] == 0 || text[length - 1] == '\n')) {
            length--;
        }
        String head = version == PREFORMATTED ? "" : "type=" + RecordTypes.name(type) + " msg=";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[start.length + length + 1];
        System.arraycopy(start, 0, line, 0, start.length);
        System.arraycopy(text, 0, line, start.length, length);
        for (int i = start.length; i < line.length; i++) {
            line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
        }
        line[line.length - 1] = '\n';
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
