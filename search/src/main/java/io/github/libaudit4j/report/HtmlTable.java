// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * A table that the page's script makes sortable and filterable: a cell has what it is sorted by
 * where that is not its text.
 */
final class HtmlTable {
    private final HtmlWriter html;
    private final HtmlWords words;

    HtmlTable(HtmlWriter html, HtmlWords words) {
        this.html = html;
        this.words = words;
    }

    /** Begins a table; a column whose name begins with # is of numbers or times. */
    HtmlTable begin(String caption, String... columns) {
        html.begin("div", "class", "wide");
        html.begin("table", "class", "data").element("caption", caption);
        html.begin("thead").begin("tr");
        for (String column : columns) {
            if (column.startsWith("#")) {
                html.element("th", column.substring(1), "scope", "col", "class", "n");
            } else {
                html.element("th", column, "scope", "col");
            }
        }
        html.end().end().begin("tbody");
        return this;
    }

    HtmlTable row() {
        html.begin("tr");
        return this;
    }

    HtmlTable endRow() {
        html.end();
        return this;
    }

    /** A value of the log. */
    HtmlTable value(String value) {
        html.begin("td", "class", "v").element("bdi", value).end();
        return this;
    }

    HtmlTable words(String text, String look) {
        html.element("td", text, "class", look);
        return this;
    }

    HtmlTable number(long number, boolean isBad) {
        String look = isBad && number > 0 ? "n bad" : "n";
        String text = number == 0 && isBad ? "" : HtmlWords.number(number);
        html.element("td", text, "class", look, "data-v", Long.toString(number));
        return this;
    }

    HtmlTable time(long millis) {
        html.begin("td", "class", "n", "data-v", Long.toString(millis));
        html.element("time", words.brief(millis), "datetime", words.iso(millis)).end();
        return this;
    }

    /** A value with a bar below it: its share of the most, and in it what failed. */
    HtmlTable bar(String value, double share, double failed) {
        html.begin("td", "class", "v").element("bdi", value);
        html.begin(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 100 4",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
        rect("e", share);
        if (failed > 0) {
            rect("f", failed);
        }
        html.end().end();
        return this;
    }

    private void rect(String look, double share) {
        String width = String.format(java.util.Locale.ROOT, "%.2f", Math.max(0.5, 100 * share));
        html.begin("rect", "class", look, "x", "0", "y", "0", "height", "4", "width", width).end();
    }

    void end() {
        html.end().end().end();
    }
}
