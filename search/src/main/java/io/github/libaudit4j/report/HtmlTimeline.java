// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.report.PageTimeline.Piece;
import java.util.List;

/** Events over time as two rows of bars, which share their axis, and the numbers as a table. */
record HtmlTimeline(PageTimeline timeline, HtmlWords words) {
    private static final int UNIT = 10; // the width of a piece in a drawing
    private static final int HIGH = 100;
    private static final int TICKS = 5;

    void write(HtmlWriter html) {
        html.begin("figure", "class", "time");
        strip(html, "Events", "e", timeline.mostEvents());
        if (timeline.mostFailures() > 0) {
            strip(html, "Failed", "f", timeline.mostFailures());
        }
        axis(html);
        html.element("figcaption", caption());
        html.end();
        numbers(html);
    }

    private String caption() {
        return "A bar is "
                + HtmlWords.length(timeline.width())
                + ". Times are "
                + words.zoneName()
                + ".";
    }

    private void strip(HtmlWriter html, String title, String look, long most) {
        long top = round(most);
        boolean isEvents = look.equals("e");
        html.begin("div", "class", "strip " + look);
        html.begin("div", "class", "scale");
        html.element("span", HtmlWords.number(top)).element("b", title).element("span", "0").end();
        List<Piece> pieces = timeline.pieces();
        html.begin(
                "svg",
                "viewBox",
                "0 0 " + UNIT * pieces.size() + " " + HIGH,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                title
                        + " over time, at most "
                        + most
                        + " in "
                        + HtmlWords.length(timeline.width()));
        line(html, HIGH / 2);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            html.begin("g");
            html.element("title", told(piece));
            rect(html, "hit", i, HIGH);
            long count = isEvents ? piece.events() : piece.failures();
            if (count > 0) {
                rect(html, look, i, Math.max(1, (double) HIGH * count / top));
            }
            html.end();
        }
        html.end().end();
    }

    private void line(HtmlWriter html, int y) {
        String right = Integer.toString(UNIT * timeline.pieces().size());
        String height = Integer.toString(y);
        html.begin("line", "x1", "0", "x2", right, "y1", height, "y2", height).end();
    }

    private static void rect(HtmlWriter html, String look, int at, double height) {
        html.begin(
                        "rect",
                        "class",
                        look,
                        "x",
                        Integer.toString(UNIT * at + (look.equals("hit") ? 0 : 1)),
                        "width",
                        Integer.toString(look.equals("hit") ? UNIT : UNIT - 2),
                        "y",
                        decimal(HIGH - height),
                        "height",
                        decimal(height))
                .end();
    }

    private static String decimal(double number) {
        return String.format(java.util.Locale.ROOT, "%.2f", number);
    }

    private String told(Piece piece) {
        return words.full(piece.start())
                + ": "
                + HtmlWords.count(piece.events(), "event")
                + ", "
                + HtmlWords.number(piece.failures())
                + " failed";
    }

    private void axis(HtmlWriter html) {
        List<Piece> pieces = timeline.pieces();
        long from = pieces.get(0).start();
        long range = pieces.size() * timeline.width();
        html.begin("div", "class", "axis");
        for (int i = 0; i < TICKS; i++) {
            long at = from + range * i / (TICKS - 1);
            html.element("span", words.tick(at, timeline.width(), range));
        }
        html.end();
    }

    private void numbers(HtmlWriter html) {
        html.begin("details").element("summary", "The numbers of this chart");
        html.begin("table", "class", "plain").begin("thead").begin("tr");
        html.element("th", "From", "scope", "col");
        html.element("th", "Events", "scope", "col", "class", "n");
        html.element("th", "Failed", "scope", "col", "class", "n");
        html.end().end().begin("tbody");
        for (Piece piece : timeline.pieces()) {
            html.begin("tr").element("td", words.brief(piece.start()));
            html.element("td", HtmlWords.number(piece.events()), "class", "n");
            html.element("td", HtmlWords.number(piece.failures()), "class", "n").end();
        }
        html.end().end().end();
    }

    /** The next of 1, 2, 5, 10, 20 and so on. */
    static long round(long most) {
        long step = 1;
        while (step * 10 <= most) {
            step *= 10;
        }
        return step >= most
                ? step
                : 2 * step >= most ? 2 * step : 5 * step >= most ? 5 * step : 10 * step;
    }
}
