// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.cli.output.EventForm;
import io.github.libaudit4j.cli.output.EventPrinter;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.record.RecordParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final Condition EVEN = Logs.condition(event -> event.serial() % 2 == 0);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Prints serials, with a blank before each. */
    private record Serials(OutputStream out) implements EventForm {
        @Override
        public void write(AuditEvent event) throws IOException {
            out.write((" " + event.serial()).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private Search search(Condition condition, Selection selection) {
        return Search.printing(condition, selection, () -> new EventPrinter(Serials::new), out);
    }

    /** Events 1 to 10 of two processes, one by one; what was printed. */
    private String printed(Search search) throws IOException {
        SearchForm form = new SearchForm(search, false);
        for (int serial = 1; serial <= 10 && !form.isDone(); serial++) {
            form.write(Logs.event(serial, serial % 3 == 0 ? 3 : 1));
        }
        form.close();
        return out.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void printsWhatIsFound() throws IOException {
        Search search = search(EVEN, Selection.ALL);
        assertThat(printed(search)).isEqualTo(" 2 4 6 8 10");
        assertThat(search.found()).isEqualTo(5);
        assertThat(search.clues()).isEqualTo(EVEN.clues());
    }

    @Test
    void printsTheFirst() throws IOException {
        Search search = search(EVEN, new Selection(2, 0, 0));
        assertThat(printed(search)).isEqualTo(" 2 4");
        assertThat(search.found()).isEqualTo(2);
        assertThat(search.isDone()).isTrue();
    }

    @Test
    void printsTheLast() throws IOException {
        Search search = search(EVEN, new Selection(0, 2, 0));
        assertThat(printed(search)).isEqualTo(" 8 10");
        assertThat(search.found()).isEqualTo(5);
    }

    @Test
    void counts() throws IOException {
        assertThat(printed(Search.counting(EVEN, out))).isEqualTo("5\n");
    }

    /** 3, 6 and 9 are of process 3, all others of process 1. */
    @Test
    void printsTheSameProcessAround() throws IOException {
        Search search = search(Logs.serials(5L), new Selection(0, 0, 2));
        assertThat(printed(search)).isEqualTo(" 2 4 5 7 8");
        assertThat(search.found()).isEqualTo(1);
        assertThat(search.clues()).isEqualTo(Clues.NONE);
    }

    @Test
    void printsAnEventAroundTwoOthersOnce() throws IOException {
        Search search = search(Logs.serials(4L, 7L), new Selection(0, 0, 2));
        assertThat(printed(search)).isEqualTo(" 1 2 4 5 7 8 10");
    }

    @Test
    void printsWhatIsAroundTheFirst() throws IOException {
        Search search = search(EVEN, new Selection(1, 0, 1));
        assertThat(printed(search)).isEqualTo(" 1 2 4");
        assertThat(search.found()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfAnEventIsNothing() throws IOException {
        Search search = search(Logs.condition(event -> true), Selection.ALL);
        Part part = search.part();
        part.add(
                AuditEvent.of(
                        List.of(RecordParser.parse("type=EOE msg=audit(1795389786.747:9): "))));
        assertThat(search.take(part)).isTrue();
        assertThat(search.found()).isZero();
    }

    /** As several threads do: the parts are filled in any order and taken in that of the log. */
    @Test
    void theOrderOfPartsIsTheOrderOfWhatIsPrinted() throws IOException {
        for (Selection selection : List.of(Selection.ALL, new Selection(7, 0, 0))) {
            out.reset();
            Search search = search(EVEN, selection);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                parts.add(search.part());
            }
            for (int i = 4; i >= 0; i--) {
                for (int j = 1; j <= 4; j++) {
                    parts.get(i).add(Logs.event(i * 4 + j, 1));
                }
            }
            for (Part part : parts) {
                search.take(part);
            }
            search.close();
            String all = " 2 4 6 8 10 12 14 16 18 20";
            assertThat(out.toString(StandardCharsets.US_ASCII))
                    .isEqualTo(selection.isAll() ? all : " 2 4 6 8 10 12 14");
        }
    }

    @Test
    void aPartIsEmptyOnceItWasTaken() throws IOException {
        Search search = search(EVEN, Selection.ALL);
        Part part = search.part();
        part.add(Logs.event(2, 1));
        search.take(part);
        search.take(part);
        assertThat(search.found()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(" 2");
    }
}
