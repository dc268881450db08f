// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {
    private static final Path PAGE = Path.of("../docs/performance.md");
    private static final Path RESULTS = Path.of("results");

    @TempDir Path folder;

    private Path page(String text) throws Exception {
        Path json = folder.resolve("x-race.json");
        Files.writeString(json, ResultJson.of(Example.in(folder)));
        Path page = Files.writeString(folder.resolve("page.md"), text);
        PerformancePage.main(new String[] {page.toString(), json.toString()});
        return page;
    }

    /** The figures on the page are those of the results it names, and so are its plots. */
    @Test
    void pageAndResultsAgree() throws Exception {
        List<String> names = PerformancePage.sources(Files.readString(PAGE));
        Assumptions.assumeFalse(names.isEmpty(), "docs/performance.md has no figures yet");

        Map<Path, String> made =
                PerformancePage.made(PAGE, names.stream().map(RESULTS::resolve).toList());

        for (Map.Entry<Path, String> file : made.entrySet()) {
            assertThat(Files.readString(file.getKey()))
                    .as("%s; bench/page makes it anew", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void pageHasAPlaceForFigures() throws Exception {
        assertThat(Files.readString(PAGE)).containsOnlyOnce("<!-- end of figures -->");
    }

    @Test
    void figuresComeBetweenTheMarks() throws Exception {
        Path page =
                page(
                        "before\n<!-- figures of nothing yet -->\nold\n<!-- end of figures -->\nafter\n");

        assertThat(Files.readString(page))
                .startsWith("before\n<!-- figures of x-race.json -->\n\n| the run |")
                .endsWith("\n\n<!-- end of figures -->\nafter\n")
                .doesNotContain("old")
                .contains(
                        "| command | plain-20MB | plain-200MB |",
                        "| `audit --help` | 0.25 | 0.20 | 40 |",
                        "| `audit parse LOG` | 40.0 | 100 (100) |",
                        "| `laurel -c CONFIG <LOG` |  | 10.0 |",
                        "Of plain-200MB peers read the first 50 MB. Records and events: plain-20MB 1,000"
                                + " and 250; plain-200MB 10,000 and 2,500.",
                        "| `audit parse LOG` | `laurel -c CONFIG <LOG` |  | 10.0 (8.00 to 12.5) |",
                        "| `audit parse LOG` | `laurel -c CONFIG <LOG` |  | 20.0 |",
                        "| command | `wc -l LOG` | `cat LOG` | bytes written for one of log"
                                + " | finding lines, and writing as much |",
                        // 2.0 s beside 0.1 s and, for twice the bytes, twice 0.2 s
                        "| `audit parse LOG` | 20.0 | 10.0 | 2.00 | 4.00 |",
                        "| `audit search -k nosuchkey LOG` | 4.00 | 2.00 | 0.00 | 4.00 |",
                        "| `audit parse LOG` | 0.50 | 0.50 |",
                        "| `audit parse LOG` | 100 | 100 |",
                        "![audit parse, plain log: processor time by size](performance/plain-parse.svg)",
                        "| `audit parse LOG` | 0.33 | 8.33 | 120 | 0 % |");
        assertThat(folder.resolve("performance/plain-parse.svg")).isNotEmptyFile();
    }

    @Test
    void sameResultsMakeTheSamePage() throws Exception {
        String once =
                Files.readString(
                        page("<!-- figures of nothing yet -->\n<!-- end of figures -->\n"));

        assertThat(Files.readString(page(once))).isEqualTo(once);
        assertThat(PerformancePage.sources(once)).containsExactly("x-race.json");
    }

    @Test
    void pageWithoutMarksIsRefused() {
        assertThatThrownBy(() -> page("text\n")).hasMessageContaining("no place for figures");
    }
}
