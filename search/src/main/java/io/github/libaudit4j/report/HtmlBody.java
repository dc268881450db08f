// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.List;

/** What stands on the page, from its heading to its foot. */
final class HtmlBody {
    private final HtmlWriter html;
    private final HtmlPage page;
    private final PageModel model;
    private final HtmlWords words;
    private final HtmlSections sections;

    HtmlBody(HtmlWriter html, HtmlPage page, PageModel model) {
        this.html = html;
        this.page = page;
        this.model = model;
        this.words = HtmlWords.of(page.zone(), model.from(), model.to());
        this.sections = new HtmlSections(html, words, model);
    }

    void write() {
        html.begin("header");
        html.element("p", "Linux audit report", "class", "kind");
        html.element("h1", page.title());
        if (model.events() > 0) {
            html.element("p", words.range(model.from(), model.to()), "class", "range");
        }
        html.element("p", lede(), "class", "lede");
        figures();
        contents();
        html.end().begin("main");
        sections.write();
        html.end();
        foot();
    }

    /** The log in a few sentences. */
    private String lede() {
        if (model.events() == 0) {
            return "The log has no event.";
        }
        StringBuilder text = new StringBuilder();
        String hosts =
                model.nodes().distinct() > 1
                        ? " from " + HtmlWords.number(model.nodes().distinct()) + " hosts"
                        : "";
        text.append(sentence(HtmlWords.count(model.events(), "event")))
                .append(" in ")
                .append(HtmlWords.length(model.to() - model.from()))
                .append(hosts);
        text.append(model.failed() == 0 ? ". Nothing failed." : ". " + failed());
        List<String> also = new ArrayList<>();
        add(also, model.denials().events(), "denial");
        add(also, model.anomalies().events(), "anomaly");
        add(also, model.refused().size(), "refused login");
        if (!also.isEmpty()) {
            text.append(" There ").append(also.get(0).startsWith("one ") ? "is " : "are ");
            text.append(joined(also)).append('.');
        }
        text.append(
                model.losses().isEmpty()
                        ? " Nothing is known to be missing."
                        : " Something is missing, see the end.");
        return text.toString();
    }

    private String failed() {
        double share = 100.0 * model.failed() / model.events();
        String percent = share < 1 ? "less than 1 %" : Math.round(share) + " %";
        long absences = model.failures().absences();
        return HtmlWords.number(model.failed())
                + " of them, "
                + percent
                + ", tell of something that failed"
                + (absences == 0
                        ? "."
                        : absences == model.failed()
                                ? ", each time because a file was not there."
                                : ", "
                                        + HtmlWords.number(absences)
                                        + " only because a file was not there.");
    }

    private static void add(List<String> parts, long count, String noun) {
        if (count > 0) {
            parts.add(
                    noun.equals("anomaly") && count > 1
                            ? HtmlWords.number(count) + " anomalies"
                            : HtmlWords.count(count, noun));
        }
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.get(0)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void figures() {
        html.begin("dl", "class", "figures");
        figure("Events", model.events(), false);
        figure("Failed", model.failed(), true);
        figure("Denials", model.denials().events(), true);
        figure("Anomalies", model.anomalies().events(), true);
        figure("Logins", logins(), false);
        figure("Refused logins", model.refused().size(), true);
        html.end();
    }

    private long logins() {
        return model.sessions().stream()
                .filter(session -> session.kind() == LoginSession.Kind.LOGIN)
                .count();
    }

    private void figure(String name, long number, boolean isBad) {
        html.begin("div", "class", isBad && number > 0 ? "bad" : number == 0 ? "none" : "some");
        html.element("dt", name).element("dd", HtmlWords.number(number)).end();
    }

    private void contents() {
        html.begin("nav", "aria-label", "Contents").begin("ul");
        for (String[] section : sections.contents()) {
            html.begin("li").element("a", section[1], "href", "#" + section[0]).end();
        }
        html.end().end();
    }

    private void foot() {
        html.begin("footer");
        if (!page.sources().isEmpty()) {
            html.begin("p").text("Read from ");
            for (int i = 0; i < page.sources().size(); i++) {
                html.text(i == 0 ? "" : ", ").element("bdi", page.sources().get(i));
            }
            html.text(".").end();
        }
        html.element(
                "p",
                "Counted are events: the records that share one id. Names, paths and addresses are"
                        + " those of the log; characters that cannot be seen are shown as \\u and"
                        + " their number. Times are "
                        + words.zoneName()
                        + ". This page asks no other host for anything.");
        html.element("p", "Made by libaudit4j.").end();
    }
}
