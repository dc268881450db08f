// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.io.IOException;

/**
 * The objects of a document, each of which is written with the first member of it: one without a
 * member is not written at all.
 */
final class EcsObjects {
    private static final int DEEPEST = 8;
    private static final byte[] NOTHING = {};

    private final JsonWriter json;
    private final MemberName[] names = new MemberName[DEEPEST];
    private int depth;
    private int opened;
    private int marked = -1; // how deep, where the first member of a text is still to come
    private long start;

    EcsObjects(JsonWriter json) {
        this.json = json;
    }

    /** Starts an object. */
    void begin(MemberName name) {
        names[depth++] = name;
    }

    /** Ends the object. */
    void end() throws IOException {
        depth--;
        if (opened > depth) {
            opened = depth;
            json.endObject();
        }
    }

    /** The writer, for a member of the object, which is written now if it was not before. */
    JsonWriter open() throws IOException {
        if (marked >= 0) {
            openTo(marked);
            start = json.position();
            marked = -1;
        }
        openTo(depth);
        return json;
    }

    private void openTo(int wanted) throws IOException {
        while (opened < wanted) {
            json.name(names[opened++]);
            json.beginObject();
        }
    }

    // ---- what is written again

    /** Starts a text: the members and objects from here to {@link #taken()}. */
    void mark() {
        marked = depth;
    }

    /** The text, perhaps empty; null where it has left the buffer. */
    byte[] taken() {
        byte[] text = marked >= 0 ? NOTHING : json.since(start);
        marked = -1;
        return text;
    }

    /** Writes a text again, where the same stands before it. */
    void again(byte[] text) throws IOException {
        if (text.length > 0) {
            open().again(text, 0);
        }
    }

    // ---- members

    /** Writes a string that needs no escape. */
    void plain(MemberName name, String ascii) throws IOException {
        open().name(name);
        json.plain(ascii);
    }

    /** Writes a string, if there is one that is not empty. */
    void string(MemberName name, String text) throws IOException {
        if (text != null && !text.isEmpty()) {
            open().name(name);
            json.string(text);
        }
    }

    /** Writes a number. */
    void number(MemberName name, long number) throws IOException {
        open().name(name);
        json.number(number);
    }
}
