// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.List;

/** The parts of the page, each with its heading. */
final class HtmlSections {
    private static final String[] STORY = {
        "#Events", "Who", "What", "With", "Why", "#First", "#Last", "#Last event"
    };

    private final HtmlWriter html;
    private final HtmlWords words;
    private final PageModel model;

    HtmlSections(HtmlWriter html, HtmlWords words, PageModel model) {
        this.html = html;
        this.words = words;
        this.model = model;
    }

    /** The ids and headings of all parts. */
    List<String[]> contents() {
        List<String[]> all = new ArrayList<>();
        all.add(new String[] {"time", "Over time"});
        all.add(new String[] {"failures", "What failed"});
        all.add(new String[] {"denials", "Denials"});
        all.add(new String[] {"anomalies", "Anomalies"});
        all.add(new String[] {"logins", "Logins"});
        all.add(new String[] {"most", "Who and what"});
        all.add(new String[] {"missing", "What is missing"});
        return all;
    }

    void write() {
        begin("time", "Over time");
        if (model.timeline().pieces().isEmpty()) {
            none("The log has no event.");
        } else {
            new HtmlTimeline(model.timeline(), words).write(html);
        }
        html.end();
        stories("failures", "What failed", model.failures(), "Nothing failed.");
        stories("denials", "Denials", model.denials(), "No security policy denied anything.");
        stories("anomalies", "Anomalies", model.anomalies(), "The log tells of no anomaly.");
        begin("logins", "Logins", model.sessions().isEmpty() && model.refused().isEmpty());
        new HtmlLogins(html, words).write(model);
        html.end();
        most();
        missing();
    }

    private void begin(String id, String heading, boolean isEmpty) {
        html.begin("section", "id", id, "class", isEmpty ? "empty" : "full");
        html.element("h2", heading);
    }

    private void begin(String id, String heading) {
        begin(id, heading, false);
    }

    private void none(String text) {
        html.element("p", text, "class", "none");
    }

    private void stories(String id, String heading, PageStories stories, String nothing) {
        begin(id, heading, stories.rows().isEmpty());
        if (stories.rows().isEmpty()) {
            none(nothing);
            html.end();
            return;
        }
        boolean hasNodes = model.nodes().distinct() > 1;
        String[] columns = STORY.clone();
        if (hasNodes) {
            columns[1] = "Host, who";
        }
        HtmlTable table = new HtmlTable(html, words).begin(shown(stories), columns);
        for (PageHappening row : stories.rows()) {
            PageHappening.Story story = row.story();
            String host = hasNodes ? story.node() + (story.who().isEmpty() ? "" : ", ") : "";
            table.row().number(row.count(), false).value(host + story.who()).value(story.what());
            table.value(story.how()).value(story.why());
            table.time(row.first()).time(row.last());
            table.words(Long.toString(row.serial()), "n s").endRow();
        }
        table.end();
        html.end();
    }

    private static String shown(PageStories stories) {
        boolean isAll = stories.rows().size() == stories.distinct() && stories.over() == 0;
        String what =
                isAll
                        ? HtmlWords.number(stories.events())
                                + (stories.events() == 1 ? " event" : " events")
                        : "The most frequent "
                                + stories.rows().size()
                                + " of "
                                + HtmlWords.number(stories.distinct())
                                + ", of "
                                + HtmlWords.count(stories.events(), "event");
        return what
                + (stories.absences() == 0 ? "" : ", those without ENOENT first")
                + over(stories.over());
    }

    private static String over(long over) {
        return over == 0
                ? ""
                : "; " + HtmlWords.count(over, "event") + " more, too various to be kept";
    }

    private void most() {
        begin("most", "Who and what");
        html.begin("div", "class", "tops");
        if (model.nodes().distinct() > 1) {
            top(model.nodes());
        }
        for (PageTop top : model.tops()) {
            if (!top.rows().isEmpty()) {
                top(top);
            }
        }
        html.end().end();
    }

    private void top(PageTop top) {
        html.begin("div", "class", "top").element("h3", top.title());
        String shown =
                top.distinct() > top.rows().size()
                        ? top.rows().size() + " of " + HtmlWords.number(top.distinct())
                        : top.distinct() == 1 ? "only one" : top.distinct() + " different ones";
        HtmlTable table =
                new HtmlTable(html, words)
                        .begin(shown + over(top.over()), top.column(), "#Events", "#Failed");
        double most = top.rows().get(0).count();
        for (PageTop.Row row : top.rows()) {
            table.row().bar(row.value(), row.count() / most, row.failures() / most);
            table.number(row.count(), false).number(row.failures(), true).endRow();
        }
        table.end();
        html.end();
    }

    private void missing() {
        begin("missing", "What is missing", model.losses().isEmpty());
        if (model.losses().isEmpty()) {
            none(
                    "Nothing is known to be missing: no gap in the serials, no line that cannot be read.");
        } else {
            html.begin("ul", "class", "losses");
            for (PageLoss loss : model.losses()) {
                html.begin("li").element("b", HtmlWords.number(loss.count()));
                html.text(" " + loss.what()).end();
            }
            html.end();
        }
        html.end();
    }
}
