// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * Draws cost against size as SVG: a mark for the median of each size, a whisker from the least to
 * the greatest, and the straight line nearest to the medians. It needs nothing from elsewhere, and
 * is light or dark as the reader's system is.
 */
final class ResultPlot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 460;
    private static final int LEFT = 64;
    private static final int RIGHT = 736;
    private static final int TOP = 48;
    private static final int BOTTOM = 400;
    private static final int LEGEND_LINE = 20;

    private static final String STYLE =
            """
            <style>
            svg { font: 13px system-ui, sans-serif; color-scheme: light dark; }
            .paper { fill: #ffffff; } text { fill: #1f2328; } .title { font-weight: 600; font-size: 15px; }
            .grid { stroke: #d8dee4; } .axis { stroke: #59636e; }
            .line { fill: none; stroke-width: 1.5; } .whisker { stroke-width: 1.5; }
            .c0 { stroke: #0550ae; fill: #0550ae; } .c1 { stroke: #bc4c00; fill: #bc4c00; }
            .c2 { stroke: #116329; fill: #116329; } .c3 { stroke: #8250df; fill: #8250df; }
            .c4 { stroke: #bf3989; fill: #bf3989; } .c5 { stroke: #59636e; fill: #59636e; }
            .c5.line { stroke-dasharray: 6 4; }
            @media (prefers-color-scheme: dark) {
            .paper { fill: #0d1117; } text { fill: #e6edf3; }
            .grid { stroke: #30363d; } .axis { stroke: #8b949e; }
            .c0 { stroke: #79c0ff; fill: #79c0ff; } .c1 { stroke: #ffa657; fill: #ffa657; }
            .c2 { stroke: #56d364; fill: #56d364; } .c3 { stroke: #d2a8ff; fill: #d2a8ff; }
            .c4 { stroke: #ff9bce; fill: #ff9bce; } .c5 { stroke: #9198a1; fill: #9198a1; }
            }
            .line { fill: none; }
            </style>
            """;

    private static final int COLOURS = 5;
    private static final int GREY = 5;

    private final StringBuilder svg = new StringBuilder();
    private final Axis sizes;
    private final Axis seconds;

    private ResultPlot(Axis sizes, Axis seconds) {
        this.sizes = sizes;
        this.seconds = seconds;
    }

    /** The plot of at least one series; one of a limit is grey. */
    static String of(String title, List<CostSeries> series) {
        double size = 0;
        double cost = 0;
        for (CostSeries each : series) {
            for (Cost point : each.costs()) {
                size = Math.max(size, point.megabytes());
                cost = Math.max(cost, point.seconds().max());
            }
        }
        ResultPlot plot = new ResultPlot(Axis.upTo(size), Axis.upTo(cost));
        plot.begin(title);
        plot.axes();
        int colour = 0;
        for (int i = 0; i < series.size(); i++) {
            CostSeries each = series.get(i);
            plot.draw(each, i, each.of().isOurs() ? colour++ % COLOURS : GREY);
        }
        return plot.svg.append("</svg>\n").toString();
    }

    private void begin(String title) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                        + " height=\"%d\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH, HEIGHT, WIDTH, HEIGHT, escaped(title));
        add("<title>%s</title>%n", escaped(title));
        svg.append(STYLE);
        add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>%n", WIDTH, HEIGHT);
        add("<text class=\"title\" x=\"%d\" y=\"28\">%s</text>%n", LEFT, escaped(title));
    }

    private void axes() {
        for (double tick : sizes.ticks()) {
            add("<path class=\"grid\" d=\"M%.1f %d V%d\"/>%n", x(tick), TOP, BOTTOM);
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x(tick), BOTTOM + 18, round(tick));
        }
        for (double tick : seconds.ticks()) {
            add("<path class=\"grid\" d=\"M%d %.1f H%d\"/>%n", LEFT, y(tick), RIGHT);
            add(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT - 8, y(tick) + 4, round(tick));
        }
        add(
                "<path class=\"axis\" fill=\"none\" d=\"M%d %d V%d H%d\"/>%n",
                LEFT, TOP, BOTTOM, RIGHT);
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">size of the log (MB)</text>%n",
                (LEFT + RIGHT) / 2, BOTTOM + 44);
        add(
                "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\">"
                        + "processor time, user + system (s)</text>%n",
                (TOP + BOTTOM) / 2);
    }

    private void draw(CostSeries series, int number, int colour) {
        CostLine line = series.line();
        double last = series.costs().get(series.costs().size() - 1).megabytes();
        add(
                "<path class=\"line c%d\" d=\"M%.1f %.1f L%.1f %.1f\"/>%n",
                colour, x(0), y(Math.max(0, line.start())), x(last), y(line.at(last)));
        for (Cost cost : series.costs()) {
            double at = x(cost.megabytes());
            Spread spread = cost.seconds();
            add(
                    "<path class=\"whisker c%d\" d=\"M%.1f %.1f V%.1f\"/>%n",
                    colour, at, y(spread.min()), y(spread.max()));
            mark(colour, at, y(spread.median()));
        }
        int top = TOP + 18 + number * LEGEND_LINE;
        mark(colour, LEFT + 20, top - 4);
        add("<text x=\"%d\" y=\"%d\">%s</text>%n", LEFT + 34, top, escaped(series.of().command()));
    }

    /** A circle, a square, a triangle or a diamond, so that colour is not all that tells. */
    private void mark(int colour, double x, double y) {
        String shape =
                switch (colour % 4) {
                    case 0 -> "M%1$.1f %2$.1f m-4 0 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0";
                    case 1 -> "M%1$.1f %2$.1f m-4 -4 h8 v8 h-8 z";
                    case 2 -> "M%1$.1f %2$.1f m0 -5 l5 9 h-10 z";
                    default -> "M%1$.1f %2$.1f m0 -5 l5 5 l-5 5 l-5 -5 z";
                };
        add("<path class=\"c%d\" d=\"%s\"/>%n", colour, String.format(Locale.ROOT, shape, x, y));
    }

    private double x(double megabytes) {
        return LEFT + (RIGHT - LEFT) * megabytes / sizes.end();
    }

    private double y(double cost) {
        return BOTTOM - (BOTTOM - TOP) * cost / seconds.end();
    }

    private static String round(double tick) {
        return new BigDecimal(tick).round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }
}
