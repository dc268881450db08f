// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ResultPlotTest {
    @TempDir Path folder;

    private String svg() throws Exception {
        Results results = Example.in(folder);
        List<CostSeries> series = CostSeries.of(results.cases(), results.logs(), "plain");
        assertThat(series)
                .extracting(each -> each.of().name())
                .containsExactly("events", "newlines");
        return ResultPlot.of("Cost <by> size", series);
    }

    private static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void itIsXmlWithTitleUnitsAndLegend() throws Exception {
        NodeList texts = xml(svg()).getElementsByTagName("text");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) {
            all.append(texts.item(i).getTextContent()).append('\n');
        }

        assertThat(all.toString().lines())
                .contains(
                        "Cost <by> size",
                        "size of the log (MB)",
                        "processor time, user + system (s)",
                        "wc -l LOG",
                        "audit parse LOG",
                        "0",
                        "200",
                        "2.5");
    }

    /** 20 MB is a tenth of the axis of 200 MB; 2.0 s are four fifths of that of 2.5 s. */
    @Test
    void marksStandWhereTheirFiguresAre() throws Exception {
        assertThat(svg()).contains("<path class=\"c0\" d=\"M131.2 329.6 ", "d=\"M736.0 118.4 ");
        assertThat(svg()).contains("<path class=\"whisker c0\" d=\"M736.0 174.7 V48.0\"/>");
    }

    @Test
    void itIsLightOrDarkAndAsksForNothing() throws Exception {
        assertThat(svg())
                .contains("prefers-color-scheme: dark")
                .doesNotContain("href", "url(", "<script", "@import");
    }
}
