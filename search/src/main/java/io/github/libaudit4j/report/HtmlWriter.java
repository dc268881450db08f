// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes elements. Names of elements and attributes are those of the code; all else goes through
 * {@link HtmlText}.
 */
final class HtmlWriter {
    private static final Set<String> BLOCKS =
            Set.of("section", "table", "tr", "thead", "tbody", "h1", "h2", "h3", "p", "svg", "dl");

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes are names and values in turn. */
    HtmlWriter begin(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    private void start(String name, String... attributes) {
        out.append(BLOCKS.contains(name) ? "\n<" : "<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            HtmlText.attribute(out, attributes[i + 1]);
            out.append('"');
        }
    }

    /** Ends the element that was begun last. */
    HtmlWriter end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    HtmlWriter text(String text) {
        HtmlText.content(out, text);
        return this;
    }

    HtmlWriter element(String name, String text, String... attributes) {
        return begin(name, attributes).text(text).end();
    }

    /** An element that has no content, such as meta. */
    HtmlWriter lone(String name, String... attributes) {
        start(name, attributes);
        out.append(">\n");
        return this;
    }

    /** The page's own style or script, which must stay as it is: its hash is in the policy. */
    HtmlWriter own(String name, String content) {
        out.append('<').append(name).append('>').append(content);
        out.append("</").append(name).append(">\n");
        return this;
    }

    HtmlWriter doctype() {
        out.append("<!doctype html>\n");
        return this;
    }

    /** Gives what was written so far, and forgets it. */
    String take() {
        String text = out.toString();
        out.setLength(0);
        return text;
    }
}
