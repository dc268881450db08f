// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Output;
import io.github.libaudit4j.cli.command.OutputFailure;
import io.github.libaudit4j.cli.command.Tally;
import io.github.libaudit4j.cli.command.Teller;
import io.github.libaudit4j.cli.input.FileProblem;
import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.input.SearchedLogs;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code audit search}: finds events. */
public final class SearchCommand {
    public static final String HEADER =
            "Finds events in audit logs: what ausearch answers, and more.";

    private final Asked asked;
    private final SearchSettings settings;

    private SearchCommand(Asked asked) {
        this.asked = asked;
        this.settings = new SearchSettings(asked);
    }

    public static Options options() {
        return SearchOptions.of(asked -> new SearchCommand(asked).run());
    }

    private int run() {
        checkTogether();
        Supplier<ZoneId> zone = settings.zone();
        Teller teller = settings.teller(named());
        Path file = asked.path("--checkpoint");
        Checkpoint checkpoint = file == null ? null : checkpoint(file);
        IdNames names = teller.names(asked::tell);
        SearchQuestion question = new SearchQuestion(asked, zone, names, teller.ids());
        if (question.isTypes()) {
            return listTypes();
        }
        Condition condition = question.condition(checkpoint);
        SearchPrinting printing = new SearchPrinting(settings, teller, names);
        Inputs inputs = inputs();
        Tally tally = new Tally(asked::tell);
        inputs.notes().forEach(tally::note);
        inputs.problems().forEach(tally::failure);
        return run(
                source(inputs, tally, checkpoint, question),
                condition,
                printing,
                tally,
                question.unknownNames());
    }

    /** What goes on, and what remembers where it ended, is read line by line; all else at once. */
    private EventSource source(
            Inputs inputs, Tally tally, Checkpoint checkpoint, SearchQuestion question) {
        boolean isLive = asked.has("--follow") || isEach() || inputs.size() == Input.UNKNOWN_SIZE;
        if (checkpoint == null && !isLive) {
            return new ScanSource(new ScannedLogs(inputs, tally, settings.scanOptions()));
        }
        PlainSource source =
                new PlainSource(
                        inputs,
                        tally,
                        settings.limits(),
                        settings.longestLine(),
                        asked.has("--follow"),
                        isEach());
        if (checkpoint != null) {
            source.from(
                    question.isByTime() ? checkpoint.onlyTime() : checkpoint,
                    asked.path("--checkpoint"));
        }
        return source;
    }

    private int run(
            EventSource source,
            Condition condition,
            SearchPrinting printing,
            Tally tally,
            List<String> unknownNames) {
        Output out = Output.standard();
        try {
            Search search =
                    asked.has("--count")
                            ? Search.counting(condition, out)
                            : Search.printing(condition, selection(), printing.printers(), out);
            if (!asked.has("--count")) {
                search.begin(printing.heading());
            }
            source.read(search);
            if (search.found() == 0) {
                unknownNames.forEach(tally::unknownName);
            }
            return tellResult(search, tally);
        } catch (OutputFailure e) {
            return tally.failed(e);
        } catch (IOException e) {
            throw new AssertionError(e); // all others are told where they happen
        }
    }

    private int tellResult(Search search, Tally tally) {
        tally.tellNotes();
        boolean isQuiet = asked.has("--quiet");
        if (!isQuiet) {
            asked.tell(tally.summary(search.found()));
        }
        return tally.exitCode(search.found(), asked.has("--strict"));
    }

    private void checkTogether() {
        asked.atMostOne("--count", "--first", "--just-one", "--last");
        asked.atMostOne("--count", "--fields");
        asked.atMostOne("--count", "--around", "--last");
        asked.atMostOne("--follow", "--last");
        asked.atMostOne("--follow", "--checkpoint");
        asked.atMostOne("--follow", "--count");
    }

    private Selection selection() {
        int first = asked.has("--just-one") ? 1 : asked.count("--first");
        return new Selection(first, asked.count("--last"), asked.count("--around"));
    }

    private static Checkpoint checkpoint(Path file) {
        try {
            return Checkpoint.read(file);
        } catch (IOException e) {
            throw new Failure(FileProblem.explained(file, e).getMessage(), e);
        }
    }

    private Inputs inputs() {
        return SearchedLogs.of(
                named(),
                asked.has("--input-logs"),
                () ->
                        asked.tell(
                                "waiting for standard input; --input-logs searches this host's logs"));
    }

    private List<String> named() {
        List<String> named = new ArrayList<>(asked.texts("--input"));
        named.addAll(asked.operands());
        return named;
    }

    private int listTypes() {
        PrintWriter out = asked.spec().commandLine().getOut();
        RecordTypes.names().stream().sorted().forEach(out::println);
        out.flush();
        return ExitCode.DONE;
    }

    private boolean isEach() {
        return asked.has("--line-buffered");
    }
}
