// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s>]+)([^>]*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(" ([a-zA-Z][a-zA-Z0-9-]*)=\"([^\"<>]*)\"");
    private static final Set<String> LONE = Set.of("!doctype", "meta");

    /** Only what the code writes: its style and script are taken out. */
    private static String markup(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceFirst("(?s)<script>.*?</script>\\s*</body>", "</body>");
    }

    @Test
    void noNameOfALogIsMarkup() throws IOException {
        String page = PageLogs.page(PageLogs.HOSTILE.get(0), PageLogs.hostile());
        Set<String> tags = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(markup(page));
        while (tag.find()) {
            tags.add(tag.group(2));
            if (tag.group(1).isEmpty()) {
                Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
                while (attribute.find()) {
                    attributes.add(attribute.group(1));
                }
                boolean isLone = LONE.contains(tag.group(2));
                String left = ATTRIBUTE.matcher(tag.group(3)).replaceAll("");
                assertThat(left).isEqualTo(tag.group(2).equals("!doctype") ? " html" : "");
                if (!isLone) {
                    open.push(tag.group(2));
                }
            } else {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(tags).doesNotContain("script", "img", "style", "iframe", "link", "i");
        assertThat(attributes).noneMatch(name -> name.startsWith("on")).doesNotContain("style");
        assertThat(attributes).doesNotContain("src", "srcset", "action", "formaction");
    }

    @Test
    void nothingIsUnseen() throws IOException {
        String page = PageLogs.page("report", PageLogs.hostile());
        assertThat(page.chars())
                .allMatch(c ->
                        c == '\n'
                                || c >= ' '
                                        && Character.getType(c) != Character.CONTROL
                                        && Character.getType(c) != Character.FORMAT
                                        && c != 0x2028
                                        && c != 0x2029);
        assertThat(page)
                .contains("<span class=\"c\">\\u202e</span>gnp.exe")
                .contains("nul<span class=\"c\">\\u0000</span>mark");
    }

    @Test
    void itAsksNobodyAndRunsOnlyItsOwnScript() throws Exception {
        String page = PageLogs.page("report", PageLogs.hostile());
        assertThat(page).doesNotContain("http://", "https://", "url(", "@import", "unsafe-");
        for (String own : new String[] {"style", "script"}) {
            Matcher text =
                    Pattern.compile("<" + own + ">(.*?)</" + own + ">", Pattern.DOTALL)
                            .matcher(page);
            assertThat(text.find()).isTrue();
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.group(1).getBytes(StandardCharsets.UTF_8));
            String base64 = Base64.getEncoder().encodeToString(hash);
            String policy = base64.replace("+", "\\+"); // as a pattern
            assertThat(page.replace("&#39;", "'"))
                    .containsPattern(own + "-src 'sha256-" + policy + "'");
        }
        assertThat(page.replace("&#39;", "'")).contains("default-src 'none';");
    }

    @Test
    void ofAnEmptyLogItSaysSo() throws IOException {
        assertThat(PageLogs.page("report", ""))
                .contains("The log has no event.")
                .contains("Nobody logged in, and nobody tried to.");
    }
}
