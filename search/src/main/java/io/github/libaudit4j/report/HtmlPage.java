// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;

/**
 * A report of a log as one page: a file that needs no other, asks no host for anything, and runs no
 * script but its own, whose hash is in its policy.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(Path.of("report.html"))) {
 *     new HtmlPage("web1", ZoneId.of("UTC"), List.of("audit.log")).write(data.model(), out);
 * }
 * }</pre>
 *
 * @param title its heading
 * @param zone of its times
 * @param sources what the log was read from, as its reader should know it
 */
public record HtmlPage(String title, ZoneId zone, List<String> sources) {
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none';"
                    + " form-action 'none'";

    /** Copies the sources. */
    public HtmlPage {
        sources = List.copyOf(sources);
    }

    /**
     * Writes the page, in UTF-8.
     *
     * @param model what it tells
     * @param out where it goes; not closed
     * @throws IOException if it cannot be written
     */
    public void write(PageModel model, OutputStream out) throws IOException {
        String style = resource("page.css");
        String script = resource("page.js");
        HtmlWriter html = new HtmlWriter();
        html.doctype().begin("html", "lang", "en").begin("head");
        html.lone("meta", "charset", "utf-8");
        html.lone(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                String.format(POLICY, hash(style), hash(script)));
        html.lone("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.lone("meta", "name", "referrer", "content", "no-referrer");
        html.lone("meta", "name", "generator", "content", "libaudit4j");
        html.element("title", title).own("style", style).end();
        html.begin("body");
        new HtmlBody(html, this, model).write();
        html.own("script", script).end().end();
        out.write(html.take().getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every JDK has it
        }
    }
}
