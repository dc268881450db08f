// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser: it is drawn, it sorts and filters, and it is quiet. */
class HtmlBrowserTest {
    private static final String HEADERS =
            "document.querySelectorAll('#failures table.data thead th')";
    private static final String EVENTS =
            "Array.from(document.querySelectorAll('#failures tbody tr')).map(r =>"
                    + " r.cells[7].textContent).join(' ')";

    @TempDir private Path folder;

    private Path page() throws IOException {
        return Files.writeString(
                folder.resolve("page.html"),
                PageLogs.page(PageLogs.HOSTILE.get(0), PageLogs.hostile()));
    }

    @Test
    void itIsDrawnSortsAndFilters() throws Exception {
        assumeTrue(HtmlBrowser.isThere(), "needs /usr/bin/chromium");
        try (HtmlBrowser browser = new HtmlBrowser()) {
            browser.open(page());
            isDrawn(browser);
            sorts(browser);
            filters(browser);
            fits(browser);
            assertThat(browser.value("document.title")).isEqualTo(PageLogs.HOSTILE.get(0));
            assertThat(browser.value("document.querySelectorAll('script, img, i').length"))
                    .isEqualTo("1");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests())
                    .containsExactly(folder.resolve("page.html").toUri() + "");
        }
    }

    private static void isDrawn(HtmlBrowser browser) throws IOException {
        for (String bars : new String[] {".strip rect.e", ".strip rect.f", "svg.bar rect.e"}) {
            String drawn =
                    "Array.from(document.querySelectorAll('"
                            + bars
                            + "')).filter(r =>"
                            + " r.getBoundingClientRect().height > 0 &&"
                            + " getComputedStyle(r).fill !== 'rgb(0, 0, 0)').length";
            assertThat(Integer.parseInt(browser.value(drawn))).as(bars).isGreaterThan(10);
        }
    }

    private static void sorts(HtmlBrowser browser) throws IOException {
        browser.value(HEADERS + "[7].querySelector('button').click()");
        assertThat(browser.value(HEADERS + "[7].getAttribute('aria-sort')"))
                .isEqualTo("descending");
        assertThat(browser.value(EVENTS)).startsWith("1016 1015 1014");
        browser.value(HEADERS + "[7].querySelector('button').focus()");
        browser.key("Enter");
        assertThat(browser.value(HEADERS + "[7].getAttribute('aria-sort')")).isEqualTo("ascending");
        assertThat(browser.value(EVENTS)).startsWith("1 2 3 4 5");
        browser.value(HEADERS + "[2].querySelector('button').click()");
        assertThat(browser.value("document.querySelectorAll('#failures th[aria-sort]').length"))
                .isEqualTo("1");
    }

    private static void filters(HtmlBrowser browser) throws IOException {
        String shown =
                "Array.from(document.querySelectorAll('#failures tbody tr')).filter(r =>"
                        + " r.offsetHeight > 0).length";
        assertThat(browser.value(shown)).isEqualTo("10");
        browser.value("document.querySelector('#failures .all').click()");
        assertThat(browser.value(shown)).isEqualTo("30");
        browser.value(
                "(() => { const i = document.querySelector('#failures input'); i.value = 'GNP.exe';"
                        + " i.dispatchEvent(new Event('input')); })()");
        assertThat(browser.value(shown)).isEqualTo("2");
        assertThat(browser.value("document.querySelector('#failures [role=status]').textContent"))
                .isEqualTo("2 of 30");
    }

    private static void fits(HtmlBrowser browser) throws IOException {
        browser.width(360);
        String wider =
                "document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assertThat(browser.value(wider)).isEqualTo("false");
        String paper = "getComputedStyle(document.documentElement).backgroundColor";
        assertThat(browser.value(paper)).isEqualTo("rgb(251, 250, 246)");
        browser.dark();
        assertThat(browser.value(paper)).isEqualTo("rgb(23, 22, 20)");
    }
}
